// The answer of anything that can fail in an expected way.

/** Either the value asked for, or the reason why it could not be had. Unexpected failures are exceptions, and bugs. */
export type Result<Value, Reason> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: Reason };

/** The answer that holds a value. */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** The answer that holds the reason of a failure. */
export function failed<Reason>(reason: Reason): { readonly ok: false; readonly reason: Reason } {
  return { ok: false, reason };
}

/** Closes a switch over a union: the compiler refuses a call that could be reached. */
export function assertNever(value: never): never {
  throw new Error(`Not foreseen: ${JSON.stringify(value)}`);
}
