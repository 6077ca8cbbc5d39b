// The search has a process of its own, which mends its index by itself and is gone while nobody searches.
import { mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { answerIn } from '../src-shared/answer-text';
import { launch, newProfile, type RunningApp } from './launch';

let profile: Awaited<ReturnType<typeof newProfile>>;
let app: RunningApp | undefined;

test.beforeEach(async () => {
  profile = await newProfile();
});

test.afterEach(async () => {
  // What a page asks for while it goes is refused, and no fault.
  const errors = [...(app?.errors ?? [])];
  await app?.electron.close();
  expect(errors).toEqual([]);
  app = undefined;
  await profile.remove();
});

async function start(...words: readonly string[]): Promise<RunningApp> {
  app = await launch(join(profile.folder, 'profile'), { words });
  return app;
}

/** The numbers of the processes that search. */
function searching(electron: ElectronApplication): Promise<readonly number[]> {
  return electron.evaluate(({ app: running }) =>
    running
      .getAppMetrics()
      .filter(({ name, type }) => type === 'Utility' && name === 'Polylect search')
      .map(({ pid }) => pid),
  );
}

interface Found {
  readonly articles: readonly { readonly article: string; readonly language: string }[];
  readonly isPartial?: true;
}

/** What is found as soon as all of the library is in the index. */
async function found(page: Page, text: string): Promise<readonly string[]> {
  let names: readonly string[] = [];
  await expect(async () => {
    const answer = await page.evaluate((words) => window.polylect.ask('search.find', { text: words }), text);
    const { articles, isPartial } = answerIn([answer ?? ''].flat()) as Found;
    expect(isPartial).toBeUndefined();
    names = articles.map(({ article, language }) => `${article} ${language}`);
  }).toPass();
  return names;
}

async function makeOwls(text: string): Promise<string> {
  const library = join(profile.folder, 'library');
  await mkdir(join(library, 'owls'), { recursive: true });
  await writeFile(join(library, 'owls', 'en.md'), `---\ntitle: Owls\n---\n\n${text}\n`);
  return `--library=${library}`;
}

test('the bundled articles are found in a process that is there when it is needed', async () => {
  const { electron, page } = await start();
  expect(await searching(electron)).toHaveLength(0);
  expect(await found(page, 'schiavitù')).toEqual(['human-rights it']);
  expect(await searching(electron)).toHaveLength(1);
});

test('the reader’s own articles are found beside them, as they are now', async () => {
  const library = await makeOwls('Owls hunt at night.');
  const { page } = await start(library);
  expect(await found(page, 'owls hunt')).toEqual(['owls en']);
  await makeOwls('Owls sleep by day.');
  await page.evaluate(() => window.polylect.ask('search.progress'));
  await expect.poll(() => found(page, 'owls sleep')).toEqual(['owls en']);
  expect(await found(page, 'owls hunt')).toEqual([]);
});

test('a process that was killed is started again, and finds the same', async () => {
  const { electron, page } = await start(await makeOwls('Owls hunt at night.'));
  expect(await found(page, 'owls hunt')).toEqual(['owls en']);
  const [first] = await searching(electron);
  if (first !== undefined) process.kill(first, 'SIGKILL');
  await expect.poll(() => searching(electron)).not.toContain(first);
  expect(await found(page, 'owls hunt')).toEqual(['owls en']);
});

test('a damaged index is made anew, and nobody is told', async () => {
  const words = await makeOwls('Owls hunt at night.');
  const { electron, page } = await start(words);
  expect(await found(page, 'owls hunt')).toEqual(['owls en']);
  await electron.close();
  const index = join(profile.folder, 'profile', 'search', 'index.db');
  await rm(`${index}.lock`, { recursive: true, force: true });
  await truncate(index, Math.floor((await readFile(index)).length / 2));
  const again = await start(words);
  expect(await found(again.page, 'owls hunt')).toEqual(['owls en']);
  await expect(again.page.getByRole('alert')).toHaveCount(0);
});
