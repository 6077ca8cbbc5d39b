// What a file of the reader's must look like, and what a text from such a file turns out to be.
import { isRecord } from '../../src-shared/check';

/**
 * How a value of one version becomes a value of the next, by the version that it comes from. They take what they must expect:
 * anything. One that throws says that its file is damaged.
 */
export type Migrations = Readonly<Record<number, (value: unknown) => unknown>>;

/** @template Value a plain record; in the file the version of its shape stands beside its fields */
export interface Shape<Value extends object> {
  /** Raised whenever the shape changes so that an older app could not read it. */
  readonly version: number;
  readonly isValid: (value: unknown) => value is Value;
  readonly migrations?: Migrations;
}

export type Reading<Value> =
  | { readonly kind: 'absent' }
  /** `version` is the one in the file, which may be an older one. */
  | { readonly kind: 'valid'; readonly value: Value; readonly version: number }
  | { readonly kind: 'damaged' }
  /** `value`: what this version can make of it. */
  | { readonly kind: 'newer'; readonly value?: Value }
  | { readonly kind: 'unreadable'; readonly detail: string };

/** What is nested deeper than any shape of ours could be read, but never written or sent to the page again. */
const deepestNesting = 50;

/** Reads the bytes of a file. Never throws. */
export function interpret<Value extends object>(bytes: Uint8Array, shape: Shape<Value>): Reading<Value> {
  let stored: unknown;
  try {
    // `fatal`, since a damaged byte would else become a sign that looks like the reader's own.
    stored = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { kind: 'damaged' };
  }
  if (!isRecord(stored) || typeof stored.version !== 'number') return { kind: 'damaged' };
  if (isDeeperThan(stored, deepestNesting)) return { kind: 'damaged' };
  const { version, ...fields } = stored;
  if (version > shape.version) {
    return { kind: 'newer', ...(shape.isValid(fields) && { value: fields }) };
  }
  try {
    const value = migrated(fields, version, shape);
    return shape.isValid(value) ? { kind: 'valid', value, version } : { kind: 'damaged' };
  } catch {
    return { kind: 'damaged' };
  }
}

function migrated(
  fields: unknown,
  from: number,
  { version, migrations = {} }: Pick<Shape<object>, 'version' | 'migrations'>,
): unknown {
  return Object.keys(migrations)
    .map(Number)
    .filter((step) => step >= from && step < version)
    .toSorted((one, other) => one - other)
    .reduce((value, step) => migrations[step]?.(value), fields);
}

function isDeeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth === 0) return true;
  // Not Object.values, which would make a list of each of many thousand bookmarks.
  for (const key in value) {
    if (isDeeperThan((value as Readonly<Record<string, unknown>>)[key], depth - 1)) return true;
  }
  return false;
}
