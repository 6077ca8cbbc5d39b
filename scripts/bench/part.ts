// What a part of the bench is: something that is measured, and rows of figures.

/** A row of the table that is printed; every row of a part has the same columns. */
export type Row = Readonly<Record<string, string | number>>;

export interface Part {
  /** By which `npm run bench -- name` runs it alone. */
  readonly name: string;
  /** What is measured, in a sentence. */
  readonly what: string;
  /** Whether it starts the built app. */
  readonly needsApp?: true;
  readonly run: () => Promise<readonly Row[]>;
}
