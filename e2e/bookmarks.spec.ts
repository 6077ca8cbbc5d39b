// Bookmarks: made by a key, shown in every language, undone, and found again when the text has changed.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { violations } from './axe';
import { expect, test, type Reader } from './reader';

function status(reader: Reader): Locator {
  return reader.page.getByRole('status');
}

function messages(reader: Reader): Locator {
  return reader.page.getByRole('region', { name: 'Messages' });
}

/** The ids of the blocks that have a bookmark, in their order. */
function bookmarked(reader: Reader): Promise<readonly (string | undefined)[]> {
  return reader.page
    .locator('[data-bookmarked]')
    .evaluateAll((blocks) => blocks.map((block) => (block as HTMLElement).dataset.block));
}

/** Goes to a paragraph by its number, as "3.2". */
async function goTo(reader: Reader, number: string): Promise<void> {
  await reader.page.keyboard.press('g');
  await reader.page.keyboard.type(number);
  await reader.page.keyboard.press('Enter');
  await expect(reader.page.getByRole('dialog')).toHaveCount(0);
}

async function bookmark(reader: Reader, number: string): Promise<void> {
  await goTo(reader, number);
  const current = reader.article.locator('[data-block]:focus');
  await reader.page.keyboard.press('b');
  await expect(current).toHaveAttribute('data-bookmarked');
  // Said last, once it has its place: later it would take the place of what is said next.
  await expect(status(reader)).toHaveText(/^Bookmarked: /u);
}

test('b makes one on the paragraph being read, and says which; b removes it, and undo brings it back', async ({
  reader,
}) => {
  const { keyboard } = reader.page;
  await reader.openArticle(/^Universal/u);
  await goTo(reader, '3.1');
  await keyboard.press('b');
  await expect(status(reader)).toHaveText('Bookmarked: paragraph 12 of 60, Section 3 of 31');
  await expect(reader.block('s3.p1')).toHaveAttribute('data-bookmarked', 'certain');
  await expect(reader.block('s3.p1')).toHaveAttribute('aria-description', 'Bookmarked');
  await expect(reader.page.getByRole('contentinfo', { name: 'Where you are' })).toContainText('Bookmarked');
  await expect(reader.block('s3.p1')).toBeFocused();

  await keyboard.press('Control+d');
  await expect(reader.block('s3.p1')).not.toHaveAttribute('data-bookmarked');
  const message = messages(reader).getByRole('alert');
  await expect(message).toContainText('Bookmark removed: paragraph 12 of 60, Section 3 of 31');
  await message.getByRole('button', { name: 'Undo' }).click();
  await expect(reader.block('s3.p1')).toHaveAttribute('data-bookmarked');
  await expect(messages(reader)).toHaveCount(0);

  await keyboard.press('b');
  await expect(reader.block('s3.p1')).not.toHaveAttribute('data-bookmarked');
  await keyboard.press('Control+z');
  await expect(reader.block('s3.p1')).toHaveAttribute('data-bookmarked');
  await expect(messages(reader)).toHaveCount(0);
  await keyboard.press('Control+Shift+Z');
  await expect(reader.block('s3.p1')).not.toHaveAttribute('data-bookmarked');
  // Undone twice, the removal and then the making: two presses, each counted.
  await keyboard.press('Control+z');
  await keyboard.press('Control+z');
  await expect(status(reader)).toHaveText(/^Undone: Bookmarked/u);
  await expect(reader.block('s3.p1')).not.toHaveAttribute('data-bookmarked');
});

test('the message with undo goes after ten seconds, but not while the reader is at it', async ({
  reader,
}) => {
  await reader.page.clock.install();
  await reader.openArticle(/^Universal/u);
  await bookmark(reader, '3.1');
  // From here on time passes only as it is told to.
  await reader.page.clock.pauseAt(Date.now() + 60_000);
  await reader.page.keyboard.press('b');
  const message = messages(reader).getByRole('alert');
  await expect(message).toBeVisible();
  await reader.page.clock.runFor(9_000);
  await expect(message).toBeVisible();
  await message.hover();
  await reader.page.clock.runFor(60_000);
  await expect(message).toBeVisible();
  await reader.block('s3.p1').hover();
  await reader.page.clock.runFor(9_900);
  await expect(message).toBeVisible();
  await reader.page.clock.runFor(200);
  await expect(message).toHaveCount(0);
  await reader.page.keyboard.press('Control+z');
  await expect(reader.block('s3.p1')).toHaveAttribute('data-bookmarked');
});

