// The proof of offline: what a reader is shown for the promise that nothing leaves their computer.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { violations } from './axe';
import { appFolder } from './launch';
import { expect, test, type Reader } from './reader';

async function openProof({ page }: Reader): Promise<Locator> {
  await page.keyboard.press('Control+Shift+O');
  const dialog = page.getByRole('dialog', { name: 'Proof of offline' });
  await expect(dialog.getByRole('heading', { name: 'On this disk' })).toBeVisible();
  return dialog;
}

/** What was copied last. */
function clipboard({ electron }: Reader): Promise<string> {
  return electron.evaluate(({ clipboard: system }) => system.readText());
}

async function readALittle(reader: Reader): Promise<void> {
  const { page } = reader;
  await reader.openArticle(/^Universal/u);
  await reader.switchTo('Suomi');
  await page.keyboard.press(']');
  await page.keyboard.press('b');
  await expect(page.locator('[data-bookmarked]').first()).toBeVisible();
  await reader.putBeside('Русский');
  await page.keyboard.press('s');
  await page.getByRole('searchbox', { name: 'Search the library' }).fill('freedom');
  await expect(
    page.getByRole('complementary', { name: 'Search' }).getByRole('listitem').first(),
  ).toBeVisible();
  await page.keyboard.press('Escape');
}

test('after a story nothing was refused, since nothing was tried', async ({ reader }) => {
  await readALittle(reader);
  const dialog = await openProof(reader);
  await expect(dialog).toContainText('Nothing has tried to leave this computer');
  expect((await reader.ask('offline.refused')).first).toEqual([]);
  for (const part of ['Bookmarks', 'Places in articles', 'Backups', 'Index of the search', 'The app']) {
    await expect(dialog.getByRole('row', { name: new RegExp(`^${part} `, 'u') })).toContainText(
      /\d (?:[kM]B|bytes)/u,
    );
  }
  await expect(dialog).toContainText(/Last backup: .*\d{4}/u);
  const versions = await reader.electron.evaluate(() => process.versions as Record<string, string>);
  for (const name of ['electron', 'chrome', 'node', 'v8']) {
    await expect(dialog).toContainText(versions[name] ?? 'no version');
  }
  expect(await violations(reader)).toEqual([]);
});

test('what the page tries is refused, counted and named', async ({ reader }) => {
  const { page } = reader;
  await page.evaluate(async () => {
    await fetch('https://fetched.example/secret').catch(() => undefined);
    await new Promise((resolve) => {
      const image = new Image();
      image.onerror = resolve;
      image.src = 'https://image.example/pixel.png';
    });
    window.open('https://window.example/');
    location.href = 'https://elsewhere.example/';
    await Notification.requestPermission();
  });
  await reader.electron.evaluate(({ session }) =>
    session.defaultSession.fetch('https://main.example/').catch(() => undefined),
  );
  // The reports of the page's policy come when the browser sends them.
  await expect.poll(async () => (await reader.ask('offline.refused')).count).toBe(6);
  // Else Playwright waits for the navigation that was refused. What was counted is not the page's, and stays.
  await page.reload();
  await page.getByRole('main').waitFor();
  const dialog = await openProof(reader);
  await expect(dialog).toContainText('this computer: 6. All of them were refused');
  const list = dialog.getByRole('region', { name: 'Refused since the start' }).getByRole('listitem');
  for (const words of [
    ['forbidden to the page', 'https://fetched.example/secret'],
    ['forbidden to the page', 'https://image.example/pixel.png'],
    ['window', 'https://window.example/'],
    ['going elsewhere', 'https://elsewhere.example/'],
    ['permission', 'notifications'],
    ['request', 'https://main.example/'],
  ]) {
    await expect(list.filter({ hasText: words[0] ?? '' }).filter({ hasText: words[1] ?? '' })).toHaveCount(1);
  }
  expect(await violations(reader)).toEqual([]);
});

test('the bundled articles are as built', async ({ reader }) => {
  const list = JSON.parse(await readFile(join(appFolder, 'out/proof/checksums.json'), 'utf8')) as Record<
    string,
    string
  >;
  expect(Object.keys(list)).toContain('open-models/en.md');
  const dialog = await openProof(reader);
  await dialog.getByRole('button', { name: 'Check the files' }).click();
  await expect(
    dialog.getByText(`Files checked: ${Object.keys(list).length}. All are as built.`).first(),
  ).toBeVisible();
  await dialog.getByText('All checksums').click();
  await expect(dialog.getByRole('listitem').filter({ hasText: 'open-models/en.md' })).toContainText(
    list['open-models/en.md'] ?? 'no sum',
  );
});

test('it is read, and copied for a report, by keyboard alone', async ({ reader }) => {
  const { profile } = reader;
  const own = join(profile, 'library', 'my-private-diary');
  await mkdir(own, { recursive: true });
  await writeFile(join(own, 'en.md'), '---\ntitle: A private title\n---\n\nPrivate words.\n');
  await reader.restart();
  await reader.openArticle('A private title');
  await reader.page.keyboard.press('b');
  // Once it is on the disk.
  await expect(reader.page.locator('[data-bookmarked]')).not.toHaveCount(0);
  await reader.page.evaluate(() => window.open('app://article/my-private-diary/x.png'));
  const dialog = await openProof(reader);
  await reader.page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Check the files' })).toBeFocused();
  await reader.page.keyboard.press('Enter');
  await expect(dialog.getByText(/All are as built/u).first()).toBeVisible();
  const packages = dialog.getByText(/^Packages: \d+$/u);
  for (let press = 0; press < 4; press += 1) {
    if (await packages.evaluate((element) => element === document.activeElement)) break;
    await reader.page.keyboard.press('Tab');
  }
  await expect(packages).toBeFocused();
  await reader.page.keyboard.press('Enter');
  await expect(dialog.getByText(/^svelte \d/u)).toBeVisible();
  await reader.page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Copy for a report' })).toBeFocused();
  await reader.page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toContainText('Copied');
  const report = await clipboard(reader);
  for (const words of [
    'Refused since the start: 1',
    'All are as built',
    'svelte',
    'MIT',
    'Chromium',
    'Bookmarks: ',
  ])
    expect(report).toContain(words);
  for (const words of ['diary', 'rivate', `${homedir()}/`]) expect(report).not.toContain(words);
  await reader.page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});
