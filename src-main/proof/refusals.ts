// Keeps account of what was refused since the app started.
import type { Refusal, RefusalKind, Refused } from '../../src-shared/proof';

/** A page that tries without end must not fill the memory. */
const keptMost = 200;
const longestAddress = 500;

export class Refusals {
  #count = 0;
  readonly #first: Refusal[] = [];

  /** @param address where it would have led, or the name of the permission */
  note(kind: RefusalKind, address: string): void {
    this.#count += 1;
    if (this.#first.length < keptMost) this.#first.push({ kind, address: address.slice(0, longestAddress) });
  }

  /** Notes what the browser reports of the page's policy: https://www.w3.org/TR/CSP3/#deprecated-serialize-violation */
  notePolicy(report: string): void {
    this.note('policy', blockedAddress(report));
  }

  now(): Refused {
    return { count: this.#count, first: [...this.#first] };
  }
}

function blockedAddress(report: string): string {
  try {
    const { 'csp-report': body } = JSON.parse(report) as { readonly 'csp-report'?: unknown };
    const address = (body as { readonly 'blocked-uri'?: unknown } | undefined)?.['blocked-uri'];
    return typeof address === 'string' ? address : '';
  } catch {
    return '';
  }
}
