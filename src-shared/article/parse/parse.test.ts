import { describe, expect, it } from 'vitest';
import { textOf } from '../text';
import { bodyOf, editionOf, inlineOf } from './editions-for-tests';
import { parseFacts } from './parse';

describe('an edition', () => {
  it('has what its front matter and its body say', () => {
    const edition = editionOf(
      '---\ntitle: Права человека\ndate: 1948-12-10\noriginal: true\n---\n\nВсе люди.\n\n## Жизнь\n',
      { language: 'ru', file: 'ru.md' },
    );
    expect(edition).toMatchObject({
      article: 'human-rights',
      language: 'ru',
      title: 'Права человека',
      date: '1948-12-10',
      original: true,
      lead: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'Все люди.' }] }],
      sections: [{ heading: [{ text: 'Жизнь' }] }],
      problems: [],
    });
  });

  it('can be empty', () => {
    expect(editionOf('')).toMatchObject({ title: 'human-rights', lead: [], sections: [], notes: [] });
  });
});

describe('a title that is missing', () => {
  const missing = { code: 'title-missing', file: 'en.md' };

  it('is that of the first heading of level 1', () => {
    const edition = editionOf('# *Human* Rights & Duties[^1]\n\nText\n\n[^1]: Note\n');
    expect(edition.title).toBe('Human Rights & Duties');
    expect(edition.problems).toEqual([missing]);
  });

  it('is that of a later one as well, which stays where it is', () => {
    const edition = editionOf('A motto\n\n## First\n\n# Human Rights\n\n# More\n');
    expect(edition.title).toBe('Human Rights');
    expect(edition.sections.map(({ heading }) => textOf(heading))).toEqual(['First', 'Human Rights', 'More']);
  });

  it('is the id of the article where there is no such heading', () => {
    const edition = editionOf('---\ndate: 2024-07-31\ntitle: ""\n---\n\n## Section\n\n```\n# code\n```\n');
    expect(edition.title).toBe('human-rights');
    expect(edition.problems).toEqual([missing]);
  });

  it('is not missed where the front matter has one, whatever the headings say', () => {
    const edition = editionOf('---\ntitle: Rights\n---\n# Other\n\n# More\n');
    expect(edition.title).toBe('Rights');
    expect(edition.problems).toEqual([]);
  });

  it('keeps a first heading that says something else', () => {
    const edition = editionOf('---\ntitle: Rights\n---\n# Other *words*\n\nText\n');
    expect(edition.title).toBe('Rights');
    expect(edition.sections.map(({ heading }) => textOf(heading))).toEqual(['Other words']);
    const same = editionOf('---\ntitle: Human Rights\n---\n# *Human* Rights\n\nText\n');
    expect(same.sections).toEqual([]);
  });

  it.each([
    '# *Human* Rights\n',
    '# <q>Human</q> Rights\n',
    'Human Rights\n============\n',
    '> # Quoted\n\n# Own {#own}\n',
    '```\n# code\n```\n\n# Later\n',
    'Text\n',
    '---\ntitle: T\n---\n# Other\n',
    '---\nbroken: [\n---\n# Other\n',
  ])('is the same in the catalogue as in the edition: %j', (text) => {
    const { facts, problems } = parseFacts({ article: 'human-rights', language: 'en', file: 'en.md', text });
    const edition = editionOf(text);
    expect(facts.title).toBe(edition.title);
    expect(problems).toEqual(edition.problems);
  });
});

describe('what the catalogue reads', () => {
  it('is the front matter and the Markdown as it stands', () => {
    const { facts, body, problems } = parseFacts({
      article: 'human-rights',
      language: 'en',
      file: 'en.md',
      text: '\uFEFF---\r\ntitle: T\r\nsummary: S\r\n---\r\n*Body*\r\n',
    });
    expect(facts).toMatchObject({ title: 'T', summary: 'S', original: false });
    expect(body).toBe('*Body*\n');
    expect(problems).toEqual([]);
  });

  it('names the file of a problem', () => {
    const { problems } = parseFacts({
      article: 'a',
      language: 'fr',
      file: 'fr.md',
      text: '---\ndate: soon\ntitle: T\n---\n',
    });
    expect(problems).toEqual([{ code: 'date-invalid', file: 'fr.md', detail: 'soon' }]);
  });
});

describe('how a file is written', () => {
  const plain = '---\ntitle: T\n---\n\nOne\ntwo\n\n## Three\n\n[x](data:y)\n';

  it.each([
    ['ends its lines as Windows does', plain.replaceAll('\n', '\r\n')],
    ['ends its lines as old Macs did', plain.replaceAll('\n', '\r')],
    ['begins with a byte order mark', `\uFEFF${plain}`],
  ])('makes no difference when it %s', (_how, text) => {
    expect(editionOf(text)).toEqual(editionOf(plain));
  });

  it('has the hyphen of keyboards beside letters, and any other where it stands elsewhere', () => {
    const edition = editionOf('---\ntitle: T\n---\n\nco\u2010operation, Rede\u2010 und \u2010 a\u2011b\n');
    expect(edition.lead).toMatchObject([{ content: [{ text: 'co-operation, Rede- und \u2010 a\u2011b' }] }]);
  });

  it('makes no difference when its letters are composed', () => {
    const composed = '---\ntitle: Été\nauthors: [한국]\n---\n\nл\u0435\u0308д で\n\n## й\n'.normalize('NFC');
    const edition = editionOf(composed.normalize('NFD'));
    expect(edition).toEqual(editionOf(composed));
    expect(edition.title).toBe('\u00C9t\u00E9');
  });
});

