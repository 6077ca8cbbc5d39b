// A program that is measured from outside: the built app, or one of the floors that it is compared with.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { electronIn } from '../setup/electron/installation.mjs';
import { projectRoot } from '../setup/paths.mjs';
import { killTree, processTree } from '../setup/process-tree';
import { sandboxSwitches } from '../setup/sandbox.mjs';
import type { Screen } from './screen';

export interface Program {
  readonly command: string;
  readonly words: readonly string[];
  /** What stands in its environment beside what stands in ours. */
  readonly environment?: Readonly<Record<string, string>>;
  /** How many lines of pixels go through letters once its first text is on the screen; see screen.ts. */
  readonly textLines: number;
}

/** What the screen has of an article, and of a list of a few titles. */
const articleLines = 24;
const listLines = 6;

/** What the floor and the app are started with. */
const switches = ['--disable-gpu', '--log-level=3', ...sandboxSwitches()];

function electron(): string {
  return electronIn(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '').executable;
}

/** The built app with a folder for its data, and what else stands on its command line. */
export function builtApp(profile: string, shows: 'article' | 'list', ...words: readonly string[]): Program {
  return {
    command: electron(),
    words: [...switches, `--user-data-dir=${profile}`, projectRoot, ...words],
    textLines: shows === 'article' ? articleLines : listLines,
  };
}

/** An app that shows one page and nothing else; see floor.ts. */
export function electronFloor(folder: string, profile: string): Program {
  const words = [...switches, `--user-data-dir=${profile}`, folder];
  return { command: electron(), words, textLines: articleLines };
}

/** Debian's browser with the page of the floor, where it is installed. */
export function chromiumFloor(folder: string, profile: string): Program | undefined {
  const command = '/usr/bin/chromium';
  if (!existsSync(command)) return undefined;
  const quiet = ['--no-first-run', '--disable-sync', '--disable-background-networking'];
  const page = `--app=file://${join(folder, 'index.html')}`;
  return {
    command,
    words: [...switches, ...quiet, `--user-data-dir=${profile}`, '--window-size=1280,800', page],
    textLines: articleLines,
  };
}

export class RunningProgram {
  readonly #child: ChildProcess;
  readonly #gone: Promise<unknown>;
  /** By the clock of `performance`. */
  readonly startedAt: number;

  constructor(
    { command, words, environment: own = {} }: Program,
    environment: Readonly<Record<string, string>>,
  ) {
    this.startedAt = performance.now();
    this.#child = spawn(command, words, {
      env: { ...process.env, LANG: 'C.UTF-8', LANGUAGE: 'en', ...environment, ...own },
      stdio: 'ignore',
    });
    // From now on, since it may end by itself.
    this.#gone = once(this.#child, 'exit');
  }

  get id(): number {
    const { pid } = this.#child;
    if (pid === undefined) throw new Error('The program did not start.');
    return pid;
  }

  /** Ends it as the system does when a session ends. */
  async end(): Promise<void> {
    this.#child.kill('SIGTERM');
    await this.#gone;
    // Chromium's helpers may outlive it by a moment.
    await killTree(this.id);
  }
}

/** Starts a program, measures the time until its first text is on the screen, lets something be measured then, and ends it. */
export async function timeToText(
  screen: Screen,
  program: Program,
  then: (running: RunningProgram) => Promise<void> = async () => {
    // Only the time is asked for.
  },
): Promise<number> {
  const running = new RunningProgram(program, screen.environment);
  try {
    const time = (await screen.textAppears(program.textLines)) - running.startedAt;
    await then(running);
    return time;
  } finally {
    await running.end();
    await screen.empties();
  }
}

/**
 * The memory of a process and all that it started, in megabytes: of what several share each has its part (PSS).
 *
 * Source: proc_pid_smaps(5), whose kB are of 1,024 bytes.
 */
export function memoryOf(id: number): number {
  const kibibytes = processTree(id).map((each) => {
    const rollup = readOrNothing(`/proc/${each}/smaps_rollup`);
    return Number(/^Pss:\s+(\d+) kB/mu.exec(rollup)?.[1] ?? 0);
  });
  return (kibibytes.reduce((sum, each) => sum + each, 0) * 1_024) / 1_000_000;
}

/** The time that a process and all that it started have had of the processors, in ticks of a hundredth of a second (proc_pid_stat(5)). */
export function processorTicksOf(id: number): number {
  const ticks = processTree(id).map((each) => {
    // The name may hold spaces; it stands in parentheses.
    const fields = readOrNothing(`/proc/${each}/stat`).split(') ')[1]?.split(' ') ?? [];
    return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  });
  return ticks.reduce((sum, each) => sum + each, 0);
}

/** A thread, and how often it began to run again after it had waited: each time something ticks, a thread does. */
export interface Thread {
  /** Process and thread by their numbers. */
  readonly key: string;
  /** By what it does: the kind of its process as Chromium calls it, and its own name. */
  readonly name: string;
  /** On which a page runs its scripts. */
  readonly isOfPage: boolean;
  /** Since it began (proc_pid_status(5), voluntary_ctxt_switches). */
  readonly wakes: number;
}

/** The threads of a process and of all that it started. */
export function threadsUnder(id: number): readonly Thread[] {
  return processTree(id).flatMap((each) => {
    const command = readOrNothing(`/proc/${each}/cmdline`);
    const kind = /--type=([\w-]+)/u.exec(command)?.[1] ?? 'main';
    return threadsOf(each).map((thread): Thread => {
      const status = readOrNothing(`/proc/${each}/task/${thread}/status`);
      const own = /^Name:\s+(.+)/mu.exec(status)?.[1] ?? '';
      return {
        key: `${each}/${thread}`,
        // The first thread of a process has the number of the process, and bears the name of the program.
        name: `${kind}: ${Number(thread) === each ? 'first' : own}`,
        isOfPage: kind === 'renderer' && Number(thread) === each,
        wakes: Number(/^voluntary_ctxt_switches:\s+(\d+)/mu.exec(status)?.[1] ?? 0),
      };
    });
  });
}

function threadsOf(id: number): readonly string[] {
  try {
    return readdirSync(`/proc/${id}/task`);
  } catch (failure) {
    if (isGone(failure)) return [];
    throw failure;
  }
}

/** A process may have ended since it was listed; one that may not be looked at must not count as nothing. */
function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (failure) {
    if (isGone(failure)) return '';
    throw new Error(
      `${path} cannot be read. Chromium hides what runs in its sandbox from other users than root: run the bench as root, or with --no-sandbox.`,
      { cause: failure },
    );
  }
}

function isGone(failure: unknown): boolean {
  const code = failure instanceof Error && 'code' in failure ? failure.code : undefined;
  return code === 'ENOENT' || code === 'ESRCH';
}
