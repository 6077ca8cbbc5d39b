// The README, followed by somebody new: its example of an article, each command for readers, and those that need the built app.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appFolder, launch, ownDisplay } from './launch';
import { expect, Reader, test } from './reader';

const readme = readFileSync(join(appFolder, 'README.md'), 'utf8');

/** What stands in the README's blocks of code of a language. */
function blocksOf(language: string): readonly string[] {
  return [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gmu)].flatMap(([, found, text = '']) =>
    found === language ? [text] : [],
  );
}

/** The README's commands that begin so, without what is said of them. */
function commandsFrom(beginning: RegExp): readonly string[] {
  const lines = blocksOf('sh').flatMap((text) => text.split('\n'));
  return lines.map((line) => line.replace(/\s+#.*$/u, '').trim()).filter((line) => beginning.test(line));
}

/** A folder in which somebody has written the article of the README, once by itself and once in a folder of articles. */
async function writeArticles(folder: string): Promise<void> {
  const [text = ''] = blocksOf('markdown');
  for (const article of ['my-article', 'my-articles/lighthouse']) {
    await mkdir(join(folder, article), { recursive: true });
    await writeFile(join(folder, article, 'en.md'), text);
    await writeFile(join(folder, article, 'fr.md'), text.replace('original: true\n', ''));
  }
}

interface Ended {
  readonly exitCode: number | null;
  readonly output: string;
}

interface Running {
  readonly ended: Promise<Ended>;
  /** As Ctrl+C does. */
  readonly interrupt: () => void;
}

function npm(...words: readonly string[]): Running {
  const child = spawn('npm', [...words], {
    cwd: appFolder,
    env: { ...process.env, ...ownDisplay() },
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own, to which a signal goes as a terminal sends it.
    detached: true,
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => {
      resolve({ exitCode, output });
    });
  });
  return {
    ended,
    interrupt: () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
    },
  };
}

type Look = (reader: Reader, folder: string) => Promise<void>;

/** What each of the README's commands for readers has to show. */
const promises: Readonly<Record<string, Look>> = {
  polylect: async (reader) => {
    await expect(reader.library.getByRole('link', { name: /^Open models/u })).toBeVisible();
  },
  'polylect my-article': async (reader) => {
    await expect(reader.article.getByRole('heading', { level: 1 })).toHaveText('The lighthouse');
    await expect(reader.article.getByRole('heading', { level: 2 })).toHaveText('The way there');
    await expect(reader.languages.getByRole('button')).toHaveText(['English', 'Français']);
    await expect(reader.page.locator('details')).toHaveCount(0);
  },
  'polylect --library=my-articles': async (reader) => {
    await expect(reader.library.getByRole('link', { name: 'The lighthouse' })).toBeVisible();
  },
  'polylect --new-window my-article': async (reader, folder) => {
    const coming = reader.electron.waitForEvent('window');
    const words = ['--new-window', 'my-article'];
    await expect(launch(reader.profile, { words, directory: folder })).rejects.toThrow();
    await expect((await coming).getByRole('heading', { level: 1 })).toHaveText('The lighthouse');
    expect(reader.electron.windows()).toHaveLength(2);
  },
  'polylect --user-data-dir=elsewhere': async (reader, folder) => {
    await reader.openArticle(/^Open models/u);
    await expect
      .poll(() => readFile(join(folder, 'elsewhere/places.json'), 'utf8').catch(() => ''))
      .toContain('open-models');
  },
  'polylect polylect://open-models/sa/s2.p3': async (reader) => {
    await expect(reader.article).toHaveAttribute('lang', 'sa');
    await expect(reader.page.locator('[data-block="s2.p3"]')).toBeFocused();
  },
  'polylect --help': () => Promise.resolve(),
};

test('every command for readers is one of those that are tried here', () => {
  expect(commandsFrom(/^polylect/u)).toEqual(Object.keys(promises));
});

for (const [command, look] of Object.entries(promises)) {
  // That one opens no window: see command-line.spec.ts.
  if (command === 'polylect --help') continue;
  test(`“${command}” does what is said of it`, async ({ profile }) => {
    const folder = join(profile, 'typed-here');
    await writeArticles(folder);
    // The one command that needs an app that runs already is given there.
    const words = command.includes('--new-window') ? [] : command.split(' ').slice(1);
    const reader = new Reader(profile, await launch(profile, { words, directory: folder }));
    await look(reader, folder);
    const errors = [...reader.errors];
    await reader.quit();
    expect(errors).toEqual([]);
  });
}

test('npm start opens what stands behind --, and ends with Ctrl+C', async ({ profile }) => {
  expect(commandsFrom(/^npm start/u)).toEqual(['npm start', 'npm start -- my-article']);
  await writeArticles(profile);
  const words = ['--disable-gpu', '--log-level=3', `--user-data-dir=${profile}`, join(profile, 'my-article')];
  const app = npm('start', '--', ...words);
  await expect
    .poll(() => readFile(join(profile, 'places.json'), 'utf8').catch(() => ''), { timeout: 60_000 })
    .toContain('"last": "my-article"');
  app.interrupt();
  await app.ended;
});

test('npm start -- --help prints what polylect --help does', async () => {
  const { exitCode, output } = await npm('start', '--silent', '--', '--help').ended;
  expect(exitCode).toBe(0);
  expect(output).toMatch(/^Polylect: .*\n\nUsage: polylect \[options\]/u);
});

test('npm run --silent electron:path prints where Electron is, and nothing else', async () => {
  const { exitCode, output } = await npm('run', '--silent', 'electron:path').ended;
  expect(exitCode).toBe(0);
  expect(existsSync(output.trimEnd())).toBe(true);
});

test('npm run pictures makes the pictures of the README', async ({ profile }) => {
  // The one with most in it: two languages, and a bookmark.
  const words = [`--into=${join(profile, 'pictures')}`, 'parallel'];
  const { exitCode } = await npm('run', 'pictures', '--', ...words).ended;
  expect(exitCode).toBe(0);
  expect(await readdir(join(profile, 'pictures'))).toEqual(['parallel.webp']);
});

test('npm run icons draws the icons', async ({ profile }) => {
  const { exitCode } = await npm('run', 'icons', '--', `--into=${join(profile, 'icons')}`).ended;
  expect(exitCode).toBe(0);
  const committed = (await readdir(join(appFolder, 'resources/icons'))).filter((name) =>
    name.endsWith('.png'),
  );
  expect((await readdir(join(profile, 'icons'))).sort()).toEqual(committed.sort());
});

test('what the build makes and the documentation names is there', async () => {
  const pages = (await readdir(join(appFolder, 'docs'), { recursive: true })).filter((name) =>
    name.endsWith('.md'),
  );
  const texts = await Promise.all(pages.map((page) => readFile(join(appFolder, 'docs', page), 'utf8')));
  const named = texts.flatMap((text) =>
    [...text.matchAll(/`(out\/[\w./-]+)`/gu)].map(([, path = '']) => path),
  );
  // These are made by npm run dist.
  const built = named.filter((path) => !/^out\/(?:packages|for-builder)/u.test(path));
  expect(built.length).toBeGreaterThan(3);
  expect(built.filter((path) => !existsSync(join(appFolder, path)))).toEqual([]);
});
