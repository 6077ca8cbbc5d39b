import { describe, expect, it } from 'vitest';
import type { Content, Edition } from '../shapes';
import { textOf, textOfPassage } from '../text';
import { bodyOf, contentOf, linesAboveBody } from './editions-for-tests';

function texts(content: readonly Content[]): readonly string[] {
  return content.map((part) => (part.kind === 'paragraph' ? textOf(part.content) : `(${part.kind})`));
}

function noteTexts(edition: Edition): readonly string[] {
  return edition.notes.map((note) => note.content.map(textOfPassage).join(' / '));
}

describe('code', () => {
  it('is kept to the letter, fenced or indented', () => {
    expect(contentOf('```js\nif (a < b) {\n  *c*\n}\n```\n')).toEqual([
      { kind: 'code', id: 's0.p1', text: 'if (a < b) {\n  *c*\n}' },
    ]);
    expect(contentOf('    a\n\n      b\n')).toMatchObject([{ kind: 'code', text: 'a\n\n  b' }]);
  });
});

describe('a quotation', () => {
  it('holds paragraphs, lists, code and quotations', () => {
    expect(contentOf('> One\n>\n> - a\n>\n> ```\n> c\n> ```\n>\n> > Two\n>\n> ---\n')).toMatchObject([
      {
        kind: 'quotation',
        content: [
          { kind: 'paragraph', content: [{ text: 'One' }] },
          { kind: 'list', items: [[{ kind: 'paragraph' }]] },
          { kind: 'code', text: 'c' },
          { kind: 'quotation', content: [{ kind: 'paragraph', content: [{ text: 'Two' }] }] },
          { kind: 'rule' },
        ],
      },
    ]);
  });
});

describe('a table', () => {
  it('has its head, its rows, and an alignment for each column', () => {
    expect(contentOf('| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | *2* | 3 \\| 4 | |\n| 5 |\n')).toStrictEqual(
      [
        {
          kind: 'table',
          id: 's0.p1',
          alignments: ['start', 'start', 'center', 'end'],
          head: [
            [{ kind: 'text', text: 'a' }],
            [{ kind: 'text', text: 'b' }],
            [{ kind: 'text', text: 'c' }],
            [{ kind: 'text', text: 'd' }],
          ],
          rows: [
            [
              [{ kind: 'text', text: '1' }],
              [{ kind: 'emphasis', content: [{ kind: 'text', text: '2' }] }],
              [{ kind: 'text', text: '3 | 4' }],
              [],
            ],
            [[{ kind: 'text', text: '5' }], [], [], []],
          ],
        },
      ],
    );
  });

  it('may have no rows', () => {
    expect(contentOf('| a |\n|---|\n')).toMatchObject([{ kind: 'table', rows: [] }]);
  });
});

describe('notes', () => {
  it('are numbered in the order in which the text refers to them', () => {
    const edition = bodyOf('A[^z] B[^a]\n\n[^a]: Second\n[^z]: First\n');
    expect(edition.lead).toMatchObject([
      { content: [{ text: 'A' }, { kind: 'note', number: 1 }, { text: ' B' }, { kind: 'note', number: 2 }] },
    ]);
    expect(noteTexts(edition)).toEqual(['First', 'Second']);
    expect(edition.notes.map(({ id, number }) => [id, number])).toEqual([
      ['n1', 1],
      ['n2', 2],
    ]);
  });

  it('stand once, however often the text refers to them', () => {
    const edition = bodyOf('A[^1] B[^1] C[^2]\n\n[^1]: One\n\n[^2]: Two\n');
    expect(edition.lead).toMatchObject([
      {
        content: [
          { text: 'A' },
          { kind: 'note', number: 1 },
          { text: ' B' },
          { kind: 'note', number: 1 },
          { text: ' C' },
          { kind: 'note', number: 2 },
        ],
      },
    ]);
    expect(noteTexts(edition)).toEqual(['One', 'Two']);
  });

  it('may be written where they are referred to', () => {
    const edition = bodyOf('A^[Written *here*] B[^1]\n\n[^1]: Written below\n');
    expect(edition.lead).toMatchObject([
      { content: [{ text: 'A' }, { kind: 'note', number: 1 }, { text: ' B' }, { kind: 'note', number: 2 }] },
    ]);
    expect(edition.notes[0]!.content).toEqual([
      {
        kind: 'paragraph',
        content: [
          { kind: 'text', text: 'Written ' },
          { kind: 'emphasis', content: [{ kind: 'text', text: 'here' }] },
        ],
      },
    ]);
    expect(noteTexts(edition)[1]).toBe('Written below');
  });

  it('may have several paragraphs, lists and quotations', () => {
    const edition = bodyOf('A[^1]\n\n[^1]: One\n\n    Two\n\n    - a\n    - b\n\n    > c\n\nB\n');
    expect(edition.notes).toMatchObject([
      {
        content: [
          { kind: 'paragraph', content: [{ text: 'One' }] },
          { kind: 'paragraph', content: [{ text: 'Two' }] },
          { kind: 'list', items: [[{}], [{}]] },
          { kind: 'quotation' },
        ],
      },
    ]);
    expect(texts(edition.lead)).toEqual(['A', 'B']);
  });

  it('may be referred to in headings, tables, lists and quotations', () => {
    const edition = bodyOf(
      '## A[^1]\n\n| b[^2] |\n|---|\n\n- c[^3]\n\n> d[^4]\n\n[^1]: 1\n[^2]: 2\n[^3]: 3\n[^4]: 4\n',
    );
    const [section] = edition.sections;
    expect(section!.heading).toEqual([
      { kind: 'text', text: 'A' },
      { kind: 'note', number: 1 },
    ]);
    expect(section!.content).toMatchObject([
      { kind: 'table', head: [[{ text: 'b' }, { number: 2 }]] },
      { kind: 'list', items: [{ content: [{ text: 'c' }, { number: 3 }] }] },
      { kind: 'quotation', content: [{ content: [{ text: 'd' }, { number: 4 }] }] },
    ]);
    expect(noteTexts(edition)).toEqual(['1', '2', '3', '4']);
  });

  it('may refer to notes', () => {
    const edition = bodyOf('A[^1]\n\n[^1]: One[^2]\n[^2]: Two\n');
    expect(edition.notes[0]!.content).toMatchObject([{ content: [{ text: 'One' }, { number: 2 }] }]);
    expect(noteTexts(edition)).toEqual(['One', 'Two']);
  });

  it('that are not written leave the reference as text', () => {
    const edition = bodyOf('A[^missing]');
    expect(texts(edition.lead)).toEqual(['A[^missing]']);
    expect(edition.notes).toEqual([]);
  });
});

