// What hyphenation makes of the bundled articles, and how fast.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeAnchor } from '../src-shared/anchor';
import { blockTexts } from '../src-shared/article/block-texts';
import { parseEdition } from '../src-shared/article/parse/parse';
import type { Edition } from '../src-shared/article/shapes';
import { softHyphen } from '../src-shared/hyphenation/hyphenator';
import { hyphenateIn, loadHyphenation } from '../src-shared/hyphenation/load';
import { hyphenatedLanguages } from '../src-shared/hyphenation/rules';

const folder = resolve(import.meta.dirname, '../resources/articles');

function editionOf(article: string, language: string): Edition {
  const file = `${language}.md`;
  const text = readFileSync(join(folder, article, file), 'utf8');
  return parseEdition({ article, language, file, text, images: new Map() });
}

describe.each(hyphenatedLanguages)('the articles in %s', (language) => {
  beforeAll(() => loadHyphenation(language));

  it.each(['human-rights', 'open-models'])('are the same without the breaks: %s', (article) => {
    const hyphenate = hyphenateIn(language);
    const texts = blockTexts(editionOf(article, language)).map(({ text }) => text);
    expect(hyphenate?.(texts.join('\n'))).toContain(softHyphen);
    for (const text of texts) expect(hyphenate?.(text).replaceAll(softHyphen, '')).toBe(text);
  });

  it('have no breaks in what search, anchors and export are made of', () => {
    const edition = editionOf('human-rights', language);
    const texts = blockTexts(edition);
    expect(texts.filter(({ text }) => text.includes(softHyphen))).toEqual([]);
    const [, , block] = texts;
    expect(JSON.stringify(makeAnchor(edition, texts, block?.id ?? ''))).not.toContain(softHyphen);
  });
});
