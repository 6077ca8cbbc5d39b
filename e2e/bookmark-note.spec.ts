// The dialog for the note, the tags and the colour of a bookmark.
import type { Locator } from '@playwright/test';
import type { Bookmark } from '../src-shared/bookmark';
import { violations } from './axe';
import { expect, test, type Reader } from './reader';

function dialog(reader: Reader): Locator {
  return reader.page.getByRole('dialog', { name: 'Note on this paragraph' });
}

function note(reader: Reader): Locator {
  return dialog(reader).getByRole('textbox', { name: 'Note' });
}

function tagField(reader: Reader): Locator {
  return dialog(reader).getByRole('combobox', { name: 'Tags' });
}

function tags(reader: Reader): Locator {
  return dialog(reader).getByRole('list', { name: 'Tags' }).getByRole('button');
}

function press(reader: Reader, ...keys: readonly string[]): Promise<void> {
  return keys.reduce((before, key) => before.then(() => reader.page.keyboard.press(key)), Promise.resolve());
}

/** Every bookmark that is kept. */
function kept(reader: Reader): Promise<readonly Bookmark[]> {
  return reader.ask('bookmarks.list');
}

/** From here on nothing can be saved. */
async function breakSaving(reader: Reader): Promise<void> {
  await reader.electron.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('ask:bookmarks.change');
    ipcMain.handle('ask:bookmarks.change', () => JSON.stringify({ ok: false, reason: 'ENOSPC' }));
  });
}

async function openNote(reader: Reader, block = 's3.p2'): Promise<void> {
  await reader.openArticle(/^Open models/u);
  await reader.readParagraph(block);
  // Escape gives the focus to the paragraph being read.
  await press(reader, 'Escape', 'n');
  await expect(note(reader)).toBeFocused();
}

test('keeps note, tags and colour, and gives the focus back to the paragraph', async ({ reader }) => {
  await openNote(reader);
  const paragraph = await reader.block('s3.p2').textContent();
  await expect(dialog(reader).locator('.excerpt')).toHaveText(paragraph ?? '');
  await expect(dialog(reader).locator('.excerpt')).toHaveAttribute('lang', 'en');
  await expect(dialog(reader).getByRole('button', { name: 'Remove bookmark' })).toHaveCount(0);
  await reader.page.keyboard.type('  *One* thing\n\n\tand b, another ');
  await tagField(reader).fill('law, Human rights,');
  await expect(tags(reader)).toHaveText(['law', 'Human rights']);
  await reader.page.keyboard.type('nature');
  await dialog(reader).getByRole('radio', { name: 'Red' }).focus();
  await press(reader, 'ArrowRight', 'ArrowRight');
  await expect(dialog(reader).getByRole('radio', { name: 'Yellow' })).toBeChecked();
  await dialog(reader).getByRole('button', { name: 'Save' }).click();
  await expect(dialog(reader)).toHaveCount(0);
  await expect(reader.block('s3.p2')).toBeFocused();
  expect(await kept(reader)).toMatchObject([
    {
      anchor: { article: 'open-models', language: 'en', block: 's3.p2' },
      note: '  *One* thing\n\n\tand b, another ',
      tags: ['law', 'Human rights', 'nature'],
      colour: 'yellow',
    },
  ]);
  // The same dialog shows it all again.
  await press(reader, 'n');
  await expect(note(reader)).toHaveValue('  *One* thing\n\n\tand b, another ');
  await expect(tags(reader)).toHaveText(['law', 'Human rights', 'nature']);
  await expect(dialog(reader).getByRole('radio', { name: 'Yellow' })).toBeChecked();
});

test('is saved by key from the note, where Enter makes a new line', async ({ reader }) => {
  await openNote(reader);
  await reader.page.keyboard.type('one');
  await press(reader, 'Enter');
  await reader.page.keyboard.type('two');
  await press(reader, 'Control+Enter');
  await expect(dialog(reader)).toHaveCount(0);
  expect(await kept(reader)).toMatchObject([{ note: 'one\ntwo' }]);
  await press(reader, 'Control+z');
  await expect.poll(() => kept(reader)).toEqual([]);
});

