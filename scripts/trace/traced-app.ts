// Starts the built app under strace, in a session of its own: with its own bus, and folders that are nobody else's.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { projectRoot } from '../setup/paths.mjs';
import { exitCodeOf } from '../setup/processes.mjs';
import { sandboxSwitches } from '../setup/sandbox.mjs';
import { readThread, type ThreadRecord } from './network-calls';
import type { Neighbour } from './verdict';

/** The app starts several times slower while every thread of it is watched. */
const patienceMilliseconds = 120_000;

export interface Trace {
  readonly threads: readonly ThreadRecord[];
  /** What the app ended with. */
  readonly exitCode: number;
  /** What of this computer it may have talked to. */
  readonly neighbours: readonly Neighbour[];
}

/**
 * @param electron the program
 * @param folder an empty one
 * @param story what is done in the app; it must quit it
 */
export async function traceApp(
  electron: string,
  folder: string,
  story: (page: Page) => Promise<void>,
): Promise<Trace> {
  const session = await newFolder(folder, 'session');
  const temporary = await newFolder(folder, 'temporary');
  const profile = await newFolder(folder, 'profile');
  const records = await newFolder(folder, 'records');
  const environment = {
    ...process.env,
    LANG: 'C.UTF-8',
    LANGUAGE: 'en',
    XDG_RUNTIME_DIR: session,
    TMPDIR: temporary,
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${session}/bus`,
  };
  const bus = await startBus(environment);
  try {
    const exitCode = await runTraced(environment, story, {
      program: electron,
      profile,
      records,
      done: join(folder, 'done'),
    });
    return { threads: await readRecords(records), exitCode, neighbours: neighboursOf(session, temporary) };
  } finally {
    await bus.end();
  }
}

async function newFolder(parent: string, name: string): Promise<string> {
  const path = join(parent, name);
  // The session's must be its owner's alone (XDG Base Directory Specification).
  await mkdir(path, { mode: 0o700 });
  return path;
}

function neighboursOf(session: string, temporary: string): readonly Neighbour[] {
  const display = `/tmp/.X11-unix/X${/^:(\d+)/u.exec(process.env.DISPLAY ?? '')?.[1] ?? ''}`;
  return [
    { name: 'the display', paths: [display, `@${display}`] },
    { name: 'the session’s bus', paths: [`${session}/bus`] },
    { name: 'the bus of assistive technology', paths: [`${session}/at-spi/`] },
    { name: 'the system’s bus', paths: ['/run/dbus/system_bus_socket', '/var/run/dbus/system_bus_socket'] },
    // The C library asks them who the user is: nscd(8), nss-systemd(8).
    { name: 'the list of users', paths: ['/var/run/nscd/socket', '/run/systemd/userdb/'] },
    { name: 'the app itself, started twice', paths: [`${temporary}/`] },
  ];
}

async function startBus(environment: NodeJS.ProcessEnv): Promise<{ readonly end: () => Promise<void> }> {
  const { DBUS_SESSION_BUS_ADDRESS: address = '' } = environment;
  const words = ['--session', '--nofork', '--nopidfile', `--address=${address}`, '--print-address'];
  const bus = spawn('dbus-daemon', words, { env: environment, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = exitCodeOf(bus);
  // It prints its address once it can be reached.
  await Promise.race([
    once(bus.stdout, 'data'),
    ended.then((code) => Promise.reject(new Error(`The bus ended with code ${code}.`))),
  ]);
  return {
    end: async () => {
      bus.kill();
      await ended;
    },
  };
}

interface Run {
  readonly program: string;
  readonly profile: string;
  readonly records: string;
  /** The file that has the app's exit code, once strace has seen the end of all of it. */
  readonly done: string;
}

async function runTraced(
  environment: NodeJS.ProcessEnv,
  story: (page: Page) => Promise<void>,
  { program, profile, records, done }: Run,
): Promise<number> {
  // io_uring could send what no call of the network's shows.
  const watched = [
    '-ff',
    '-yy',
    '-s',
    '0',
    '-e',
    'trace=network,io_uring_setup',
    '-o',
    join(records, 'thread'),
  ];
  // No port: what the test itself would listen at could not be told from what the app does. Playwright speaks through a pipe.
  const switches = [
    ...sandboxSwitches(),
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    '--lang=en',
  ];
  const command = ['strace', ...watched, program, ...switches, projectRoot];
  const context = await chromium.launchPersistentContext(profile, {
    // The shell outlives strace by the time that it takes to write down how it ended.
    executablePath: '/bin/sh',
    ignoreDefaultArgs: true,
    args: ['-c', '"$@"; echo "$?" >"$0.new"; mv "$0.new" "$0"', done, ...command],
    env: environment,
    timeout: patienceMilliseconds,
  });
  try {
    context.setDefaultTimeout(patienceMilliseconds);
    const page = context.pages()[0] ?? (await context.waitForEvent('page'));
    await story(page);
    return Number(await contentOf(done));
  } finally {
    await context.close();
  }
}

/** What is in a file, once it is there. */
async function contentOf(file: string): Promise<string> {
  const changes = watch(join(file, '..'));
  const read = (): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined);
  try {
    const signal = AbortSignal.timeout(patienceMilliseconds);
    for (;;) {
      // From before the look, so that none is missed.
      const changed = once(changes, 'change', { signal });
      const content = await read();
      if (content !== undefined) {
        changed.catch(() => undefined);
        return content;
      }
      await changed;
    }
  } finally {
    changes.close();
  }
}

async function readRecords(folder: string): Promise<readonly ThreadRecord[]> {
  const names = await readdir(folder);
  return Promise.all(names.map(async (name) => readThread(await readFile(join(folder, name), 'utf8'))));
}
