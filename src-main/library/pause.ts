// Lets the main process answer others between two pieces of a longer work.
import { setImmediate } from 'node:timers/promises';

export async function pause(): Promise<void> {
  await setImmediate();
}
