// Says on the way how far a part of the bench is that takes minutes.

/** A line to the standard error, so that the table alone is the output. */
export function tellProgress(what: string): void {
  console.error(`  ${(performance.now() / 1_000).toFixed(0).padStart(4)} s  ${what}`);
}

/** For something that goes on for long: tells of no more than a step of every five seconds. */
export class SteadyProgress {
  #toldAt = performance.now();

  constructor(private readonly what: string) {}

  reached(done: number, total: number): void {
    if (performance.now() - this.#toldAt < 5_000) return;
    this.#toldAt = performance.now();
    tellProgress(`${this.what}: ${done} of ${total}`);
  }
}
