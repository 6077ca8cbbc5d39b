// Tests that no anchor is ever put on a wrong paragraph of an edited article, and few are lost, in every bundled language.
import { describe, expect, it } from 'vitest';
import { anchorFinder, makeAnchor } from '../../src-shared/anchor';
import { bundledLanguages } from '../../src-shared/language';
import { tallyAnchors } from './anchors';
import { textsIn } from './declaration';
import { edited } from './edit';

describe.each(bundledLanguages)('after a fifth of the paragraphs in %s were edited', (language) => {
  it('no anchor is on a wrong one, and 95 of 100 are found', () => {
    const { anchors, wrong, existing, found } = tallyAnchors(language, 0.2, [1, 2]);
    expect(anchors).toBeGreaterThan(100);
    expect(wrong).toBe(0);
    expect(found / existing).toBeGreaterThanOrEqual(0.95);
  });
});

describe.each(bundledLanguages)('where any one block in %s was deleted', (language) => {
  it('its anchor is on no other', () => {
    const texts = textsIn(language);
    for (const { id, text } of texts) {
      const anchor = makeAnchor({ article: 'human-rights', language }, texts, id);
      const find = anchorFinder(texts.filter((block) => block.id !== id));
      expect(anchor && find(anchor).kind, text).toBe('orphaned');
    }
  });
});

describe('the edits', () => {
  const texts = textsIn('en');

  it('are the same in every run, and others for another seed', () => {
    expect(edited(texts, 'en', 0.2, 1)).toEqual(edited(texts, 'en', 0.2, 1));
    expect(edited(texts, 'en', 0.2, 1).texts).not.toEqual(edited(texts, 'en', 0.2, 2).texts);
  });

  it('leave no paragraph without a fate, and headings as they were', () => {
    const { texts: after, fates } = edited(texts, 'en', 0.4, 3);
    expect([...fates.keys()]).toEqual(texts.map(({ id }) => id));
    const headings = texts.filter(({ id }) => !id.includes('.'));
    expect(after.filter(({ id }) => !id.includes('.'))).toEqual(headings);
    for (const { right } of fates.values()) {
      for (const id of right) expect(after.some((block) => block.id === id)).toBe(true);
    }
  });

  it('know where an untouched paragraph is', () => {
    const { texts: after, fates } = edited(texts, 'en', 0.2, 4);
    for (const { id, text } of texts) {
      const { fate, right } = fates.get(id)!;
      if (fate !== 'beside an insertion' && fate !== 'swapped') continue;
      expect(
        after.filter((block) => right.includes(block.id)).some((block) => block.text.includes(text)),
      ).toBe(true);
    }
  });
});
