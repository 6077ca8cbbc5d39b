import { beforeAll, describe, expect, it } from 'vitest';
import { makeHyphenate, softHyphen, withoutSoftHyphens, type Hyphenate } from './hyphenator';
import { hyphenateIn, loadHyphenation } from './load';
import { patternsOf } from './patterns';
import { rulesOf } from './rules';
import { breakByPatterns } from './word-breaker';

beforeAll(async () => {
  await Promise.all(['en', 'fr', 'de', 'sa', 'el'].map((language) => loadHyphenation(language)));
});

/** The text with its breaks as bars. */
function broken(language: string, text: string): string {
  return loaded(language)(text).replaceAll(softHyphen, '|');
}

function loaded(language: string): Hyphenate {
  const hyphenate = hyphenateIn(language);
  if (hyphenate === undefined) throw new Error(`${language} is not loaded`);
  return hyphenate;
}

describe('a text with soft hyphens', () => {
  it('has them in its words, and all else as it was', () => {
    expect(broken('en', '“Hyphenation,” they said – and typography.\n')).toBe(
      '“Hy|phen|ation,” they said – and ty|pog|ra|phy.\n',
    );
  });

  it('has them alike in a word with a capital, and behind a dash without spaces', () => {
    expect(broken('en', 'Computer—computer–computer…computer')).toBe(
      'Com|puter—com|puter–com|puter…com|puter',
    );
  });

  it.each([
    ['short words', 'also into upon'],
    ['words in capitals', 'INTERNATIONAL HYPHENATION, UNESCO’s'],
    ['names with capitals inside', 'OpenInternational McDonaldson'],
    ['words with digits', 'hyphenation2 2hyphenation'],
    ['addresses', 'https://example.org/hyphenation www.hyphenation.org hyphenation.org/typography'],
    ['mail and user names', 'hyphenation@international.example @international #typography'],
    ['names of files', 'international_hyphenation hyphenation.typography C:\\international'],
    ['words with a hyphen', 'window-dresser international‐hyphenation international‑hyphenation'],
  ])('leaves %s alone', (_what, text) => {
    expect(broken('en', text)).toBe(text);
  });

  it('leaves a word alone whose author said where it may be broken', () => {
    const text = `inter${softHyphen}national`;
    expect(loaded('en')(text)).toBe(text);
  });

  it('breaks the parts of compounds where these are long by custom', () => {
    expect(broken('de', 'Silbentrennungs-Algorithmus')).toBe('Sil|ben|tren|nungs-Al|go|rith|mus');
  });

  it('has no break beside an apostrophe, and letters enough on both sides of it', () => {
    expect(broken('fr', "l'université l’Université qu'ami")).toBe("l'uni|ver|sité l’Uni|ver|sité qu'ami");
    expect(broken('en', 'children’s shouldn’t')).toBe('chil|dren’s shouldn’t');
  });

  it('is never broken inside a letter with its marks, or inside a conjunct', () => {
    const made = loaded('sa')('धर्मक्षेत्रे कुरुक्षेत्रे समवेता युयुत्सवः स्वातन्त्र्येण समुत्पन्नाः');
    expect(made).toContain(softHyphen);
    expect(made).not.toMatch(/\u094D\u00AD|\u00AD[\p{M}\u200C\u200D]/u);
  });

  it('is broken behind the marks of a letter, or before it, whatever the patterns say', () => {
    const hyphenate = makeHyphenate(
      rulesOf('es'),
      breakByPatterns(rulesOf('es'), () => patternsOf(['o1', 'r1'])),
    );
    const made = hyphenate('corazon coro\u0304zon cor\u0323azon').replaceAll(softHyphen, '|');
    expect(made).toBe('co|r|azon co|r|o\u0304zon co|r\u0323azon');
  });

  it('breaks Greek by the accents that a word has', () => {
    expect(broken('el', 'ελευθερία δικαιοῦται κείμενον κεῖμενον')).toBe(
      'ελευ|θε|ρία δι|καιοῦ|ται κεί|με|νον κεῖ|με|νον',
    );
  });

  it('is the same when a word comes again', () => {
    expect(broken('en', 'typography Typography typography')).toBe(
      'ty|pog|ra|phy Ty|pog|ra|phy ty|pog|ra|phy',
    );
  });
});

describe('a text without soft hyphens', () => {
  it('has lost those of the author, too', () => {
    expect(withoutSoftHyphens(`inter${softHyphen}national`)).toBe('international');
    expect(withoutSoftHyphens('international')).toBe('international');
  });
});
