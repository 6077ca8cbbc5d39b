// Which indexes that were made before are still those that would be made now.
import { parserVersion } from '../../src-shared/article/parse/parser-version';
import { termsVersion } from '../../src-shared/search/terms-version';

/** Raised whenever the tables or what stands in them changes. */
const tablesVersion = 1;

/** An index of another version is made anew. */
export const indexVersion = `${tablesVersion} ${parserVersion} ${termsVersion}`;
