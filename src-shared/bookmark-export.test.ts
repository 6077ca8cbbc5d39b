// Bookmarks as a file: whole as JSON, and as Markdown that says what the texts say, whatever stands in them.
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { Bookmark } from './bookmark';
import { exportOf } from './bookmark-export';
import { testBookmark } from './bookmark-list.test-data';
import { messagesIn } from './messages/messages';

const context = { say: messagesIn('en'), now: new Date(2026, 10, 23, 12) };

function markdown(...bookmarks: readonly Bookmark[]): string {
  return exportOf('markdown', bookmarks, context).text;
}

/** What a reader of the Markdown sees: each heading, paragraph and list item, with what it is. */
function seen(text: string): readonly string[] {
  const names: string[] = [];
  return new MarkdownIt().parse(text, {}).flatMap((token) => {
    if (token.nesting === 1) names.push(token.tag);
    if (token.nesting === -1) names.pop();
    if (token.type !== 'inline') return token.nesting === 0 ? [token.type] : [];
    const words = (token.children ?? []).map(({ type, content }) => {
      if (type === 'text' || type === 'text_special') return content;
      return type === 'hardbreak' ? '⏎' : `<${type}>`;
    });
    return [`${names.filter((name) => name !== 'p' && name !== 'ul').join(' ')}: ${words.join('')}`];
  });
}

it('names the file by the day, with the ending of its form', () => {
  expect(exportOf('markdown', [], context).name).toBe('Bookmarks 2026-11-23.md');
  expect(exportOf('json', [], context).name).toBe('Bookmarks 2026-11-23.json');
});

it('keeps everything in JSON', () => {
  const bookmarks = [
    testBookmark('a', { note: ' a\r\n\u2028b ', tags: ['x'], lost: true, quote: 'שלום 🌍 "q"' }),
    testBookmark('b'),
  ];
  expect(JSON.parse(exportOf('json', bookmarks, context).text)).toEqual({ version: 1, bookmarks });
});

describe('in Markdown', () => {
  it('puts each paragraph under its article and section, in the order of reading, with what is needed to cite it', () => {
    const text = markdown(
      testBookmark('late', {
        title: 'Ants',
        heading: 'Work',
        position: 0.5,
        quote: 'They carry.',
        block: 's2.p4',
      }),
      testBookmark('other', { article: 'bees', title: 'Bees', language: 'de', quote: 'Sie tanzen.' }),
      testBookmark('early', {
        title: 'Ants',
        heading: 'Work',
        position: 0.254,
        quote: 'They dig.',
        note: 'How deep?\n\nAsk Ana.\nShe knows.',
        tags: ['soil', 'to quote'],
        colour: 'blue',
        changed: new Date(2026, 10, 5, 12).toISOString(),
      }),
    );
    expect(seen(text)).toEqual([
      'h1: Bookmarks',
      'h2: Ants',
      'h3: Work',
      'blockquote: They dig.',
      ': How deep?',
      ': Ask Ana.⏎She knows.',
      'li: Tags: soil, to quote',
      'li: Language: English',
      'li: Colour: Blue',
      'li: Date: November 5, 2026',
      'li: Place: ants, s1.p1, 25 %',
      'blockquote: They carry.',
      'li: Language: English',
      'li: Colour: Red',
      expect.stringMatching(/^li: Date: /u),
      'li: Place: ants, s2.p4, 50 %',
      'h2: Bees',
      'blockquote: Sie tanzen.',
      'li: Language: Deutsch',
      'li: Colour: Red',
      expect.stringMatching(/^li: Date: /u),
      'li: Place: bees, s1.p1, 0 %',
    ]);
  });

  it.each([
    '# no heading #',
    '- no list',
    '+ no list',
    '1. no list',
    '23) no list',
    '> no quotation',
    '***',
    '---',
    '```no code',
    '~~~',
    '*a* _b_ **c** ~~d~~ `e`',
    '[a](b) ![c](d) <https://e.f> <b>g</b> &amp; h\\',
    '[^1]: no note',
    '| no | table |',
    '\\* as it stands',
    '$5 & 3 < 4 = {#id}',
  ])('%s is what it was, in the excerpt, the note, the heading and a tag', (nasty) => {
    const text = markdown(
      testBookmark('a', { title: nasty, heading: nasty, quote: nasty, note: nasty, tags: [nasty] }),
    );
    const [, title, heading, quote, note, tags] = seen(text);
    expect([title, heading, quote, note, tags]).toEqual([
      `h2: ${nasty}`,
      `h3: ${nasty}`,
      `blockquote: ${nasty}`,
      `: ${nasty}`,
      `li: Tags: ${nasty}`,
    ]);
  });

  it('keeps lines, and the white space before them', () => {
    const text = markdown(
      testBookmark('a', { quote: 'if a:\n    b\n===\n\n\nend', note: '\n  one\r\n\ttwo\n---\n' }),
    );
    expect(seen(text).slice(2, 5)).toEqual([
      'blockquote: if a:⏎\u{A0}\u{A0}\u{A0}\u{A0}b⏎===',
      'blockquote: end',
      ': \u{A0}\u{A0}one⏎\u{A0}two⏎---',
    ]);
  });

  it('says that a paragraph was not found again', () => {
    expect(markdown(testBookmark('a', { lost: true }))).toContain('- Paragraph not found\n');
  });
});