describe('HTML between paragraphs', () => {
  it('is left out, its text kept, and said once', () => {
    const edition = bodyOf('One\n\n<div class="box">\n<p>Two &amp; <b>th</b>ree</p>\n</div>\n\nFour\n');
    expect(texts(edition.lead)).toEqual(['One', 'Two & three', 'Four']);
    expect(edition.problems).toEqual([
      { code: 'html-left-out', file: 'en.md', line: linesAboveBody + 3, detail: '<div class="box">' },
    ]);
  });

  it('does not join words that its tags part', () => {
    expect(texts(contentOf('<p>one<br>two</p><p>three</p>\n'))).toEqual(['one two three']);
    expect(texts(contentOf('<table><tr><td>one</td><td>two</td></tr></table>\n'))).toEqual(['one two']);
  });

  it('may hold several paragraphs', () => {
    expect(texts(contentOf('<pre>\none\n\ntwo\n</pre>\n'))).toEqual(['one', 'two']);
  });

  it('lets Markdown between its tags be Markdown', () => {
    expect(contentOf('<div>\n\n**a**\n\n</div>\n')).toMatchObject([
      { kind: 'paragraph', content: [{ kind: 'strong' }] },
    ]);
  });

  it('that was never meant to be read is dropped', () => {
    const edition = bodyOf('<script>\nalert(1)\n\nalert(2)\n</script>\n\n<style>\np {}\n</style>\n\nText\n');
    expect(texts(edition.lead)).toEqual(['Text']);
    expect(edition.problems.map(({ code, detail }) => [code, detail])).toEqual([
      ['html-left-out', '<script>'],
      ['html-left-out', '<style>'],
    ]);
    expect(texts(contentOf('<div><script>alert(1)</script>Text<STYLE>p {}</STYLE ></div>\n'))).toEqual([
      'Text',
    ]);
    expect(contentOf('<script>\nnever closed\n')).toEqual([]);
  });

  it('that is a comment is dropped without a word, however long', () => {
    const edition = bodyOf('<!-- one\n\ntwo <b>three</b> -->\n\nText\n\n<!-- never closed\n');
    expect(texts(edition.lead)).toEqual(['Text']);
    expect(edition.problems).toEqual([]);
  });

  it('never comes back from entities as a tag', () => {
    expect(texts(contentOf('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n'))).toEqual([
      '<script>alert(1)</script>',
    ]);
  });

  it('inside lists and quotations is left out as well', () => {
    expect(bodyOf('- <p>a</p>\n\n> <p>b</p>\n').lead).toMatchObject([
      { kind: 'list', items: [{ more: [{ kind: 'paragraph', content: [{ text: 'a' }] }] }] },
      { kind: 'quotation', content: [{ kind: 'paragraph', content: [{ text: 'b' }] }] },
    ]);
  });
});
