// Starts the built app as a reader would, on a profile of its own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

/** The folder of the built app: what stands on the command line behind Electron's own name. */
export const appFolder = resolve(import.meta.dirname, '..');

export interface LaunchOptions {
  /** What stands on the command line behind the app's folder. */
  readonly words?: readonly string[];
  /** The colours that the system asks for. */
  readonly colours?: 'light' | 'dark';
  readonly environment?: Readonly<Record<string, string>>;
  /** Where the command was typed. */
  readonly directory?: string;
}

export interface RunningApp {
  readonly electron: ElectronApplication;
  readonly page: Page;
  /** What went wrong in the page: nothing, in every test. */
  readonly errors: readonly string[];
}

/** The display of this worker, where each has its own: clipboard, pointer and focus are one for all apps on a display. */
export function ownDisplay(): Readonly<Record<string, string>> {
  const displays = process.env.POLYLECT_DISPLAYS?.split(' ') ?? [];
  const display = displays[Number(process.env.TEST_PARALLEL_INDEX)];
  return display === undefined || display === '' ? {} : { DISPLAY: display };
}

/** A new and empty folder for a reader's data. The test that asks for it takes it away. */
export async function newProfile(): Promise<{
  readonly folder: string;
  readonly remove: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'polylect-e2e-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/**
 * Starts the app and waits until its first view is there.
 *
 * Playwright finds the binary by itself, through the electron package: told where it is, it does not hold the app back until it
 * listens, and hangs now and then.
 */
export async function launch(profile: string, options: LaunchOptions = {}): Promise<RunningApp> {
  const { words = [], colours = 'light', environment = {}, directory } = options;
  const electron = await _electron.launch({
    args: [
      '--disable-gpu',
      '--log-level=3',
      `--user-data-dir=${profile}`,
      ...(colours === 'dark' ? ['--force-dark-mode'] : []),
      appFolder,
      ...words,
    ],
    // The tests speak of the English interface and the system's language is part of what they test.
    env: {
      ...(process.env as Record<string, string>),
      ...ownDisplay(),
      LANGUAGE: 'en',
      LANG: 'C.UTF-8',
      ...environment,
    },
    ...(directory !== undefined && { cwd: directory }),
    colorScheme: null,
  });
  const page = await electron.firstWindow();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.getByRole('main').waitFor();
  return { electron, page, errors };
}