test('closes on Escape at once where nothing was changed, and keeps nothing', async ({ reader }) => {
  await openNote(reader);
  await press(reader, 'Escape');
  await expect(dialog(reader)).toHaveCount(0);
  await expect(reader.block('s3.p2')).toBeFocused();
  expect(await kept(reader)).toEqual([]);
});

test('asks before it throws away what was typed', async ({ reader }) => {
  await openNote(reader);
  await reader.page.keyboard.type('half a thought');
  await press(reader, 'Escape');
  const question = dialog(reader).getByRole('group', {
    name: 'What you changed here is not saved yet. Keep it?',
  });
  await expect(question.getByRole('button', { name: 'Keep it' })).toBeFocused();
  // Escape once more leaves the question, and neither the dialog nor the words.
  await press(reader, 'Escape');
  await expect(note(reader)).toBeFocused();
  await expect(question).toHaveCount(0);
  await press(reader, 'Escape', 'Escape', 'Escape');
  await expect(note(reader)).toHaveValue('half a thought');
  await question.getByRole('button', { name: 'Go on writing' }).click();
  await expect(note(reader)).toBeFocused();
  await dialog(reader).getByRole('button', { name: 'Cancel' }).click();
  await question.getByRole('button', { name: 'Discard it' }).click();
  await expect(dialog(reader)).toHaveCount(0);
  await expect(reader.block('s3.p2')).toBeFocused();
  expect(await kept(reader)).toEqual([]);
  await press(reader, 'n');
  await tagField(reader).fill('a word that is no tag yet');
  await press(reader, 'Escape');
  await question.getByRole('button', { name: 'Keep it' }).click();
  await expect(dialog(reader)).toHaveCount(0);
  expect(await kept(reader)).toMatchObject([{ tags: ['a word that is no tag yet'] }]);
});

test('asks too where nothing in it has the focus', async ({ reader }) => {
  await openNote(reader);
  await reader.page.keyboard.type('half a thought');
  await dialog(reader).getByRole('heading').click();
  await press(reader, 'Escape');
  await expect(dialog(reader).getByRole('button', { name: 'Keep it' })).toBeFocused();
});

