// Ends a process with all that it started, as a cut of power would.
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';

/** Ends a process and everything below it at once, and answers when none of them is left. */
export async function killTree(root: number): Promise<void> {
  const tree = processTree(root);
  for (const id of tree) kill(id);
  while (tree.some(isRunning)) await setTimeout(5);
}

/** A process and all that it started, by their numbers, the first one before the others. */
export function processTree(root: number): readonly number[] {
  // Of all systems that this runs on; on Windows there is none.
  const pairs = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/u).map(Number));
  const children = (parent: number): readonly number[] =>
    pairs.flatMap(([id = 0, of]) => (of === parent ? [id, ...children(id)] : []));
  return [root, ...children(root)];
}

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

/** One that ended and was not yet waited for runs no more. */
function isRunning(id: number): boolean {
  try {
    const state = execFileSync('ps', ['-o', 'stat=', '-p', String(id)], { encoding: 'utf8' });
    return !state.trim().startsWith('Z');
  } catch {
    return false;
  }
}
