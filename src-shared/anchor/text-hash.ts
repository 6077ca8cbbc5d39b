// What of a text counts when two are compared, and a number that stands for it.

/** A text in NFC, each run of white space one space and none at either end: how it was typed and wrapped does not count. */
export function comparableText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/**
 * Stands for a text as a whole, white space and composition of letters aside: 64 bits as 16 hexadecimal digits.
 *
 * FNV-1a (Fowler, Noll, Vo; https://datatracker.ietf.org/doc/draft-eastlake-fnv/) over the UTF-8 bytes of
 * `comparableText`. Hashes are only ever compared as a whole, so its weak mixing of single bits does no harm; of a million
 * different texts, the chance that any two share a hash is one in forty million. It is no protection against texts that are
 * made to collide, and need not be: an article's author can write any text.
 */
export function textHash(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  const take = (byte: number): void => {
    low = (low ^ byte) >>> 0;
    // Times 2^40 + 0x1b3, in halves: the product of the lower ones stays below 2^53, where numbers are exact.
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 0x1_0000_0000) + (low << 8)) >>> 0;
    low = product >>> 0;
  };
  for (const character of comparableText(text)) takeBytes(character.codePointAt(0) ?? 0, take);
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}

export function isTextHash(value: unknown): value is string {
  return typeof value === 'string' && /^[\da-f]{16}$/u.test(value);
}

/** The bytes of a code point in UTF-8 (RFC 3629). The heart has no TextEncoder. Half a surrogate pair is written as it is. */
function takeBytes(point: number, take: (byte: number) => void): void {
  if (point < 0x80) {
    take(point);
  } else if (point < 0x800) {
    take(0xc0 | (point >> 6));
    take(0x80 | (point & 0x3f));
  } else if (point < 0x1_0000) {
    take(0xe0 | (point >> 12));
    take(0x80 | ((point >> 6) & 0x3f));
    take(0x80 | (point & 0x3f));
  } else {
    take(0xf0 | (point >> 18));
    take(0x80 | ((point >> 12) & 0x3f));
    take(0x80 | ((point >> 6) & 0x3f));
    take(0x80 | (point & 0x3f));
  }
}
