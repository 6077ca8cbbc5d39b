// Ctrl+C and its like: pass the signal to the child processes once and let them end cleanly.
import { constants } from 'node:os';

/** @import { ChildProcess } from 'node:child_process' */

/** Thrown in place of a child's result when a signal ended the run. */
export class Interruption extends Error {
  /** @param {number} exitCode */
  constructor(exitCode) {
    super('Interrupted');
    this.name = 'Interruption';
    this.exitCode = exitCode;
  }
}

/** @type {NodeJS.Signals[]} */
const watchedSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

// A terminal signals the whole foreground group and npm passes the signal on as well, so that one Ctrl+C
// arrives here twice. Electron quits cleanly at the first and dies at the second.
const sameKeyPressMilliseconds = 500;

/** @type {Set<ChildProcess>} */
const children = new Set();
let watching = false;
let firstSignalAt = 0;
/** @type {number | undefined} */
let signalNumber;

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function signalChild(child, signal) {
  if (child.pid === undefined) return;
  try {
    // Children lead a process group of their own (see processes.mjs); Windows has no such groups.
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}

/** @param {NodeJS.Signals} signal */
function onSignal(signal) {
  const now = Date.now();
  if (signalNumber !== undefined && now - firstSignalAt < sameKeyPressMilliseconds) return;
  const repeated = signalNumber !== undefined;
  signalNumber ??= constants.signals[signal];
  firstSignalAt = now;
  for (const child of children) signalChild(child, repeated ? 'SIGKILL' : signal);
  if (repeated || children.size === 0) process.exit(128 + signalNumber);
}

/** Makes signals end the process by way of its exit handlers; safe to call more than once. */
export function watchSignals() {
  if (watching) return;
  watching = true;
  for (const signal of watchedSignals) process.on(signal, onSignal);
}

/** @param {ChildProcess} child */
export function passSignalsTo(child) {
  watchSignals();
  children.add(child);
  child.once('close', () => children.delete(child));
  child.once('error', () => children.delete(child));
}

/** @returns {Interruption | undefined} */
export function interruption() {
  return signalNumber === undefined ? undefined : new Interruption(128 + signalNumber);
}
