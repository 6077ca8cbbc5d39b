import { describe, expect, it } from 'vitest';
import { sectionsOf } from '../outline';
import type { Section } from '../shapes';
import { textOf } from '../text';
import { blockIdsOf, bodyOf, contentOf, editionOf, linesAboveBody } from './editions-for-tests';

/** The headings as an outline: `Heading(Under it, Beside that)`. */
function tree(sections: readonly Section[]): string {
  return sections
    .map(({ heading, sections: under }) => `${textOf(heading)}${under.length > 0 ? `(${tree(under)})` : ''}`)
    .join(', ');
}

function levels(markdown: string): readonly number[] {
  return sectionsOf(bodyOf(markdown)).map(({ level }) => level);
}

describe('ids by order', () => {
  it('count the paragraphs before the first heading under s0, and under each heading anew', () => {
    expect(blockIdsOf(bodyOf('One\n\nTwo\n\n## First\n\nThree\n\n## Second\n\nFour\n\nFive\n'))).toEqual([
      's0.p1',
      's0.p2',
      's1',
      's1.p1',
      's2',
      's2.p1',
      's2.p2',
    ]);
  });

  it('count sections through all levels', () => {
    const edition = bodyOf('## A\n\na\n\n### B\n\nb\n\n## C\n\nc\n');
    expect(blockIdsOf(edition)).toEqual(['s1', 's1.p1', 's2', 's2.p1', 's3', 's3.p1']);
    expect(sectionsOf(edition).map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('are given to every item of a list, to what is nested in it, and to what follows', () => {
    const edition = bodyOf('- One\n  - Nested\n  - Again\n\n  After the nested list\n- Two\n\nBehind\n');
    expect(blockIdsOf(edition)).toEqual(['s0.p1', 's0.p2', 's0.p3', 's0.p4', 's0.p5', 's0.p6']);
    const [list, behind] = edition.lead;
    expect(list).toMatchObject({
      kind: 'list',
      items: [
        {
          id: 's0.p1',
          content: [{ text: 'One' }],
          more: [
            { kind: 'list', items: [{ id: 's0.p2' }, { id: 's0.p3' }] },
            { kind: 'paragraph', id: 's0.p4', content: [{ text: 'After the nested list' }] },
          ],
        },
        { id: 's0.p5', content: [{ text: 'Two' }], more: [] },
      ],
    });
    expect(behind).toMatchObject({ kind: 'paragraph', id: 's0.p6' });
  });

  it('are given to quotations as one block, and to tables, figures and code', () => {
    const edition = bodyOf(
      '> One\n>\n> - Two\n>\n> > Three\n\n| a |\n|---|\n| b |\n\n![A tree](tree.png)\n\n```\ncode\n```\n\nEnd\n',
    );
    expect(edition.lead).toMatchObject([
      { kind: 'quotation', id: 's0.p1' },
      { kind: 'table', id: 's0.p2' },
      { kind: 'figure', id: 's0.p3' },
      { kind: 'code', id: 's0.p4' },
      { kind: 'paragraph', id: 's0.p5' },
    ]);
    expect(blockIdsOf(edition)).toHaveLength(5);
  });

  it('are not given to rules and comments', () => {
    expect(blockIdsOf(bodyOf('One\n\n---\n\n<!-- a comment -->\n\nTwo\n'))).toEqual(['s0.p1', 's0.p2']);
  });

  it('are the same in every language', () => {
    const english = bodyOf('Lead\n\n## Life\n\n- a\n- b\n\n### Liberty\n\n> q\n');
    const korean = bodyOf('머리말\n\n## 생명\n\n- 가\n- 나\n\n### 자유\n\n> 인용\n', {
      language: 'ko',
      file: 'ko.md',
    });
    expect(blockIdsOf(korean)).toEqual(blockIdsOf(english));
  });
});

describe('ids that the author gives', () => {
  it('are taken from the end of the heading, and are not shown', () => {
    const edition = bodyOf('## Article 1 {#article-1}\n\nText\n');
    expect(edition.sections[0]).toMatchObject({
      id: 'article-1',
      number: 1,
      heading: [{ kind: 'text', text: 'Article 1' }],
    });
    expect(blockIdsOf(edition)).toEqual(['article-1', 'article-1.p1']);
    expect(edition.problems).toEqual([]);
  });

  it('leave the count of the sections as it is', () => {
    expect(blockIdsOf(bodyOf('## A\n\n## B {#b}\n\n## C\n'))).toEqual(['s1', 'b', 's3']);
  });

  it('may stand behind emphasis, and in a heading of nothing else', () => {
    expect(bodyOf('## *Life* {#life}\n').sections[0]).toMatchObject({
      id: 'life',
      heading: [{ kind: 'emphasis' }],
    });
    expect(bodyOf('## {#empty}\n').sections[0]).toMatchObject({ id: 'empty', heading: [] });
  });

  it('may stand in a heading that is underlined', () => {
    expect(bodyOf('Life {#life}\n-----\n').sections[0]).toMatchObject({ id: 'life', level: 2 });
  });

  it.each(['s2', 's10', 'n1', 'Upper', '1st', 'a.b', 'ärger', '-a', 's2.p3', 'a_b'])(
    'are refused as invalid: %s',
    (id) => {
      const edition = bodyOf(`Text\n\n## Heading {#${id}}\n`);
      expect(edition.sections[0]).toMatchObject({ id: 's1', heading: [{ text: 'Heading' }] });
      expect(edition.problems).toEqual([
        { code: 'id-invalid', file: 'en.md', line: linesAboveBody + 3, detail: id },
      ]);
    },
  );

  it('are refused the second time', () => {
    const edition = bodyOf('## A {#same}\n\n## B {#same}\n');
    expect(blockIdsOf(edition)).toEqual(['same', 's2']);
    expect(edition.problems).toEqual([
      { code: 'id-repeated', file: 'en.md', line: linesAboveBody + 3, detail: 'same' },
    ]);
  });

  it('are no ids in the middle of a heading, or with a blank in them', () => {
    expect(textOf(bodyOf('## A {#b} C\n').sections[0]!.heading)).toBe('A {#b} C');
    expect(textOf(bodyOf('## A {#b c}\n').sections[0]!.heading)).toBe('A {#b c}');
  });
});

describe('the tree of sections', () => {
  it('puts a heading under the nearest one of a higher level', () => {
    expect(tree(bodyOf('## A\n\n### B\n\n#### C\n\n### D\n\n## E\n').sections)).toBe('A(B(C), D), E');
  });

  it('stands skipped levels', () => {
    const markdown = '## A\n\n##### B\n\n### C\n\n#### D\n\n## E\n';
    expect(tree(bodyOf(markdown).sections)).toBe('A(B, C(D)), E');
    expect(levels(markdown)).toEqual([2, 5, 3, 4, 2]);
  });

  it('may begin with a low level', () => {
    expect(tree(bodyOf('#### A\n\n### B\n\n## C\n').sections)).toBe('A, B, C');
  });

  it('keeps the content of a section apart from that of the sections under it', () => {
    const [section] = bodyOf('## A\n\na\n\n### B\n\nb\n').sections;
    expect(section!.content).toHaveLength(1);
    expect(section!.sections[0]!.content).toMatchObject([{ content: [{ text: 'b' }] }]);
  });

  it('does not take headings inside quotations and lists for sections', () => {
    const edition = bodyOf('> ## Quoted\n\n- ## Listed\n');
    expect(edition.sections).toEqual([]);
    expect(edition.lead).toMatchObject([
      { kind: 'quotation', content: [{ kind: 'paragraph', content: [{ text: 'Quoted' }] }] },
      { kind: 'list', items: [{ more: [{ kind: 'paragraph', content: [{ text: 'Listed' }] }] }] },
    ]);
  });
});

describe('headings of level 1', () => {
  it('that begin the text are its title, which the front matter names too', () => {
    const edition = bodyOf('# A title\n\nText\n');
    expect(edition.title).toBe('A title');
    expect(edition.sections).toEqual([]);
    expect(blockIdsOf(edition)).toEqual(['s0.p1']);
  });

  it('that stand elsewhere head sections of level 2', () => {
    const markdown = '# A title\n\n# One\n\n## Two\n\n# Three\n';
    expect(levels(markdown)).toEqual([2, 2, 2]);
    expect(tree(bodyOf(markdown).sections)).toBe('One, Two, Three');
  });

  it('keep a given id out of the title', () => {
    expect(editionOf('# Human Rights {#top}\n').title).toBe('Human Rights');
  });
});

describe('lists', () => {
  it('know their first number', () => {
    expect(contentOf('1. a\n')).toMatchObject([{ first: 1 }]);
    expect(contentOf('7. a\n')).toMatchObject([{ first: 7 }]);
    expect(contentOf('0. a\n')).toMatchObject([{ first: 0 }]);
    expect(contentOf('- a\n')[0]).toStrictEqual({
      kind: 'list',
      first: undefined,
      items: [{ kind: 'item', id: 's0.p1', content: [{ kind: 'text', text: 'a' }], more: [] }],
    });
  });

  it('may have items that begin with something else than a paragraph', () => {
    expect(contentOf('- ```\n  code\n  ```\n- > quoted\n-\n')).toMatchObject([
      {
        items: [
          { id: 's0.p1', content: [], more: [{ kind: 'code', id: 's0.p2' }] },
          { id: 's0.p3', content: [], more: [{ kind: 'quotation', id: 's0.p4' }] },
          { id: 's0.p5', content: [], more: [] },
        ],
      },
    ]);
  });

  it('inside quotations have no addresses', () => {
    expect(contentOf('> 3. a\n>    - b\n')).toStrictEqual([
      {
        kind: 'quotation',
        id: 's0.p1',
        content: [
          {
            kind: 'list',
            first: 3,
            items: [
              [
                { kind: 'paragraph', content: [{ kind: 'text', text: 'a' }] },
                {
                  kind: 'list',
                  first: undefined,
                  items: [[{ kind: 'paragraph', content: [{ kind: 'text', text: 'b' }] }]],
                },
              ],
            ],
          },
        ],
      },
    ]);
  });
});
