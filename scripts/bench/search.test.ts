// Tests that the lists of queries are answered by the index as they are by the matcher alone.
import { expect, it } from 'vitest';
import { measureQuality } from './search-quality';

it('every query of every language finds what it must and nothing else', { timeout: 120_000 }, async () => {
  const measured = await measureQuality();
  expect(measured.flatMap(({ language, faults }) => faults.map((fault) => `${language}: ${fault}`))).toEqual(
    [],
  );
  expect(measured.filter(({ queries }) => queries < 20)).toEqual([]);
});
