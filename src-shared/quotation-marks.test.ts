import { describe, expect, it } from 'vitest';
import { bundledLanguages } from './language';
import { quotationMarks } from './quotation-marks';

/** A word in outer marks, and one in inner marks beside it. */
function marked(language: string): string {
  const outer = quotationMarks(language, 0);
  const inner = quotationMarks(language, 1);
  return `${outer.open}a ${inner.open}b${inner.close}${outer.close}`;
}

describe('quotation marks', () => {
  it.each([
    ['ko', '“a ‘b’”'],
    ['ru', '«a „b“»'],
    ['en', '“a ‘b’”'],
    ['fr', '«\u202Fa “b”\u202F»'],
    ['id', '“a ‘b’”'],
    ['sa', '“a ‘b’”'],
    ['ja', '「a 『b』」'],
    ['de', '„a ‚b‘“'],
    ['pt', '«a “b”»'],
    ['el', '«a “b”»'],
    ['es', '«a “b”»'],
    ['it', '«a “b”»'],
    ['fi', '”a ’b’”'],
    ['la', '“a ‘b’”'],
  ])('in %s are %s', (language, expected) => {
    expect(bundledLanguages).toContain(language);
    expect(marked(language)).toBe(expected);
  });

  it('take turns in what is quoted deeper', () => {
    expect(quotationMarks('ja', 2)).toEqual(quotationMarks('ja', 0));
    expect(quotationMarks('ja', 3)).toEqual(quotationMarks('ja', 1));
  });

  it('of a region are its own, else those of the language', () => {
    expect(marked('pt-BR')).toBe('“a ‘b’”');
    expect(marked('pt-PT')).toBe(marked('pt'));
    expect(marked('de-AT')).toBe(marked('de'));
  });

  it('of other languages are those of the root locale', () => {
    expect(marked('sv')).toBe('“a ‘b’”');
    expect(marked('constructor')).toBe('“a ‘b’”');
  });
});
