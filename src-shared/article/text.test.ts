import { describe, expect, it } from 'vitest';
import { bodyOf, contentOf, inlineOf } from './parse/editions-for-tests';
import { blocksOf } from './outline';
import { textOf, textOfBlock, textOfPassage } from './text';

/** The text of each block of some Markdown. */
function textsOf(markdown: string): readonly string[] {
  return blocksOf(contentOf(markdown)).map(textOfBlock);
}

describe('the text of a paragraph', () => {
  it('is what a reader would say, without marks', () => {
    expect(textOf(inlineOf('a *b **c*** ~~d~~ `e` [f](#s1) x<sup>2</sup> H<sub>2</sub>O &amp; g'))).toBe(
      'a b c d e f x2 H2O & g',
    );
  });

  it('has the marks of quotations, and abbreviations as they are written', () => {
    expect(textOf(inlineOf('a <q>b</q> <abbr>UN</abbr>'))).toBe('a “b” UN');
  });

  it('has spaces for breaks, and nothing for notes', () => {
    expect(textOf(inlineOf('one  \ntwo[^1] three\n\n[^1]: Note\n'))).toBe('one two three');
  });

  it('says what an image shows', () => {
    expect(textOf(inlineOf('See ![a tree](tree.png) and ![](sea.png).'))).toBe('See a tree and .');
  });
});

describe('the text of a block', () => {
  it('of a list item is its own paragraph alone, since the rest has blocks of its own', () => {
    expect(textsOf('- One\n  - Two\n\n  Three\n')).toEqual(['One', 'Two', 'Three']);
  });

  it('of a quotation is all of its paragraphs, each on a line', () => {
    expect(textsOf('> One\n>\n> - Two\n> - Three\n>\n> > Four\n')).toEqual(['One\nTwo\nThree\nFour']);
  });

  it('of a table is its rows on lines and its cells parted by tabs', () => {
    expect(textsOf('| a | b |\n|---|---|\n| *c* | d |\n')).toEqual(['a\tb\nc\td']);
  });

  it('of a figure is its caption, else its description', () => {
    expect(textsOf('![A tree](tree.png "In spring")\n')).toEqual(['In spring']);
    expect(textsOf('![A tree](tree.png)\n')).toEqual(['A tree']);
  });

  it('of code is the code', () => {
    expect(textsOf('```\na\n  b\n```\n')).toEqual(['a\n  b']);
  });
});

describe('the text of a note', () => {
  it('is that of its passages, in which a rule says nothing', () => {
    const [note] = bodyOf('A[^1]\n\n[^1]: One\n\n    ---\n\n    - Two\n    - Three\n').notes;
    expect(note!.content.map(textOfPassage)).toEqual(['One', '', 'Two\nThree']);
  });
});
