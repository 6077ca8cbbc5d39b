// Starts the thread for hard work when there is some, and ends it when there is none for a while.
import type { Worker } from 'node:worker_threads';
import type { Source } from '../src-shared/article/parse/parse';
import { workHere, type AlignWork, type HardWorker } from './hard-work';

/** What the thread is asked. */
export type HardWorkAsked = { readonly number: number } & (
  { readonly kind: 'parse'; readonly work: Source } | { readonly kind: 'align'; readonly work: AlignWork }
);

/** What the thread answers. */
export interface HardWorkDone {
  readonly number: number;
  readonly text: string;
}

interface Waiting {
  readonly done: (text: string) => void;
  /** Where the thread has died. */
  readonly failed: () => void;
}

/** How long the thread waits for more work, in milliseconds: languages are switched to and fro. */
const patience = 2_000;

export class WorkerThread implements HardWorker {
  readonly #start: () => Worker;
  #thread: Worker | undefined;
  #number = 0;
  readonly #waiting = new Map<number, Waiting>();
  #ending: NodeJS.Timeout | undefined;

  constructor(start: () => Worker) {
    this.#start = start;
  }

  readonly parse = (work: Source): Promise<string> =>
    this.#ask((number) => ({ number, kind: 'parse', work })).catch(() => workHere.parse(work));

  readonly align = (work: AlignWork): Promise<string> =>
    this.#ask((number) => ({ number, kind: 'align', work })).catch(() => workHere.align(work));

  #ask(make: (number: number) => HardWorkAsked): Promise<string> {
    clearTimeout(this.#ending);
    this.#number += 1;
    const number = this.#number;
    return new Promise((done, reject) => {
      const failed = (): void => {
        reject(new Error('The thread has ended'));
      };
      this.#waiting.set(number, { done, failed });
      this.#running().postMessage(make(number));
    });
  }

  #running(): Worker {
    if (this.#thread !== undefined) return this.#thread;
    const thread = this.#start();
    thread.on('message', ({ number, text }: HardWorkDone) => {
      this.#waiting.get(number)?.done(text);
      this.#waiting.delete(number);
      if (this.#waiting.size === 0) this.#endLater(thread);
    });
    thread.on('error', () => undefined);
    // A thread that ran out of memory is gone; what it was asked is done here, however long that takes.
    thread.on('exit', () => {
      if (this.#thread !== thread) return;
      this.#thread = undefined;
      const waiting = [...this.#waiting.values()];
      this.#waiting.clear();
      for (const { failed } of waiting) failed();
    });
    this.#thread = thread;
    return thread;
  }

  #endLater(thread: Worker): void {
    this.#ending = setTimeout(() => {
      if (this.#thread === thread) this.#thread = undefined;
      void thread.terminate();
    }, patience);
    // The app need not wait for it to quit.
    this.#ending.unref();
    thread.unref();
  }
}
