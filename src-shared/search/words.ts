// Words in a folded text: where they begin and end, and which of them stand without spaces.

/** A stretch of a folded text, in UTF-16 units of it. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** Written without spaces between words, as Japanese and Thai are: its words cannot be told by their letters. */
  readonly isSpaceless: boolean;
}

type Class = 0 | 1 | 2;
const none = 0;
const spaced = 1;
const spaceless = 2;

/**
 * Scripts that set no spaces between words (Unicode Standard Annex 14, classes ID, CJ and SA), with the marks that stand among them.
 * Emoji are words by themselves, too.
 */
const spacelessLetter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Extended_Pictographic}\p{EMod}\p{RI}ーｰ\u3099\u309A\u200D]/u;
const wordLetter = /[\p{L}\p{M}\p{N}\p{Co}]/u;

const classes = new Uint8Array(0x10000).fill(255);

function classOf(point: number): Class {
  const known = point < 0x10000 ? classes[point] : 255;
  if (known === none || known === spaced || known === spaceless) return known;
  const letter = String.fromCodePoint(point);
  const found = spacelessLetter.test(letter) ? spaceless : wordLetter.test(letter) ? spaced : none;
  if (point < 0x10000) classes[point] = found;
  return found;
}

/** The class of the letter that begins at a place, or that ends before it. */
function classAt(text: string, at: number): Class {
  const point = text.codePointAt(at);
  return point === undefined ? none : classOf(point);
}

function classBefore(text: string, at: number): Class {
  if (at <= 0) return none;
  const point = at > 1 ? (text.codePointAt(at - 2) ?? 0) : 0;
  return point > 0xffff ? classOf(point) : classAt(text, at - 1);
}

/** Whether a word ends or begins between two letters, as far as letters tell: within Japanese it is always. */
export function isWordBoundary(text: string, at: number): boolean {
  const before = classBefore(text, at);
  return before === spaceless || before !== classAt(text, at);
}

/** The words of a folded text, those without spaces between them in one run. */
export function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  let start = 0;
  let current: Class = none;
  for (let at = 0; at <= text.length;) {
    const point = text.codePointAt(at);
    const next = point === undefined ? none : classOf(point);
    if (next !== current) {
      if (current !== none) runs.push({ start, end: at, isSpaceless: current === spaceless });
      start = at;
      current = next;
    }
    at += point !== undefined && point > 0xffff ? 2 : 1;
  }
  return runs;
}
