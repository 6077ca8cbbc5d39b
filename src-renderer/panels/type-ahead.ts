// The letters that a reader types to go to a row of a panel.

/** How long typed letters belong together, in milliseconds. */
const typingPause = 700;

/** The times of presses are in milliseconds, as of `Event.timeStamp`: a busy page takes keys later than they are pressed. */
export class TypeAhead {
  #typed = '';
  #last = 0;

  /** Whether a letter would belong to those before it. */
  isTyping(time: number): boolean {
    return this.#typed !== '' && time - this.#last < typingPause;
  }

  /** Takes a letter. @returns all that belong together by now */
  add(letter: string, time: number): string {
    this.#typed = this.isTyping(time) ? this.#typed + letter : letter;
    this.#last = time;
    return this.#typed;
  }

  /** Takes note that the reader did something else: the next letter begins anew. */
  end(): void {
    this.#typed = '';
  }
}

/** Whether a key is a letter, a mark, a digit or a space: what the text of a row may begin with. */
export function isLetter(key: string): boolean {
  return /^[\p{L}\p{M}\p{N} ]$/u.test(key);
}
