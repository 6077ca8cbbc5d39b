import { describe, expect, it } from 'vitest';
import { editionOf } from './editions-for-tests';
import { readFrontMatter } from './front-matter';

describe('what the front matter says', () => {
  it('names title, date, summary, people, tags, source and license', () => {
    const { facts, problems } = readFrontMatter(
      [
        '---',
        'title: Universal Declaration of Human Rights',
        'date: 1948-12-10',
        'summary: What every person may claim.',
        'authors: [René Cassin, Eleanor Roosevelt]',
        'translators:',
        '  - 김철수',
        '  - Мария',
        'tags: [rights, history]',
        'original: true',
        'source: https://www.un.org',
        'license: public domain',
        '---',
        'Body',
      ].join('\n'),
    );

    expect(problems).toEqual([]);
    expect(facts).toStrictEqual({
      title: 'Universal Declaration of Human Rights',
      date: '1948-12-10',
      summary: 'What every person may claim.',
      authors: ['René Cassin', 'Eleanor Roosevelt'],
      translators: ['김철수', 'Мария'],
      tags: ['rights', 'history'],
      original: true,
      source: 'https://www.un.org',
      license: 'public domain',
    });
  });

  it('takes one author for a list of one', () => {
    expect(readFrontMatter('---\nauthors: Seneca\n---\n').facts.authors).toEqual(['Seneca']);
  });

  it('makes one space of several, and leaves those at which no line is broken', () => {
    const { facts } = readFrontMatter("---\ntitle: 'Modèles  ouverts\u00A0: deux\n  blousons'\n---\n");
    expect(facts.title).toBe('Modèles ouverts\u00A0: deux blousons');
  });

  it('leaves out what was not said', () => {
    expect(readFrontMatter('---\ntitle: T\n---\n').facts).toStrictEqual({
      title: 'T',
      authors: [],
      translators: [],
      tags: [],
      original: false,
    });
  });

  it('leaves out empty texts and members that are no text', () => {
    const { facts } = readFrontMatter(
      '---\nsummary: "  "\nauthors: [A, "", {b: c}, null, [d]]\ntags:\n---\n',
    );
    expect(facts.summary).toBeUndefined();
    expect(facts.authors).toEqual(['A']);
    expect(facts.tags).toEqual([]);
  });

  it('sets a title of several lines in one', () => {
    expect(readFrontMatter('---\ntitle: >\n  On the\n  Shortness of Life\n---\n').facts.title).toBe(
      'On the Shortness of Life',
    );
  });

  it('takes a number for a title', () => {
    expect(readFrontMatter('---\ntitle: 1984\n---\n').facts.title).toBe('1984');
    expect(readFrontMatter('---\ntitle: 007\n---\n').facts.title).toBe('007');
  });

  it.each(['"true"', 'yes', '1', 'false'])('does not take original: %s for an original', (value) => {
    expect(readFrontMatter(`---\noriginal: ${value}\n---\n`).facts.original).toBe(false);
  });

  it.each(['2024-02-30', '31.7.2024', '2024', 'soon'])('says that %s is no date, and shows none', (date) => {
    const { facts, problems } = readFrontMatter(`---\ndate: ${date}\n---\n`);
    expect(facts.date).toBeUndefined();
    expect(problems).toEqual([{ code: 'date-invalid', detail: date }]);
  });
});

describe('where the front matter ends', () => {
  it('leaves the body as it stands, and knows how many lines stand before it', () => {
    const { body, linesBefore } = readFrontMatter('---\ntitle: T\ndate: 2024-07-31\n---\n\n# Heading\n');
    expect(body).toBe('\n# Heading\n');
    expect(linesBefore).toBe(4);
  });

  it('takes a file without front matter for a body', () => {
    const { body, linesBefore, problems } = readFrontMatter('# Heading\n\n---\n');
    expect(body).toBe('# Heading\n\n---\n');
    expect(linesBefore).toBe(0);
    expect(problems).toEqual([]);
  });

  it('may end with three dots, or with blanks after the hyphens, or with the file', () => {
    expect(readFrontMatter('---\ntitle: T\n...\nBody').body).toBe('Body');
    expect(readFrontMatter('---  \ntitle: T\n---\t\nBody').body).toBe('Body');
    expect(readFrontMatter('---\ntitle: T\n---').facts.title).toBe('T');
  });

  it('may be empty', () => {
    expect(readFrontMatter('---\n---\nBody')).toMatchObject({ body: 'Body', linesBefore: 2, problems: [] });
  });

  it('does not reach to a rule of the body when it is empty', () => {
    const { body, problems } = readFrontMatter('---\n---\n\nOne\n\n---\n\nTwo');
    expect(body).toBe('\nOne\n\n---\n\nTwo');
    expect(problems).toEqual([]);
  });

  it('does not end within a line', () => {
    expect(readFrontMatter('---\ntitle: a --- b\nsummary: x\n---\nBody')).toMatchObject({
      facts: { title: 'a --- b', summary: 'x' },
      body: 'Body',
    });
  });

  it('says that it was not closed, and leaves the whole file to be read', () => {
    const text = '---\ntitle: T\n\nBody';
    expect(readFrontMatter(text)).toMatchObject({
      body: text,
      linesBefore: 0,
      problems: [{ code: 'front-matter-broken', line: 1 }],
    });
  });

  it('is not there in a file of three hyphens', () => {
    expect(readFrontMatter('---').problems).toEqual([]);
    expect(editionOf('---').lead).toEqual([{ kind: 'rule' }]);
  });
});

