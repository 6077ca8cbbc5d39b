// What hyphenation makes of the bundled articles, and how fast.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { makeAnchor } from '../src-shared/anchor';
import { blockTexts } from '../src-shared/article/block-texts';
import { parseEdition } from '../src-shared/article/parse/parse';
import type { Edition, Inline } from '../src-shared/article/shapes';
import { brokenWordsOf } from '../src-shared/hyphenation/broken-words';
import { hyphenateContent } from '../src-shared/hyphenation/hyphenate-content';
import { softHyphen } from '../src-shared/hyphenation/hyphenator';
import { hyphenateIn, loadHyphenation } from '../src-shared/hyphenation/load';
import { hyphenatedLanguages } from '../src-shared/hyphenation/rules';

const folder = resolve(import.meta.dirname, '../resources/articles');

function editionOf(article: string, language: string): Edition {
  const file = `${language}.md`;
  const text = readFileSync(join(folder, article, file), 'utf8');
  return parseEdition({ article, language, file, text, images: new Map() });
}

/** All that is set as running text: paragraphs, items, cells, captions, notes. */
function runningTextOf(edition: Edition): readonly (readonly Inline[])[] {
  const found: (readonly Inline[])[] = [];
  // What the parser makes is plain data, so its JSON has every part of it, whatever kinds there will be.
  JSON.parse(JSON.stringify(edition), (_key, value: unknown) => {
    if (Array.isArray(value) && value.some(isText)) found.push(value as readonly Inline[]);
    return value;
  });
  return found;
}

function isText(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'text';
}

describe.each(hyphenatedLanguages)('the articles in %s', (language) => {
  beforeAll(() => loadHyphenation(language));

  it.each(['human-rights', 'open-models'])('are the same without the breaks: %s', (article) => {
    const hyphenate = hyphenateIn(language);
    const texts = blockTexts(editionOf(article, language)).map(({ text }) => text);
    expect(hyphenate?.(texts.join('\n'))).toContain(softHyphen);
    for (const text of texts) expect(hyphenate?.(text).replaceAll(softHyphen, '')).toBe(text);
  });

  it.each(['human-rights', 'open-models'])(
    'are broken by their own words as by patterns: %s',
    async (article) => {
      const edition = editionOf(article, language);
      const brokenWords = await brokenWordsOf(edition);
      vi.resetModules();
      const page = await import('../src-shared/hyphenation/load');
      await page.loadHyphenation(language, brokenWords);
      const [byWords, byPatterns] = [page.hyphenateIn(language), hyphenateIn(language)];
      if (byWords === undefined || byPatterns === undefined) throw new Error(`Nothing breaks ${language}`);
      for (const content of runningTextOf(edition)) {
        expect(hyphenateContent(content, byWords)).toEqual(hyphenateContent(content, byPatterns));
      }
    },
  );

  it('have no breaks in what search, anchors and export are made of', () => {
    const edition = editionOf('human-rights', language);
    const texts = blockTexts(edition);
    expect(texts.filter(({ text }) => text.includes(softHyphen))).toEqual([]);
    const [, , block] = texts;
    expect(JSON.stringify(makeAnchor(edition, texts, block?.id ?? ''))).not.toContain(softHyphen);
  });
});
