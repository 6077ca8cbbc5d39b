import { describe, expect, it } from 'vitest';
import { outlineOf } from './outline';
import { bodyOf } from './parse/editions-for-tests';
import { inLists, piecesOf, type Piece } from './pieces';

const everything = bodyOf(`Before all.[^1]

- one
- two

  under two

  1. deep
  2. deeper

- three

***

> quoted

## First

3. third
4. fourth

\`\`\`
code
\`\`\`

| a |
| - |
| b |

### Under

Last.

***

[^1]: The note.
`);

function piece(id: string): Piece | undefined {
  return piecesOf(everything).find((candidate) => candidate.id === id);
}

describe('the pieces of an edition', () => {
  it('are its blocks in the order of the outline', () => {
    const ids = outlineOf(everything).flatMap(({ blocks }) => blocks.map(({ id }) => id));
    expect(piecesOf(everything).map(({ id }) => id)).toEqual(ids);
  });

  it('are of the kinds that the blocks are of', () => {
    expect(piecesOf(everything).map(({ kind }) => kind)).toEqual([
      ...['title', 'passage', 'item', 'item', 'passage', 'item', 'item', 'item', 'passage'],
      ...['heading', 'item', 'item', 'passage', 'passage', 'heading', 'passage', 'note'],
    ]);
  });

  it('keep the level of headings and the number of notes', () => {
    expect(piece('s2')).toMatchObject({ kind: 'heading', level: 3 });
    expect(piece('n1')).toMatchObject({ kind: 'note', number: 1 });
  });

  it('keep the number of an item, its list, and how deep it stands', () => {
    const of = (id: string): unknown => {
      const found = piece(id);
      return found?.kind === 'item' ? [found.list, found.number, found.depth] : undefined;
    };
    expect(of('s0.p2')).toEqual(['s0.p2', undefined, 0]);
    expect(of('s0.p3')).toEqual(['s0.p2', undefined, 0]);
    expect(of('s0.p6')).toEqual(['s0.p5', 2, 1]);
    expect(of('s1.p2')).toEqual(['s1.p1', 4, 0]);
    expect(piece('s0.p4')?.depth).toBe(1);
  });

  it('say where a rule parts them, and leave out one with nothing after it', () => {
    expect(piecesOf(everything).filter(({ isAfterRule }) => isAfterRule)).toMatchObject([{ id: 's0.p8' }]);
  });
});

describe('pieces in lists', () => {
  it('are together while they follow each other in one list', () => {
    const groups = inLists(piecesOf(everything)).map((group) => group.map(({ id }) => id));
    expect(groups.filter(({ length }) => length > 1)).toEqual([
      ['s0.p2', 's0.p3'],
      ['s0.p5', 's0.p6'],
      ['s1.p1', 's1.p2'],
    ]);
    expect(groups.flat()).toEqual(piecesOf(everything).map(({ id }) => id));
  });

  it('begin anew after something else stood between', () => {
    const groups = inLists(piecesOf(everything)).map((group) => group.map(({ id }) => id));
    expect(groups).toContainEqual(['s0.p7']);
  });
});
