import { describe, expect, it } from 'vitest';
import { isInCapitals } from './letters';

describe('a text in capitals', () => {
  it.each(['UNESCO', 'G20', 'ÖBB', 'ЮНЕСКО', 'ΟΗΕ', 'N. B.', 'UN\u00ADESCO'])('is %s', (text) => {
    expect(isInCapitals(text)).toBe(true);
  });

  it.each(['NATO’s', 'Dr.', 'mRNA', 'ГЭСы', '国連', 'सं', '20', ''])('is not %s', (text) => {
    expect(isInCapitals(text)).toBe(false);
  });
});