test('completes tags from those in use', async ({ reader }) => {
  await openNote(reader);
  await tagField(reader).fill('Rights of nature, Human rights, law');
  await press(reader, 'Control+Enter');
  await expect(dialog(reader)).toHaveCount(0);
  await press(reader, 'j', 'n');
  await tagField(reader).focus();
  await reader.page.keyboard.type('right');
  const offered = dialog(reader).getByRole('option');
  await expect(offered).toHaveText(['Rights of nature', 'Human rights']);
  await expect(tagField(reader)).toHaveAttribute('aria-expanded', 'true');
  // Escape puts away what is offered, and not yet the dialog.
  await press(reader, 'Escape');
  await expect(offered).toHaveCount(0);
  await expect(dialog(reader).getByRole('button', { name: 'Save' })).toBeVisible();
  await reader.page.keyboard.type('s');
  await press(reader, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp');
  await expect(offered.nth(1)).toHaveAttribute('aria-selected', 'true');
  await press(reader, 'Enter');
  await expect(tags(reader)).toHaveText(['Human rights']);
  await reader.page.keyboard.type('la');
  await offered.filter({ hasText: 'law' }).click();
  await expect(tags(reader)).toHaveText(['Human rights', 'law']);
  await expect(tagField(reader)).toBeFocused();
});

test('takes tags away, and takes none twice', async ({ reader }) => {
  await openNote(reader);
  await tagField(reader).fill('one, two, three,');
  await reader.page.keyboard.type('TWO');
  await press(reader, 'Enter');
  await expect(dialog(reader).getByRole('alert')).toHaveText('This bookmark has that tag already.');
  await expect(tags(reader)).toHaveText(['one', 'two', 'three']);
  await tagField(reader).fill('');
  await press(reader, 'Backspace');
  await expect(tags(reader)).toHaveText(['one', 'two']);
  await expect(tagField(reader)).toHaveValue('three');
  await press(reader, 'Enter');
  await dialog(reader).getByRole('button', { name: 'Remove the tag one' }).click();
  await expect(tags(reader)).toHaveText(['two', 'three']);
  await expect(dialog(reader).getByRole('button', { name: 'Remove the tag two' })).toBeFocused();
  await press(reader, 'Enter', 'Enter');
  await expect(tags(reader)).toHaveCount(0);
  await expect(tagField(reader)).toBeFocused();
  await tagField(reader).fill('x'.repeat(101));
  await press(reader, 'Enter');
  await expect(dialog(reader).getByRole('alert')).toContainText('a tag can have 100 characters');
  // What cannot be a tag keeps the dialog open.
  await press(reader, 'Control+Enter');
  await expect(tagField(reader)).toBeFocused();
});

test('says that a note is too long, and keeps it in the field', async ({ reader }) => {
  await openNote(reader);
  await note(reader).fill('x'.repeat(100_001));
  await press(reader, 'Control+Enter');
  await expect(dialog(reader).getByRole('alert')).toContainText('this one has 100001');
  await expect(note(reader)).toBeFocused();
  await note(reader).fill('x'.repeat(100_000));
  await press(reader, 'Control+Enter');
  await expect(dialog(reader)).toHaveCount(0);
});

test('stays with everything typed where nothing could be saved, and says why', async ({ reader }) => {
  await openNote(reader);
  await breakSaving(reader);
  await reader.page.keyboard.type('not lost');
  await tagField(reader).fill('law');
  await press(reader, 'Control+Enter');
  await expect(dialog(reader).getByRole('alert')).toContainText('The bookmarks could not be saved (ENOSPC)');
  await expect(note(reader)).toHaveValue('not lost');
  await expect(tags(reader)).toHaveText(['law']);
  expect(await kept(reader)).toEqual([]);
});

test('removes the bookmark; undone, it comes back with what was typed', async ({ reader }) => {
  await openNote(reader);
  await reader.page.keyboard.type('first');
  await press(reader, 'Control+Enter');
  await expect(dialog(reader)).toHaveCount(0);
  await press(reader, 'n');
  await expect(note(reader)).toHaveValue('first');
  await reader.page.keyboard.type(' and second');
  await dialog(reader).getByRole('button', { name: 'Remove bookmark' }).click();
  await expect(dialog(reader)).toHaveCount(0);
  await expect(reader.block('s3.p2')).toBeFocused();
  await expect.poll(() => kept(reader)).toEqual([]);
  await reader.page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => kept(reader)).toMatchObject([{ note: 'first and second' }]);
});

test('is not removed over words that could not be kept', async ({ reader }) => {
  await openNote(reader);
  await press(reader, 'Control+Enter');
  await expect(dialog(reader)).toHaveCount(0);
  await press(reader, 'n');
  await expect(note(reader)).toBeFocused();
  await breakSaving(reader);
  await reader.page.keyboard.type('not lost');
  await dialog(reader).getByRole('button', { name: 'Remove bookmark' }).click();
  await expect(dialog(reader).getByRole('alert')).toContainText('The bookmarks could not be saved (ENOSPC)');
  await expect(note(reader)).toHaveValue('not lost');
});

for (const colours of ['light', 'dark'] as const) {
  test.describe(`in ${colours}`, () => {
    test.use({ options: { colours } });
    for (const width of [1280, 480]) {
      test(`axe finds nothing, ${width} pixels wide`, async ({ reader }) => {
        await reader.resizeTo(width, 800);
        await openNote(reader);
        await tagField(reader).fill('law, rights,');
        await press(reader, 'Control+Enter');
        await expect(dialog(reader)).toHaveCount(0);
        await press(reader, 'j', 'n');
        await tagField(reader).fill('ri');
        await expect(dialog(reader).getByRole('option')).toHaveText(['rights']);
        expect(await violations(reader)).toEqual([]);
        await tagField(reader).fill('one,');
        await press(reader, 'Escape');
        await expect(dialog(reader).getByRole('button', { name: 'Keep it' })).toBeFocused();
        expect(await violations(reader)).toEqual([]);
      });
    }
  });
}
