// What must and must not be found in the bundled Declaration, which is made and no test data.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { matcherOf } from '../src-shared/search/match';
import { qualityLists } from '../src-shared/search/quality/lists';
import { parseQuery } from '../src-shared/search/query';

const folder = resolve(import.meta.dirname, '../resources/articles/human-rights');
const asTheLanguageHasIt = { wholeWords: false, matchCase: false, matchAccents: false };

describe.each(qualityLists)('in the Declaration in $language', async ({ language, queries }) => {
  const paragraphs = (await readFile(resolve(folder, `${language}.md`), 'utf8')).split('\n');

  it.each(queries.filter(({ isInDeclaration }) => isInDeclaration !== undefined))(
    '$query is found: $isInDeclaration',
    ({ query, isInDeclaration }) => {
      const match = matcherOf(parseQuery(query), language, asTheLanguageHasIt);
      expect(paragraphs.some((paragraph) => match(paragraph).length > 0)).toBe(isInDeclaration);
    },
  );
});
