// Tests the proof as a text.
import { expect, it } from 'vitest';
import { messagesIn } from './messages/messages';
import type { Proof } from './proof';
import { proofReport, sizeText } from './proof-report';

const proof: Proof = {
  refused: {
    count: 2,
    first: [
      { kind: 'window', address: 'app://article/my-diary/x.png' },
      { kind: 'request', address: 'https://x.example/' },
    ],
  },
  stored: [{ part: 'bookmarks', path: '~/polylect/bookmarks', files: 1, bytes: 1234 }],
  versions: [{ name: 'Polylect', version: '1.0' }],
  packages: [{ name: 'svelte', version: '5.0', licence: 'MIT' }],
};

it('has what is shown', () => {
  const report = proofReport(
    proof,
    [{ path: 'a/en.md', sha256: 'ab', standing: 'changed' }],
    messagesIn('en'),
    'en',
  );
  for (const words of [
    'Refused since the start: 2',
    'request: https://x.example/',
    'Bookmarks: ~/polylect/bookmarks, 1.2 kB',
    'Not as built: 1',
    'ab  a/en.md  changed',
    'Polylect 1.0',
    'svelte 5.0: MIT',
  ])
    expect(report).toContain(words);
});

it('names no article of a refused address', () => {
  const report = proofReport(proof, undefined, messagesIn('en'), 'en');
  expect(report).toContain('app://article/…');
  expect(report).not.toContain('diary');
});

it.each([
  [0, 'en', '0 bytes'],
  [1, 'en', '1 byte'],
  [209, 'en', '209 bytes'],
  [999, 'en', '999 bytes'],
  [999, 'fr', '999 octets'],
  [1_000, 'en', '1 kB'],
  [1_340, 'en', '1.3 kB'],
  [1_340, 'fi', '1,3 kt'],
  [999_949, 'en', '999.9 kB'],
  [999_950, 'en', '1 MB'],
  [2_500_000, 'en', '2.5 MB'],
  [1_200_000_000_000, 'en', '1,200 GB'],
])('says %i bytes in %s as %s', (bytes, language, text) => {
  // Spaces that do not break are another question.
  expect(sizeText(bytes, language).replaceAll(/\s/gu, ' ')).toBe(text);
});
