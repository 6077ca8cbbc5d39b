// The numbers by which readers cite: 3 for a section, 3.2 for its second paragraph.
import type { Outline } from './outline';
import type { BlockId } from './shapes';

/**
 * The number of every block that has one, the same that "go to" understands. The title needs none, and the notes have their
 * own.
 */
export function numbersOf(outline: Outline): ReadonlyMap<BlockId, string> {
  const numbers = new Map<BlockId, string>();
  for (const { number, heading, blocks } of outline) {
    if (heading === undefined) continue;
    for (const [index, { id }] of blocks.entries()) {
      if (index > 0) numbers.set(id, `${number}.${index}`);
      else if (number > 0) numbers.set(id, String(number));
    }
  }
  return numbers;
}
