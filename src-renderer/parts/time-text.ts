// A reading time in words.
import type { Say } from '../../src-shared/messages/messages';
import type { ReadingTime } from '../../src-shared/reading-time';

export function timeText({ shortest, longest }: ReadingTime, say: Say): string {
  return shortest === longest
    ? say('time.minutes', { minutes: shortest })
    : say('time.range', { shortest, longest });
}
