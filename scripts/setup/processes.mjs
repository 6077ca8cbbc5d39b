// Running other programs: with their output kept back, or in the foreground.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { interruption, passSignalsTo, signalChild } from './interruption.mjs';
import { projectRoot } from './paths.mjs';

/** @import { ChildProcess, SpawnOptions } from 'node:child_process' */

/**
 * @typedef {object} CaptureOptions
 * @property {string | undefined} [directory]
 * @property {NodeJS.ProcessEnv | undefined} [environment]
 * @property {number} [timeLimit] Milliseconds after which the program is killed.
 * @property {(chunk: Buffer) => void} [onOutput] Sees the output as it comes.
 * @property {((processId: number) => void) | undefined} [onStart] Learns which process it is.
 */

/**
 * @typedef {object} Captured
 * @property {number} exitCode
 * @property {string} output Standard output and standard error as they came.
 */

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {SpawnOptions} options
 */
export function spawnInGroup(command, args, options) {
  // A process group of its own lets us end a program with everything it started.
  const detached = process.platform !== 'win32';
  const child = spawn(command, [...args], { detached, windowsHide: true, ...options });
  passSignalsTo(child);
  return child;
}

/**
 * @param {ChildProcess} child
 * @returns {Promise<number>}
 */
export function exitCodeOf(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/**
 * Runs a program and keeps its output back. One that cannot be started counts as failed with code 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CaptureOptions} [options]
 * @returns {Promise<Captured>}
 */
export async function capture(command, args, { directory, environment, timeLimit, onOutput, onStart } = {}) {
  const child = spawnInGroup(command, args, {
    cwd: directory ?? projectRoot,
    env: environment ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (child.pid !== undefined) onStart?.(child.pid);
  /** @type {Buffer[]} */
  const chunks = [];
  /** @param {Buffer} chunk */
  const keep = (chunk) => {
    chunks.push(chunk);
    onOutput?.(chunk);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const timer =
    timeLimit &&
    setTimeout(() => {
      keep(Buffer.from(`\nStopped after ${Math.round(timeLimit / 1000)} seconds without an end.\n`));
      signalChild(child, 'SIGKILL');
    }, timeLimit);
  try {
    const exitCode = await exitCodeOf(child);
    const interrupted = interruption();
    if (interrupted) throw interrupted;
    return { exitCode, output: Buffer.concat(chunks).toString() };
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return { exitCode: 127, output: error.message };
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Runs a program in the foreground until it ends.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Pick<CaptureOptions, 'directory' | 'environment'>} options
 * @returns {Promise<number>} Its exit code.
 */
export function runInForeground(command, args, { directory, environment }) {
  // Outside the terminal's foreground group a program that reads the terminal would be stopped.
  const input = process.stdin.isTTY ? 'ignore' : 'inherit';
  const child = spawnInGroup(command, args, {
    cwd: directory ?? projectRoot,
    env: environment ?? process.env,
    stdio: [input, 'inherit', 'inherit'],
  });
  return exitCodeOf(child);
}
