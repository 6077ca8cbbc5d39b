// Tests that a hash stands for a text: the same for the same words, another for any others.
import { describe, expect, it } from 'vitest';
import { comparableText, isTextHash, textHash } from './text-hash';

describe('the hash of a text', () => {
  it('is FNV-1a with 64 bits over UTF-8, as its authors publish it', () => {
    expect(textHash('')).toBe('cbf29ce484222325');
    expect(textHash('a')).toBe('af63dc4c8601ec8c');
    expect(textHash('foobar')).toBe('85944171f73967e8');
  });

  it('is the same over the bytes of any script', () => {
    const mask = 0xffff_ffff_ffff_ffffn;
    const reference = (text: string): string => {
      let hash = 0xcbf29ce484222325n;
      for (const byte of Buffer.from(text)) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & mask;
      return hash.toString(16).padStart(16, '0');
    };
    for (const text of [
      'Öl',
      'Каждый человек',
      'すべての人間は',
      'सर्वे मानवाः',
      '모든 사람은',
      'a😀b',
      'x'.repeat(5_000),
    ]) {
      expect(textHash(text), text).toBe(reference(text));
    }
  });

  it('does not depend on how letters are composed and words are wrapped', () => {
    expect(textHash(' É\u00a0lan\n\tvital ')).toBe(textHash('E\u0301 lan vital'));
    expect(comparableText('\u3000第１条\u3000\u3000平和 ')).toBe('第１条 平和');
  });

  it('depends on every letter and mark, on case and on order', () => {
    const texts = [
      'Article 3',
      'Article 4',
      'article 3',
      'rticle 3A',
      'か',
      'が',
      'и',
      'й',
      'कि',
      'की',
      'ab',
      'ba',
      'a b',
    ];
    expect(new Set(texts.map(textHash)).size).toBe(texts.length);
  });

  it('is told from anything else', () => {
    expect(isTextHash(textHash('a'))).toBe(true);
    for (const value of [
      '',
      'a',
      'AF63DC4C8601EC8C',
      `${textHash('a')}0`,
      textHash('a').slice(1),
      5,
      undefined,
    ]) {
      expect(isTextHash(value)).toBe(false);
    }
  });
});