test('m and Shift+M go from one to the next, in any order of making', async ({ reader }) => {
  const { keyboard } = reader.page;
  await reader.openArticle(/^Universal/u);
  for (const number of ['9.1', '4', '1.2']) await bookmark(reader, number);
  await keyboard.press('Home');
  for (const block of ['s1.p2', 's4', 's9.p1']) {
    await keyboard.press('m');
    await expect(reader.block(block)).toBeFocused();
  }
  await keyboard.press('m');
  await expect(status(reader)).toHaveText('No bookmark below');
  await expect(reader.block('s9.p1')).toBeFocused();
  await keyboard.press('Shift+M');
  await expect(reader.block('s4')).toBeFocused();
  await keyboard.press('Alt+ArrowLeft');
  await expect(reader.block('s9.p1')).toBeFocused();
});

test('the mark in the margin makes and removes one, and the focus stays on the text', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await goTo(reader, '3.1');
  await reader.block('s3.p1').hover();
  await reader.page.locator('.hint').click();
  await expect(reader.block('s3.p1')).toHaveAttribute('data-bookmarked');
  await expect(reader.block('s3.p1')).toBeFocused();
  await expect(reader.page.locator('.hint')).toHaveCount(0);
  await reader.block('s3.p1').locator('.mark').click();
  await expect(reader.block('s3.p1')).not.toHaveAttribute('data-bookmarked');
  await expect(reader.block('s3.p1')).toBeFocused();
});

test('the button of the bar does the same, and shows whether there is one', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await goTo(reader, '3.1');
  const button = reader.page.getByRole('banner').getByRole('button', { name: /^Bookmark this paragraph/u });
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(reader.block('s3.p1')).toHaveAttribute('data-bookmarked');
});

test('one bookmark shows in every language, and can be removed in any', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await bookmark(reader, '9.1');
  for (const language of ['한국어', 'Русский', 'संस्कृतम्', '日本語', 'Ελληνικά', 'Latina']) {
    await reader.switchTo(language);
    expect(await bookmarked(reader)).toEqual(['s9.p1']);
  }
  await reader.page.keyboard.press('b');
  await expect.poll(() => bookmarked(reader)).toEqual([]);
  await reader.switchTo('English');
  expect(await bookmarked(reader)).toEqual([]);
});

test('where languages differ in their paragraphs, the bookmark is on all that it may belong to, and says so', async ({
  reader,
}) => {
  // The preamble has eight paragraphs in English and one in Sanskrit.
  await reader.openArticle(/^Universal/u);
  await reader.switchTo('संस्कृतम्');
  await bookmark(reader, '1.1');
  await reader.switchTo('English');
  const marked = reader.page.locator('[data-bookmarked="uncertain"]');
  expect((await bookmarked(reader)).length).toBeGreaterThan(1);
  await expect(marked).toHaveCount((await bookmarked(reader)).length);
  await expect(marked.first()).toHaveAttribute('aria-description', 'Bookmarked about here');
  await expect(reader.page.locator('[data-block] .mark')).toHaveCount(1);
  await expect(reader.page.getByRole('contentinfo', { name: 'Where you are' })).toContainText(
    'Bookmarked about here',
  );
});

test('bookmarks are there after a restart and after a power cut, in an open article and in its file', async ({
  reader,
  profile,
}) => {
  await reader.openArticle(/^Universal/u);
  await bookmark(reader, '3.1');
  await reader.restart();
  await expect(reader.block('s3.p1')).toHaveAttribute('data-bookmarked');
  await bookmark(reader, '5.1');
  await reader.kill();
  await reader.restart();
  expect(await bookmarked(reader)).toEqual(['s3.p1', 's5.p1']);
  const file = JSON.parse(await readFile(join(profile, 'bookmarks/human-rights.json'), 'utf8')) as {
    version: number;
    bookmarks: { anchor: { block: string; quote: string } }[];
  };
  expect(file.version).toBe(1);
  expect(file.bookmarks.map(({ anchor }) => anchor.block)).toEqual(['s3.p1', 's5.p1']);
  expect(file.bookmarks[0]?.anchor.quote).toMatch(/^Everyone is entitled/u);
});

test('two windows never disagree', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  const opened = reader.electron.waitForEvent('window');
  await reader.page.keyboard.press('Control+Shift+N');
  const other = await opened;
  await other.getByRole('link', { name: /^Universal/u }).click();
  const there = other.locator('[data-block="s3.p1"]');
  await bookmark(reader, '3.1');
  await expect(there).toHaveAttribute('data-bookmarked');
  await other.keyboard.press('g');
  await other.keyboard.type('3.1');
  await other.keyboard.press('Enter');
  await expect(there).toBeFocused();
  await other.keyboard.press('b');
  await expect(there).not.toHaveAttribute('data-bookmarked');
  await expect(reader.block('s3.p1')).not.toHaveAttribute('data-bookmarked');
  await reader.page.keyboard.press('b');
  await expect(there).toHaveAttribute('data-bookmarked');
});

