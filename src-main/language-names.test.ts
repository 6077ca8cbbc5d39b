// Tests that every language's own name can be read on a system without a font for its script.
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledLanguages, ownName } from '../src-shared/language';

/** One `@font-face` rule. */
interface Face {
  readonly family: string;
  readonly weight: string;
  /** The font file, by its absolute path. */
  readonly file: string;
  readonly ranges: readonly Range[];
}

interface Range {
  readonly first: number;
  readonly last: number;
}

const styles = join(import.meta.dirname, '../src-renderer/styles/fonts-language-names.css');
const faces = facesIn(styles);

/** Every system has a font for these scripts. */
const everywhere = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\s]/u;
const characters = bundledLanguages.flatMap((language) =>
  Array.from(ownName(language))
    .filter((character) => !everywhere.test(character))
    .map((character) => ({ language, character })),
);

function facesIn(path: string): readonly Face[] {
  const css = readFileSync(path, 'utf8').replaceAll(/\/\*[^]*?\*\//gu, '');
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/gu)].map(([, rule = '']) => ({
    family: valueOf(rule, 'font-family'),
    weight: valueOf(rule, 'font-weight'),
    file: resolve(dirname(path), /url\(['"]?([^'")]+)['"]?\)/u.exec(rule)?.[1] ?? ''),
    ranges: valueOf(rule, 'unicode-range').split(',').map(rangeOf),
  }));
}

function valueOf(rule: string, property: string): string {
  return new RegExp(`(?:^|[;\\s])${property}:\\s*([^;]+)`, 'u').exec(rule)?.[1]?.trim() ?? '';
}

function rangeOf(text: string): Range {
  const [first = '', last = first] = text.trim().replace(/^U\+/iu, '').split('-');
  return { first: Number.parseInt(first, 16), last: Number.parseInt(last, 16) };
}

function covers({ ranges }: Face, codePoint: number): boolean {
  return ranges.some(({ first, last }) => first <= codePoint && codePoint <= last);
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

it('looks at names in three scripts', () => {
  expect(new Set(characters.map(({ language }) => language))).toEqual(new Set(['ko', 'sa', 'ja']));
});

it.each(characters)('$language: $character is in one face', ({ character }) => {
  expect(faces.filter((face) => covers(face, codePointOf(character)))).toHaveLength(1);
});

describe.each(faces.map((face) => ({ name: basename(face.file), ...face })))('$name', (face) => {
  const { name, file, family, weight, ranges } = face;

  it('exists', () => {
    expect(existsSync(file)).toBe(true);
  });

  it('is the slice of its package that has all its characters', () => {
    const slice = facesIn(join(dirname(file), '../index.css')).find((other) => other.file === file);
    expect(slice, name).toBeDefined();
    for (const { first, last } of ranges) {
      for (let codePoint = first; codePoint <= last; codePoint += 1) {
        expect(covers(slice!, codePoint), `U+${codePoint.toString(16)}`).toBe(true);
      }
    }
  });

  it('is loaded for nothing but the names', () => {
    const named = new Set(characters.map(({ character }) => codePointOf(character)));
    for (const { first, last } of ranges) {
      for (let codePoint = first; codePoint <= last; codePoint += 1) expect(named).toContain(codePoint);
    }
  });

  it('is of the one family, with the one range of weights', () => {
    expect([family, weight]).toEqual([faces[0]?.family, faces[0]?.weight]);
  });
});
