// Tests which slices of a face a text has declared, and when.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SlicedFace, slicesByLetter, slicesOf, type Slice } from './sliced-face';

const slices: readonly Slice[] = [
  { letters: 'U+ac00-ac0f,U+20000-20002', address: 'app://0' },
  { letters: 'U+ac10, U+61', address: 'app://1' },
  { letters: 'U+60-63', address: 'app://latin' },
];

it('the letters of a slice are its own, and those of two are of the later one', () => {
  const numbers = slicesByLetter(slices);
  const numberOf = (letter: string): number | undefined => numbers[letter.codePointAt(0) ?? 0];
  expect(['가', '갏', '\u{20001}', '갔', 'a', 'c', 'd', 'ㄱ'].map(numberOf)).toEqual([
    1, 1, 1, 0, 3, 3, 0, 0,
  ]);
  expect(numberOf('감')).toBe(2);
  expect(numbers).toHaveLength(0x20003);
});

it('the slices of a package have their own files', () => {
  const addresses = {
    '../files/face-1-wght-normal.woff2': 'app://1',
    '../files/face-101-wght-normal.woff2': 'app://101',
    '../files/face-latin-ext-wght-normal.woff2': 'app://latin-ext',
    '../files/face-latin-wght-normal.woff2': 'app://latin',
  };
  const letters = { '[1]': 'U+1', '[101]': 'U+2', 'latin-ext': 'U+3', latin: 'U+4' };
  expect(slicesOf(letters, addresses).map(({ address }) => address)).toEqual([
    'app://1',
    'app://101',
    'app://latin-ext',
    'app://latin',
  ]);
  expect(() => slicesOf({ '[2]': 'U+5' }, addresses)).toThrow('[2]');
});

class FaceForTests {
  static asked: string[] = [];
  static isMissing = false;

  constructor(
    readonly family: string,
    readonly source: string,
    readonly descriptors: FontFaceDescriptors,
  ) {}

  load(): Promise<this> {
    FaceForTests.asked.push(this.source);
    return FaceForTests.isMissing ? Promise.reject(new Error('missing')) : Promise.resolve(this);
  }
}

class FacesForTests extends EventTarget {
  readonly declared = new Set<FaceForTests>();
  has = (face: FaceForTests): boolean => this.declared.has(face);
  add = (face: FaceForTests): unknown => this.declared.add(face);
}

let fonts = new FacesForTests();

beforeEach(() => {
  fonts = new FacesForTests();
  FaceForTests.asked = [];
  FaceForTests.isMissing = false;
  vi.stubGlobal('FontFace', FaceForTests);
  vi.stubGlobal(
    'FontFaceSetLoadEvent',
    class extends Event {
      readonly fontfaces: readonly FaceForTests[];
      constructor(type: string, { fontfaces }: { readonly fontfaces: readonly FaceForTests[] }) {
        super(type);
        this.fontfaces = fontfaces;
      }
    },
  );
  vi.stubGlobal('document', { fonts });
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => {
    queueMicrotask(act);
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it('what a text needs is fetched once, declared when all of it is there, and told', async () => {
  const told: number[] = [];
  fonts.addEventListener('loadingdone', (event) => {
    told.push((event as Event & { readonly fontfaces: readonly unknown[] }).fontfaces.length);
  });
  const face = new SlicedFace('Face', slices);
  await Promise.all([face.load('가감 \u{20000}'), face.load('가')]);
  expect(FaceForTests.asked).toEqual(["url('app://0') format('woff2')", "url('app://1') format('woff2')"]);
  expect([...fonts.declared].map(({ descriptors }) => descriptors.unicodeRange)).toEqual([
    slices[0]?.letters,
    slices[1]?.letters,
  ]);
  await face.load('가감');
  await face.load('x 語');
  expect(FaceForTests.asked).toHaveLength(2);
  expect(told.reduce((sum, count) => sum + count, 0)).toBe(2);
});

it('a slice that is missing is no failure, and nothing is declared', async () => {
  FaceForTests.isMissing = true;
  await new SlicedFace('Face', slices).load('가');
  expect(fonts.declared.size).toBe(0);
});
