// The reader's own faces: what may be chosen, and what it comes to.
import { describe, expect, it } from 'vitest';
import { cssFamily, familyOf, hasFace, isFaces, isFamily, withFace } from './faces';

describe('a choice', () => {
  it('comes to the family that has the script, or to none', () => {
    expect(familyOf({ kind: 'legible' }, 'latin')).toBe('Atkinson Hyperlegible Next Variable');
    expect(familyOf({ kind: 'legible' }, 'greek')).toBe('Source Sans 3 Variable');
    expect(familyOf({ kind: 'dyslexia' }, 'cyrillic')).toBeUndefined();
    expect(familyOf({ kind: 'installed', family: 'Gentium' }, 'other')).toBe('Gentium');
    expect(familyOf(undefined, 'latin')).toBeUndefined();
  });

  it('is offered only where there is a face for it', () => {
    expect(hasFace('dyslexia', 'latin')).toBe(true);
    expect(hasFace('dyslexia', 'devanagari')).toBe(false);
    expect(hasFace('installed', 'devanagari')).toBe(true);
  });

  it('is made and taken back for one script', () => {
    const made = withFace({ greek: { kind: 'legible' } }, 'latin', { kind: 'dyslexia' });
    expect(made).toEqual({ greek: { kind: 'legible' }, latin: { kind: 'dyslexia' } });
    expect(withFace(made, 'greek', undefined)).toEqual({ latin: { kind: 'dyslexia' } });
  });
});

describe('a family', () => {
  it('stays a string of CSS, whatever its name is', () => {
    expect(cssFamily('Gentium')).toBe("'Gentium'");
    expect(cssFamily("Rock 'n' \\Roll")).toBe("'Rock \\'n\\' \\\\Roll'");
  });

  it.each(['', '   ', 'two\nlines', 'x'.repeat(201), 7, undefined])('is not %j', (name) => {
    expect(isFamily(name)).toBe(false);
  });
});

describe('the choices', () => {
  it.each([{}, { latin: { kind: 'legible' } }, { other: { kind: 'installed', family: 'Amiri' } }])(
    'are %j',
    (faces) => {
      expect(isFaces(faces)).toBe(true);
    },
  );

  it.each([
    undefined,
    [],
    { klingon: { kind: 'legible' } },
    { latin: 'legible' },
    { latin: { kind: 'installed' } },
    { latin: { kind: 'installed', family: 'a\u0000b' } },
  ])('are not %j', (faces) => {
    expect(isFaces(faces)).toBe(false);
  });

  it('may have kinds that are not known yet, which come to the own face', () => {
    const faces: unknown = { latin: { kind: 'handwritten' } };
    expect(isFaces(faces) && familyOf(faces.latin, 'latin')).toBeUndefined();
  });
});
