// A face that comes in many slices, as those with Chinese characters do: only those are on the page whose letters are.

/** The letters of a slice, as CSS writes them (`unicode-range`), and where its file is. */
export interface Slice {
  readonly letters: string;
  readonly address: string;
}

/**
 * Declared in a style sheet, each of the slices that are not needed would cost time whenever text is laid out in the face, and each
 * that comes would have all text of the page laid out once more. These are declared when they are there, all at once.
 */
export class SlicedFace {
  readonly #family: string;
  readonly #slices: readonly Slice[];
  readonly #faces = new Map<Slice, Promise<FontFace | undefined>>();
  #slicesByLetter: Uint8Array | undefined;

  /** @param slices at most 255; of two with the same letter the later one has it */
  constructor(family: string, slices: readonly Slice[]) {
    this.#family = family;
    this.#slices = slices;
  }

  /** Answers when the face is there for some text. */
  async load(text: string): Promise<void> {
    const faces = await Promise.all(this.#slicesFor(text).map((slice) => this.#face(slice)));
    // What could not be loaded is left to the next face in the list.
    const added = faces.flatMap((face) => (face === undefined || document.fonts.has(face) ? [] : [face]));
    if (added.length === 0) return;
    for (const face of added) document.fonts.add(face);
    // As for those of a style sheet, for who holds the reader's place: before it is painted, and after what waits for the face has
    // been put on the page, or all would be laid out twice.
    requestAnimationFrame(() => {
      document.fonts.dispatchEvent(new FontFaceSetLoadEvent('loadingdone', { fontfaces: added }));
    });
  }

  #face(slice: Slice): Promise<FontFace | undefined> {
    const known = this.#faces.get(slice);
    if (known !== undefined) return known;
    const face = new FontFace(this.#family, `url('${slice.address}') format('woff2')`, {
      weight: '200 900',
      unicodeRange: slice.letters,
    });
    const loading = face.load().catch(() => undefined);
    this.#faces.set(slice, loading);
    return loading;
  }

  #slicesFor(text: string): readonly Slice[] {
    this.#slicesByLetter ??= slicesByLetter(this.#slices);
    const numbers = new Set<number>();
    for (const letter of text) numbers.add(this.#slicesByLetter[letter.codePointAt(0) ?? 0] ?? 0);
    return [...numbers].sort((one, other) => one - other).flatMap((number) => this.#slices[number - 1] ?? []);
  }
}

/** The number of its slice for each letter, counted from one; 0 for a letter that is in none. */
export function slicesByLetter(slices: readonly Slice[]): Uint8Array {
  const ranges = slices.flatMap(({ letters }, index) =>
    letters.split(',').map((range) => {
      const [first = 0, last = first] = range
        .trim()
        .slice(2)
        .split('-')
        .map((code) => parseInt(code, 16));
      return { first, last, number: index + 1 };
    }),
  );
  const numbers = new Uint8Array(Math.max(...ranges.map(({ last }) => last)) + 1);
  for (const { first, last, number } of ranges) numbers.fill(number, first, last + 1);
  return numbers;
}

/**
 * The slices of a package of Fontsource.
 *
 * @param letters of each slice by its name, as `unicode.json` has them
 * @param addresses of the files by their paths
 */
export function slicesOf(
  letters: Readonly<Record<string, string>>,
  addresses: Readonly<Record<string, string>>,
): readonly Slice[] {
  return Object.entries(letters).map(([name, range]) => {
    const part = `-${name.replaceAll(/[[\]]/gu, '')}-wght-normal.woff2`;
    const [, address] = Object.entries(addresses).find(([path]) => path.endsWith(part)) ?? [];
    if (address === undefined) throw new Error(`There is no file for the slice ${name}`);
    return { letters: range, address };
  });
}