const paragraphs = [
  'The first jacket was sewn in a cold winter by a tailor who had never seen the sea.',
  'Its lining came from an old sail, and its buttons were carved from the horn of a goat.',
  'Nobody in the village believed that it would last for more than a single season of rain.',
  'Thirty years later it still hung beside the door, mended at both elbows and at the collar.',
  'The second jacket was made from its pattern by somebody who had only read about the first.',
];

async function writeArticle(profile: string, texts: readonly string[]): Promise<void> {
  const folder = join(profile, 'library/jackets');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'en.md'), `---\ntitle: Two jackets\n---\n\n${texts.join('\n\n')}\n`);
}

test('what moved and what changed is found again, what is gone is not put on another, and all is said once', async ({
  reader,
  profile,
}) => {
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = paragraphs;
  await writeArticle(profile, paragraphs);
  await reader.restart();
  await reader.openArticle(/^Two jackets/u);
  for (const number of ['0.1', '0.2', '0.4', '0.5']) await bookmark(reader, number);
  await reader.backToLibrary();

  const changed = second.replace('carved from the horn of a goat', 'cut from the horn of an old goat');
  await writeArticle(profile, ['A paragraph that was not there before.', fifth, first, changed, third]);
  await reader.openArticle(/^Two jackets/u);
  await expect.poll(() => bookmarked(reader)).toEqual(['s0.p2', 's0.p3', 's0.p4']);
  const message = messages(reader).getByRole('alert');
  await expect(message).toContainText('Bookmarks that moved with their paragraph: 2.');
  await expect(message).toContainText('Bookmarks whose paragraph has other words now: 1.');
  await expect(message).toContainText('Bookmarks whose paragraph was not found: 1.');
  await message.getByRole('button', { name: 'Dismiss' }).click();

  await reader.restart();
  expect(await bookmarked(reader)).toEqual(['s0.p2', 's0.p3', 's0.p4']);
  await expect(messages(reader)).toHaveCount(0);

  await reader.backToLibrary();
  await writeArticle(profile, [...paragraphs.slice(0, 3), fourth, fifth]);
  await reader.openArticle(/^Two jackets/u);
  await expect.poll(() => bookmarked(reader)).toEqual(['s0.p1', 's0.p2', 's0.p4', 's0.p5']);
});

test('a save that fails changes nothing and says so, and works once there is room', async ({
  reader,
  profile,
}) => {
  await reader.openArticle(/^Universal/u);
  await goTo(reader, '3.1');
  // A file where the folder of bookmarks should be.
  await writeFile(join(profile, 'bookmarks'), '');
  await reader.page.keyboard.press('b');
  await expect(messages(reader).getByRole('alert')).toContainText('The bookmarks could not be saved');
  await expect(reader.block('s3.p1')).not.toHaveAttribute('data-bookmarked');
});

test('bookmarks of an article that is gone stay, and come back with it', async ({ reader, profile }) => {
  await writeArticle(profile, paragraphs);
  await reader.restart();
  await reader.openArticle(/^Two jackets/u);
  await bookmark(reader, '0.2');
  await reader.backToLibrary();
  await rename(join(profile, 'library/jackets'), join(profile, 'elsewhere'));
  await reader.restart();
  await reader.page.keyboard.press('Shift+B');
  const view = reader.page.getByRole('main', { name: 'Bookmarks' });
  await expect(view).toContainText('Two jackets');
  await expect(view).toContainText('Its lining came from an old sail');
  await rename(join(profile, 'elsewhere'), join(profile, 'library/jackets'));
  await reader.page.keyboard.press('o');
  await reader.openArticle(/^Two jackets/u);
  expect(await bookmarked(reader)).toEqual(['s0.p2']);
});

for (const colours of ['light', 'dark'] as const) {
  test.describe(`in ${colours}`, () => {
    test.use({ options: { colours } });

    test('axe finds nothing in an article with bookmarks and a message', async ({ reader }) => {
      await reader.openArticle(/^Universal/u);
      for (const number of ['3', '3.1', '4.1']) await bookmark(reader, number);
      await reader.page.keyboard.press('b');
      await expect(messages(reader).getByRole('alert')).toBeVisible();
      expect(await violations(reader)).toEqual([]);
    });
  });
}