describe('front matter that says nothing', () => {
  it.each(['# only a comment', '~', '{}'])('is no problem: %s', (yaml) => {
    expect(readFrontMatter(`---\n${yaml}\n---\nBody`)).toMatchObject({ body: 'Body', problems: [] });
  });
});

describe('front matter that is broken', () => {
  it.each([
    ['a quotation mark that is not closed', '---\ntitle: T\nsummary: "never closed\n---\nBody', 3],
    ['a list that is not closed', '---\ntitle: T\ndate: 2024-07-31\ntags: [a, b\n---\nBody', 4],
    ['a field that stands twice', '---\ntitle: T\nsummary: a\nsummary: b\n---\nBody', 4],
    ['a tab before a field', '---\ntitle: T\nauthors:\n\t- A\n---\nBody', 4],
    ['a list in place of fields', '---\n- a\n- b\n---\nBody', 2],
    ['a sentence in place of fields', '---\nJust a sentence\n---\nBody', 2],
  ])('names the line of %s, and the body is read', (_what, text, line) => {
    const { body, problems } = readFrontMatter(text);
    expect(problems).toEqual([{ code: 'front-matter-broken', line }]);
    expect(body).toBe('Body');
  });

  it('still uses what can be read beside an error', () => {
    const { facts } = readFrontMatter('---\ntitle: T\nsummary: a\nsummary: b\n---\nBody');
    expect(facts.title).toBe('T');
  });

  it('survives aliases that would grow without end', () => {
    const levels = 'abcdefghi'.split('');
    const bomb = levels.map((name, index) => {
      const members = index === 0 ? 'lol' : `*${levels[index - 1]!}`;
      return `${name}: &${name} [${Array.from({ length: 9 }, () => members).join(', ')}]`;
    });
    const text = ['---', 'title: T', ...bomb, 'authors: *i', 'summary: *i', '---', 'Body'].join('\n');
    const { facts, body } = readFrontMatter(text);
    expect(facts.title).toBe('T');
    expect(facts.authors).toEqual([]);
    expect(facts.summary).toBeUndefined();
    expect(body).toBe('Body');
  });

  it.each([
    ['lists', '['.repeat(5_000)],
    ['closed lists', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
    ['fields', '{a: '.repeat(5_000)],
    ['fields without braces', 'a: '.repeat(5_000)],
    ['fields on lines', Array.from({ length: 400 }, (_, depth) => `\n${' '.repeat(depth)} a:`).join('')],
    ['items', `\n${'- '.repeat(5_000)}`],
    ['keys', `\n${'? '.repeat(5_000)}`],
    ['fewer keys', `\n${'? '.repeat(900)}`],
  ])('survives %s within each other', (_what, value) => {
    const { body, facts } = readFrontMatter(`---\nsummary: ${value}\n---\nBody`);
    expect(facts.title).toBe('');
    expect(body).toBe('Body');
  });

  it('survives aliases without end', () => {
    const { body } = readFrontMatter(`---\nauthors: [&a A${', *a'.repeat(20_000)}]\n---\nBody`);
    expect(body).toBe('Body');
  });

  it('that is too large for front matter is not looked at, and said', () => {
    const fields = Array.from({ length: 2_000 }, (_, index) => `f${index}: v`).join('\n');
    expect(readFrontMatter(`---\n${fields}\n---\nBody`)).toMatchObject({
      body: 'Body',
      problems: [{ code: 'front-matter-broken', line: 2 }],
    });
    expect(readFrontMatter(`---\ntitle: ${'x'.repeat(200_000)}\n---\nBody`)).toMatchObject({
      body: 'Body',
      problems: [{ code: 'front-matter-broken', line: 2 }],
    });
  });

  it('names the line of a text that begins with a star, and keeps the rest', () => {
    const { facts, problems } = readFrontMatter('---\ntitle: T\nsummary: *Important*\ntags: [a]\n---\n');
    expect(facts).toMatchObject({ title: 'T', tags: ['a'] });
    expect(facts.summary).toBeUndefined();
    expect(problems).toEqual([{ code: 'front-matter-broken', line: 3 }]);
  });

  it('may say the same in two places by an alias', () => {
    const { facts } = readFrontMatter('---\nauthors: &who [A, &b B]\ntranslators: *who\ntags: [*b]\n---\n');
    expect(facts).toMatchObject({ authors: ['A', 'B'], translators: ['A', 'B'], tags: ['B'] });
  });

  it('takes __proto__ for one more field that nobody asked for', () => {
    const { facts } = readFrontMatter('---\n__proto__:\n  title: Taken\n  original: true\n---\n');
    expect(facts.title).toBe('');
    expect(facts.original).toBe(false);
    expect(({} as Readonly<Record<string, unknown>>).title).toBeUndefined();
  });
});
