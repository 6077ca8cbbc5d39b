// Small checks for data that comes over a border: from disk, from another process, from a file.

/** Says whether an unknown value has the shape of `Value`. */
export type Check<Value> = (value: unknown) => value is Value;

/** Whether a value is a plain record whose fields can be looked at. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a string of at most `longest` UTF-16 units. */
export function isText(value: unknown, longest = 10_000): value is string {
  return typeof value === 'string' && value.length <= longest;
}

/** Whether a value is a number that can be calculated with: neither NaN nor infinite. */
export function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** Whether a value is a list whose every member passes `check`. */
export function isListOf<Value>(value: unknown, check: Check<Value>): value is readonly Value[] {
  if (!Array.isArray(value)) return false;
  // Not `every`, which passes over holes: `new Array(3)` would be a list of anything.
  for (const member of value) if (!check(member)) return false;
  return true;
}
