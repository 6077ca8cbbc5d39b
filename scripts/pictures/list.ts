// The pictures of the app that the README shows: what each has to show, and how large it is.
import type { Preferences } from '../../src-shared/preferences';

export interface Picture {
  /** Of the file, without its ending. */
  readonly name: string;
  /** The paragraph that is being read. */
  readonly link: string;
  /** What the reader has set. */
  readonly preferences: Pick<Preferences, 'theme' | 'parallel' | 'secondLanguage'>;
  /** The window, in CSS pixels; such that no line is cut off above or below. */
  readonly width: number;
  readonly height: number;
}

/** For screens with two pixels where there used to be one; on others the picture is shown smaller. */
export const scale = 2;

/** All of them together, in bytes: people wait for them when they open the README. */
export const sizeLimit = 600_000;

export const folder = 'docs/pictures';

/** One reader's: what is bookmarked in the first is bookmarked in all. */
export const pictures: readonly Picture[] = [
  {
    name: 'light',
    link: 'polylect://open-models/en/s2.p2',
    preferences: { theme: 'light' },
    width: 960,
    height: 800,
  },
  {
    name: 'dark',
    link: 'polylect://open-models/ja/s2.p2',
    preferences: { theme: 'dark' },
    width: 960,
    height: 800,
  },
  {
    name: 'parallel',
    link: 'polylect://open-models/en/s2.p2',
    preferences: { theme: 'light', parallel: true, secondLanguage: 'sa' },
    width: 1280,
    height: 835,
  },
];

export function fileOf({ name }: Picture): string {
  return `${name}.webp`;
}
