// What is left of an article from a paragraph on.
import { describe, expect, it } from 'vitest';
import { outlineOf } from './outline';
import { parseEdition } from './parse/parse';
import { readingDensity, textLeft } from './text-left';

const edition = parseEdition({
  article: 'example',
  language: 'de',
  file: 'de.md',
  text: '---\ntitle: Abc\n---\nzwölf[^1]\n\n## Two\n\nthree\n\nfour\n\n## Five\n\nsix\n\n[^1]: A note.\n',
  images: new Map(),
});

describe('what is left of the text', () => {
  const left = textLeft(outlineOf(edition));

  it('counts from the beginning of each block, to the end of the article and of the section', () => {
    expect(left.get('s2.p1')).toEqual({ inArticle: 3, inSection: 3 });
    expect(left.get('s2')).toEqual({ inArticle: 7, inSection: 7 });
    expect(left.get('s1.p2')).toEqual({ inArticle: 11, inSection: 4 });
    expect(left.get('s1')).toEqual({ inArticle: 19, inSection: 12 });
    expect(left.get('s0')).toEqual({ inArticle: 27, inSection: 8 });
  });

  it('leaves out the notes', () => {
    expect(left.has('n1')).toBe(false);
  });
});

describe('the density of a text', () => {
  it('is the share of what is no white space', () => {
    expect(
      readingDensity({
        lead: [{ kind: 'paragraph', id: 's0.p1', content: [{ kind: 'text', text: 'a b c d' }] }],
        sections: [],
      }),
    ).toBeCloseTo(4 / 7);
  });

  it('is 1 where there is no text', () => {
    expect(readingDensity({ lead: [], sections: [] })).toBe(1);
  });
});