describe('problems', () => {
  it('name the file and the line as the author’s editor counts them', () => {
    const edition = editionOf(
      [
        '---', // 1
        'title: T',
        '---',
        '',
        'Text',
        'over lines [a](data:5)', // 6
        '![b](data:6) ^[with a [c](data:7)]', // 7
        '',
        '> Quoted',
        '>',
        '> [d](data:11)', // 11
        '>',
        '> - listed',
        '> - <u>e</u>', // 14
        '',
        '- One',
        '',
        '  More',
        '  - Two [f](data:19)', // 19
        '',
        '| g |',
        '|---|',
        '| h |',
        '| [i](data:24) |', // 24
        '',
        '## Heading [j](data:26)', // 26
        '',
        '[^1]: Note',
        '',
        '    [k](data:30)', // 30
        '',
        'Text[^1]',
        '',
        '<div>', // 34
        '</div>',
      ].join('\n'),
      { file: 'de.md' },
    );
    expect(new Set(edition.problems.map(({ file }) => file))).toEqual(new Set(['de.md']));
    expect(edition.problems.map(({ line, detail }) => [line, detail])).toEqual([
      [6, 'data:5'],
      [7, 'data:6'],
      [11, 'data:11'],
      [14, '<u>'],
      [19, 'data:19'],
      [24, 'data:24'],
      [26, 'data:26'],
      [34, '<div>'],
      [7, 'data:7'],
      [30, 'data:30'],
    ]);
  });

  it('of the front matter name its file and line', () => {
    expect(editionOf('---\ntitle: T\nsummary: a: b\n---\n', { file: 'de.md' }).problems).toEqual([
      { code: 'front-matter-broken', file: 'de.md', line: 3 },
    ]);
  });

  it('do not repeat a long address to its end', () => {
    const [problem] = bodyOf(`[a](data:${'x'.repeat(5_000)})`).problems;
    expect(problem!.detail!.length).toBeLessThanOrEqual(200);
  });
});

describe('hostile files', () => {
  const deep = 5_000;
  const many = 100_000;

  it.each<[what: string, body: string]>([
    ['quotations in quotations', `${'> '.repeat(deep)}x`],
    ['quotations in quotations, without blanks', `${'>'.repeat(deep)}x`],
    ['lists in lists', `${'- '.repeat(deep)}x`],
    ['lists in lists by lines', Array.from({ length: 1_000 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n')],
    ['brackets in brackets', `${'['.repeat(deep)}x${']'.repeat(deep)}`],
    ['links in links', `${'['.repeat(deep)}x${'](a)'.repeat(deep)}`],
    ['images in images', `${'!['.repeat(deep)}x${'](a.png)'.repeat(deep)}`],
    ['notes in notes', `${'^['.repeat(deep)}x${']'.repeat(deep)}`],
    ['brackets that never close', '['.repeat(many)],
    ['braces that never close', `## ${'{#'.repeat(many)}`],
    ['stars without end', '*'.repeat(many)],
    ['tags that never close', '<'.repeat(many)],
    ['scripts in scripts', '<script>'.repeat(many)],
    ['scripts in scripts in the text', `x${'<script>'.repeat(many)}`],
    ['comments that never close', 'x <!-- '.repeat(10_000)],
    ['backticks of all lengths', Array.from({ length: 1_000 }, (_, i) => '`'.repeat(i)).join(' ')],
    ['a heading of blanks', `## a${' '.repeat(many)}b`],
    ['a heading of hashes', `# ${'#'.repeat(many)}x`],
    ['a line of a megabyte', 'a'.repeat(1024 * 1024)],
    ['words of a megabyte', 'word '.repeat(200_000)],
    ['very many marks', '*a* '.repeat(50_000)],
    ['paragraphs in one tag', `<pre>${'a\n\n'.repeat(150_000)}`],
    ['a refused link around very much', `[${'*a* '.repeat(50_000)}](data:x)`],
    ['halves of characters', 'a \uD800 b \uDC00 [\uD800](\uDFFF) ![\uDC00](\uD800.png) `\uD800`'],
    ['NUL and other controls', '\0a\0 [\0](\0) \u0001 <\0b> \u007F'],
  ])('with %s are read', (_what, body) => {
    const edition = bodyOf(body);
    expect(edition.title).toBe('A title');
    // What was made must also pass to another process.
    expect(JSON.stringify(edition).length).toBeGreaterThan(0);
    expect(
      parseFacts({ article: 'a', language: 'en', file: 'en.md', text: body }).facts.title.length,
    ).toBeGreaterThan(0);
  });

  it('lose no text in emphasis too deep for anybody', () => {
    const [...content] = inlineOf(`${'*a '.repeat(20_000)}b${' c*'.repeat(20_000)}`);
    expect(textOf(content)).toBe(`${'a '.repeat(20_000)}b${' c'.repeat(20_000)}`);
  });

  it('lose no text in raised text too deep for anybody', () => {
    expect(textOf(inlineOf(`x${'<sup>'.repeat(many)}y`))).toBe('xy');
  });

  it('show the halves of characters as what they are, and NUL as unreadable', () => {
    expect(textOf(inlineOf('a\uD800b'))).toBe('a\uD800b');
    expect(textOf(inlineOf('a\0b'))).toBe('a\uFFFDb');
  });
});
