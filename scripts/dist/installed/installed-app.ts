// The installed app, started by its name as an ordinary user, with Chromium's sandbox on.
import { execFile, spawn } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { exitCodeOf } from '../../setup/processes.mjs';
import { readerHome, readerName } from './system';

const patienceMilliseconds = 120_000;
const betweenLooks = 100;

/** What a session of the reader has set, and nothing of ours. */
function sessionOf(display: string, more: Readonly<Record<string, string>> = {}): readonly string[] {
  const variables = {
    HOME: readerHome,
    USER: readerName,
    PATH: '/usr/local/bin:/usr/bin:/bin',
    LANG: 'C.UTF-8',
    DISPLAY: display,
    ...more,
  };
  return Object.entries(variables).map(([name, value]) => `${name}=${value}`);
}

function asReader(session: readonly string[], command: readonly string[]): readonly string[] {
  return ['-u', readerName, '--', 'env', '-i', `--chdir=${readerHome}`, ...session, ...command];
}

export interface Said {
  readonly exitCode: number;
  readonly output: string;
  readonly complaints: string;
}

/** Runs it until it ends by itself. */
export function say(words: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<Said> {
  return type(['polylect', ...words], more);
}

/** What the reader types in their home. */
export function type(typed: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<Said> {
  const command = asReader(sessionOf('', more), typed);
  return new Promise((resolve) => {
    execFile('runuser', command, { timeout: patienceMilliseconds }, (error, output, complaints) => {
      const exitCode = typeof error?.code === 'number' ? error.code : error === null ? 0 : -1;
      resolve({ exitCode, output, complaints });
    });
  });
}

export interface InstalledApp {
  readonly page: Page;
  /** What it has said on its standard error so far. */
  readonly complaints: () => string;
  /** The process of the reader's that runs it, with all that it started. */
  readonly processes: () => Promise<readonly AppProcess[]>;
  /** Closes its window, and waits until all of it has ended. */
  readonly close: () => Promise<number>;
}

export interface AppProcess {
  readonly id: number;
  readonly commandLine: string;
  /** The mode of seccomp: 2 where calls of the system are filtered (proc_pid_status(5)). */
  readonly seccomp: string;
}

/** Starts it, and waits until its page is there. */
export async function start(display: string, words: readonly string[] = []): Promise<InstalledApp> {
  const switches = ['--disable-gpu', '--log-level=3', '--lang=en', '--remote-debugging-port=0'];
  const child = spawn('runuser', [...asReader(sessionOf(display), ['polylect', ...switches, ...words])], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = exitCodeOf(child);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  let isOver = false;
  void ended.finally(() => {
    isOver = true;
  });
  const wait = async <Found>(look: () => Promise<Found | undefined>, what: string): Promise<Found> => {
    const began = Date.now();
    for (;;) {
      const found = await look();
      if (found !== undefined) return found;
      if (isOver || Date.now() - began > patienceMilliseconds) {
        if (!isOver) child.kill();
        throw new Error(`${what} did not come. The app said: ${said}`);
      }
      await pause(betweenLooks);
    }
  };
  const port = await wait(
    () => Promise.resolve(/DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/u.exec(said)?.[1]),
    'The port',
  );
  const address = `http://127.0.0.1:${port}`;
  // Attached before there is a page, Playwright hangs now and then.
  await wait(() => hasPage(address), 'The page');
  const browser = await chromium.connectOverCDP(address);
  const page = await wait(() => Promise.resolve(browser.contexts()[0]?.pages()[0]), 'The window');
  await page.getByRole('main').waitFor();
  return {
    page,
    complaints: () => said,
    processes: readersProcesses,
    close: async () => {
      await page.close();
      await browser.close();
      return ended;
    },
  };
}

async function hasPage(address: string): Promise<true | undefined> {
  try {
    const listed = (await (await fetch(`${address}/json/list`)).json()) as readonly {
      type: string;
      title: string;
    }[];
    return listed.some(({ type, title }) => type === 'page' && title.includes('Polylect')) ? true : undefined;
  } catch {
    return undefined;
  }
}

async function readersProcesses(): Promise<readonly AppProcess[]> {
  const found: AppProcess[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    try {
      const status = await readFile(join('/proc', name, 'status'), 'utf8');
      const commandLine = (await readFile(join('/proc', name, 'cmdline'), 'utf8')).replaceAll('\0', ' ');
      if (!commandLine.includes('/usr/lib/polylect/')) continue;
      const seccomp = /^Seccomp:\s*(\d)/mu.exec(status)?.[1] ?? '';
      found.push({ id: Number(name), commandLine, seccomp });
    } catch {
      // It has ended meanwhile.
    }
  }
  return found;
}
