import { beforeAll, describe, expect, it } from 'vitest';
import { inlineOf } from '../article/parse/editions-for-tests';
import type { Inline } from '../article/shapes';
import { textOf } from '../article/text';
import { hyphenateContent } from './hyphenate-content';
import { softHyphen } from './hyphenator';
import { hyphenateIn, loadHyphenation } from './load';

beforeAll(() => loadHyphenation('en'));

function hyphenated(markdown: string): readonly Inline[] {
  const hyphenate = hyphenateIn('en');
  if (hyphenate === undefined) throw new Error('English is not loaded');
  return hyphenateContent(inlineOf(markdown), hyphenate);
}

/** The text with its breaks as bars. */
function broken(markdown: string): string {
  return textOf(hyphenated(markdown)).replaceAll(softHyphen, '|');
}

describe('inline content with soft hyphens', () => {
  it('has them in plain text, emphasis and links', () => {
    expect(broken('Typography, *typography* and [typography](#s1).')).toBe(
      'Ty|pog|ra|phy, ty|pog|ra|phy and ty|pog|ra|phy.',
    );
  });

  it('keeps abbreviations, and looks at words in them', () => {
    expect(broken('<abbr>UNESCO</abbr>, <abbr>typography</abbr>')).toBe('UNESCO, ty|pog|ra|phy');
    expect(hyphenated('<abbr>UNESCO</abbr> typography')).toMatchObject([{ kind: 'abbreviation' }, {}]);
  });

  it('breaks a word as one that is partly emphasized', () => {
    expect(broken('Mis*typography* un~~international~~ly')).toBe(broken('Mistypography uninternationally'));
    const [first, second] = hyphenated('Typo*graphy*');
    expect(first).toEqual({ kind: 'text', text: `Ty${softHyphen}pog`.slice(0, 5) });
    expect(second?.kind).toBe('emphasis');
  });

  it('has none in code', () => {
    expect(broken('Typography in `typography`')).toBe('Ty|pog|ra|phy in typography');
  });

  it('ends a word where a note or a break stands', () => {
    expect(broken('typography[^1]typography  \ntypography\n\n[^1]: Note\n')).toBe(
      'ty|pog|ra|phyty|pog|ra|phy ty|pog|ra|phy',
    );
  });

  it('keeps what the author wrote, soft hyphens too', () => {
    const soft = `inter*national${softHyphen}ity* typography`;
    expect(broken(soft)).toBe('international|ity ty|pog|ra|phy');
    const markdown =
      '**One** *two* `three` ![four](five.png) six<sup>7</sup> international[^1]\n\n[^1]: Note\n';
    expect(textOf(hyphenated(markdown)).replaceAll(softHyphen, '')).toBe(textOf(inlineOf(markdown)));
  });
});
