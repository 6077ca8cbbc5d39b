// The lists of all languages that the library ships.
import { english } from './english';
import { finnish } from './finnish';
import { foreignWords } from './foreign';
import { french } from './french';
import { german } from './german';
import { greek } from './greek';
import { indonesian } from './indonesian';
import { italian } from './italian';
import { japanese } from './japanese';
import { korean } from './korean';
import { latin } from './latin';
import { portuguese } from './portuguese';
import { russian } from './russian';
import { sanskrit } from './sanskrit';
import { spanish } from './spanish';
import type { QualityList } from './shapes';

/** What belongs to each language alone. */
export const ownLists: readonly QualityList[] = [
  korean,
  russian,
  english,
  french,
  indonesian,
  sanskrit,
  japanese,
  german,
  portuguese,
  greek,
  spanish,
  italian,
  finnish,
  latin,
];

/** The same with the words of other scripts, which stand in texts of every language. */
export const qualityLists: readonly QualityList[] = ownLists.map(({ language, queries }) => ({
  language,
  queries: [...queries, ...foreignWords],
}));
