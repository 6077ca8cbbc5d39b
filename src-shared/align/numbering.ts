// The number that a heading bears, in whatever script it is written: “Article 7”, “§ 7”, “第7条”, “제 7 조”, “VII”, “७”.

/** What may stand before the number: a word, as in “Article 7” or “제 7 조”, a sign, or letters that need no space, as in “第7条”. */
const before = String.raw`(?:[\p{Script=Han}\p{Script=Hangul}]{1,2}\s*|§+\s*|[\p{L}\p{M}]+\.?\s+)?`;
const digits = String.raw`\p{Nd}{1,9}(?:[.．]\p{Nd}{1,9}){0,5}`;
const chinese = '[〇零一二三四五六七八九十百千]{1,9}';
const roman = '[IVXLCDM]{1,15}';

const digitNumber = new RegExp(String.raw`^${before}(${digits})(?!\p{Nd})`, 'u');
const chineseNumber = new RegExp(
  String.raw`^(?:第(${chinese})|(${chinese})(?=[、.．\s]|[章条節节款項编篇]|$))`,
  'u',
);
// “I” and “Mix” are words as well: a Roman number is all that follows, or is set off by a sign.
const romanNumber = new RegExp(String.raw`^${before}(${roman})(?=$|\s*[.．:：)\-–—])`, 'u');

/**
 * The number that a heading begins with, or has after its first word; numbers of several levels are parted by points.
 *
 * Decimal digits of every script, Roman and Chinese numerals are understood. Ordinals in words are not.
 *
 * @returns in ASCII digits, such as `7` or `3.2`; undefined where there is none
 */
export function numberOfHeading(heading: string): string | undefined {
  const text = heading.trim();
  const inDigits = digitNumber.exec(text)?.[1];
  if (inDigits !== undefined) {
    return inDigits
      .split(/[.．]/u)
      .map((part) => String(Number(asciiDigits(part))))
      .join('.');
  }
  const inRoman = romanNumber.exec(text)?.[1];
  if (inRoman !== undefined) return romanValue(inRoman);
  const found = chineseNumber.exec(text);
  const inChinese = found?.[1] ?? found?.[2];
  return inChinese === undefined ? undefined : String(chineseValue(inChinese));
}

/** Replaces the decimal digits of every script by those of ASCII. */
export function asciiDigits(text: string): string {
  return text.replaceAll(/\p{Nd}/gu, (digit) => String(valueOfDigit(digit.codePointAt(0) ?? 0)));
}

/** Unicode keeps the ten digits of a script in a row, in the order of their values (chapter 4.6). */
function valueOfDigit(point: number): number {
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  // The mathematical digits stand in one row of fifty.
  return point >= 0x1d7ce && point <= 0x1d7ff ? (point - 0x1d7ce) % 10 : point - zero;
}

const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** @returns undefined where it is not how the number is written, so that “CD-ROM” or “MIX:” are no numbers by chance */
function romanValue(numeral: string): string | undefined {
  const isWellFormed = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u.test(numeral);
  if (!isWellFormed) return undefined;
  const values = Array.from(numeral, (letter) => romanValues[letter] ?? 0);
  return String(
    values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0),
  );
}

function chineseValue(numeral: string): number {
  const digitsOf = '〇一二三四五六七八九';
  const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
  let [sum, digit] = [0, 0];
  let hasUnits = false;
  for (const letter of numeral.replaceAll('零', '〇')) {
    const unit = units[letter];
    if (unit === undefined) {
      // Without units the digits stand as ours do: 二〇.
      digit = (hasUnits ? 0 : digit * 10) + digitsOf.indexOf(letter);
    } else {
      hasUnits = true;
      sum += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}
