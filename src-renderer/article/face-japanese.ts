// The face of Japanese texts, fetched when there is one: the list of its slices is long.
import letters from '@fontsource-variable/noto-serif-jp/unicode.json';
import { SlicedFace, slicesOf } from './sliced-face';

const addresses = import.meta.glob<string>(
  '../../node_modules/@fontsource-variable/noto-serif-jp/files/*-wght-normal.woff2',
  { eager: true, query: '?url', import: 'default' },
);

export const face = new SlicedFace('Noto Serif JP Variable', slicesOf(letters, addresses));
