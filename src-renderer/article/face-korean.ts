// The face of Korean texts, fetched when there is one: the list of its slices is long.
import letters from '@fontsource-variable/noto-serif-kr/unicode.json';
import { SlicedFace, slicesOf } from './sliced-face';

const addresses = import.meta.glob<string>(
  '../../node_modules/@fontsource-variable/noto-serif-kr/files/*-wght-normal.woff2',
  { eager: true, query: '?url', import: 'default' },
);

export const face = new SlicedFace('Noto Serif KR Variable', slicesOf(letters, addresses));
