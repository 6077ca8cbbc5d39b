// The keyboard shortcuts: every command with its keys, and the reader's own keys in their place.
import type { Locator } from '@playwright/test';
import { commands } from '../src-shared/command/commands';
import { shortcutLabel } from '../src-shared/command/shortcut';
import { en } from '../src-shared/messages/en';
import { violations } from './axe';
import { expect, test, type Reader } from './reader';

function sheetOf({ page }: Reader): Locator {
  return page.getByRole('dialog', { name: 'Keyboard shortcuts' });
}

async function openSheet(reader: Reader, key = '?'): Promise<Locator> {
  await reader.page.keyboard.press(key);
  await expect(sheetOf(reader)).toBeVisible();
  return sheetOf(reader);
}

async function closeSheet(reader: Reader): Promise<void> {
  await reader.page.keyboard.press('Escape');
  await expect(sheetOf(reader)).toHaveCount(0);
}

/** The row of a command, by its whole name. */
function rowOf(reader: Reader, name: string): Locator {
  return sheetOf(reader)
    .getByRole('listitem')
    .filter({ has: reader.page.getByText(name, { exact: true }) });
}

function keysOf(reader: Reader, name: string): Locator {
  return rowOf(reader, name).locator('kbd');
}

function changeButton(reader: Reader, name: string): Locator {
  return sheetOf(reader).getByRole('button', { name: `Change the key of ${name}`, exact: true });
}

/** Presses a new key for a command, as someone without a pointer does. */
async function changeKey(reader: Reader, name: string, key: string): Promise<void> {
  await changeButton(reader, name).focus();
  await reader.page.keyboard.press('Enter');
  await reader.page.keyboard.press(key);
}

/** What assistive technology is told while the sheet is open. */
function told(reader: Reader): Locator {
  return sheetOf(reader).getByRole('status');
}

async function readAt(reader: Reader, block: string): Promise<void> {
  await reader.openArticle(/^Open models/u);
  await reader.readParagraph(block);
  await reader.page.keyboard.press('Escape');
  await expect(reader.block(block)).toBeFocused();
}

test('opens in the library and in an article, and lists every command with its default keys', async ({
  reader,
}) => {
  await openSheet(reader);
  await expect(sheetOf(reader).getByRole('searchbox')).toBeFocused();
  await expect(sheetOf(reader).getByRole('listitem')).toHaveCount(commands.length);
  for (const { text, shortcuts } of commands) {
    await expect(keysOf(reader, en[text])).toHaveText(
      shortcuts.map((shortcut) => shortcutLabel(shortcut, process.platform === 'darwin')),
    );
  }
  for (const group of ['Library', 'Go', 'Language', 'View', 'Help']) {
    await expect(sheetOf(reader).getByRole('list', { name: group, exact: true })).toBeVisible();
  }
  await closeSheet(reader);
  await readAt(reader, 's3.p1');
  await openSheet(reader);
  await closeSheet(reader);
  await expect(reader.block('s3.p1')).toBeFocused();
});

test('finds commands by name and by key', async ({ reader }) => {
  await openSheet(reader);
  const rows = sheetOf(reader).getByRole('listitem');
  await reader.page.keyboard.type('previous par');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Previous paragraph');
  await sheetOf(reader).getByRole('searchbox').fill('ctrl+pagedown');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Next section');
  await sheetOf(reader).getByRole('searchbox').fill('J');
  await expect(rows).toHaveCount(5);
  await sheetOf(reader).getByRole('searchbox').fill('xyz');
  await expect(rows).toHaveCount(0);
  await expect(sheetOf(reader)).toContainText('No command is called “xyz”');
});

test('a changed key works at once and after a restart, and the old one no more', async ({ reader }) => {
  await readAt(reader, 's3.p1');
  await openSheet(reader);
  await changeKey(reader, 'Next paragraph', 'x');
  await expect(keysOf(reader, 'Next paragraph')).toHaveText(['X']);
  await expect(told(reader)).toHaveText('Next paragraph: X.');
  await expect(changeButton(reader, 'Next paragraph')).toBeFocused();
  await changeKey(reader, 'Library', 'Control+Shift+KeyX');
  await expect(keysOf(reader, 'Library')).toHaveText(['Ctrl+Shift+X']);
  await closeSheet(reader);
  const works = async (): Promise<void> => {
    await reader.page.keyboard.press('j');
    await reader.page.keyboard.press('o');
    await reader.page.keyboard.press('x');
    await expect(reader.block('s3.p2')).toBeFocused();
    await expect(reader.page.getByTitle('Library (Ctrl+Shift+X)')).toHaveCount(1);
    await reader.page.keyboard.press('Control+Shift+KeyX');
    await expect(reader.library).toBeVisible();
  };
  await works();
  await readAt(reader, 's3.p1');
  await reader.restart();
  await expect(reader.article).toBeVisible();
  await reader.readParagraph('s3.p1');
  await works();
});

test('while a key is waited for, Escape cancels, Tab leaves, and what would lock out is refused', async ({
  reader,
}) => {
  await openSheet(reader);
  const button = changeButton(reader, 'Next paragraph');
  const row = rowOf(reader, 'Next paragraph');
  await changeKey(reader, 'Next paragraph', 'Escape');
  await expect(sheetOf(reader)).toBeVisible();
  await expect(button).toBeFocused();
  await expect(told(reader)).toHaveText('Next paragraph keeps its keys.');
  await changeKey(reader, 'Next paragraph', 'Tab');
  await expect(button).not.toBeFocused();
  await expect(row).not.toContainText('Press the new key');
  for (const key of ['Enter', 'Space', 'ArrowDown', 'Shift+Escape', 'Control+Tab']) {
    await changeKey(reader, 'Next paragraph', key);
    await expect(row, key).toContainText('cannot be taken');
    await reader.page.keyboard.press('Escape');
    await expect(row).not.toContainText('cannot be taken');
  }
  await changeKey(reader, 'Next paragraph', 'Meta+x');
  await expect(row).toContainText('cannot be a shortcut');
  // Bare modifiers are waited through.
  await reader.page.keyboard.press('Shift');
  await reader.page.keyboard.press('Control+x');
  await expect(keysOf(reader, 'Next paragraph')).toHaveText(['Ctrl+X']);
  await expect(changeButton(reader, 'Close what is open')).toHaveCount(0);
});

test('a key of another command is named, and swapped or left', async ({ reader }) => {
  await readAt(reader, 's4.p2');
  await openSheet(reader);
  const row = rowOf(reader, 'Next paragraph');
  for (const how of ['button', 'Escape'] as const) {
    await changeKey(reader, 'Next paragraph', 'k');
    await expect(row).toContainText('K is the key of Previous paragraph.');
    await expect(told(reader)).toHaveText('K is the key of Previous paragraph.');
    await expect(row.getByRole('button', { name: 'Swap' })).toBeFocused();
    if (how === 'button') await row.getByRole('button', { name: 'Cancel' }).click();
    else await reader.page.keyboard.press('Escape');
    await expect(row.getByRole('button', { name: 'Swap' })).toHaveCount(0);
    await expect(changeButton(reader, 'Next paragraph')).toBeFocused();
    await expect(keysOf(reader, 'Next paragraph')).toHaveText(['J']);
    await expect(keysOf(reader, 'Previous paragraph')).toHaveText(['K']);
  }
  await changeKey(reader, 'Next paragraph', 'k');
  await reader.page.keyboard.press('Enter');
  await expect(keysOf(reader, 'Next paragraph')).toHaveText(['K']);
  await expect(keysOf(reader, 'Previous paragraph')).toHaveText(['J']);
  await expect(told(reader)).toHaveText('Next paragraph: K. Previous paragraph: J.');
  await closeSheet(reader);
  await reader.page.keyboard.press('k');
  await expect(reader.block('s4.p3')).toBeFocused();
  await reader.page.keyboard.press('j');
  await expect(reader.block('s4.p2')).toBeFocused();
  await openSheet(reader);
  await changeKey(reader, 'Next paragraph', 'j');
  await reader.page.keyboard.press('Enter');
  await expect(keysOf(reader, 'Next paragraph')).toHaveText(['J']);
  await expect(keysOf(reader, 'Previous paragraph')).toHaveText(['K']);
});

test('a key is taken away, and default keys come back, of one command and of all', async ({ reader }) => {
  await openSheet(reader);
  const sheet = sheetOf(reader);
  await sheet.getByRole('button', { name: 'Take J away from Next paragraph' }).click();
  await expect(rowOf(reader, 'Next paragraph')).toContainText('no key');
  await expect(told(reader)).toHaveText('Next paragraph: no key.');
  await expect(changeButton(reader, 'Next paragraph')).toBeFocused();
  await changeKey(reader, 'Next paragraph', 'd');
  await reader.page.keyboard.press('Enter');
  await changeKey(reader, 'Contents', 'x');
  await expect(rowOf(reader, 'Next colours')).toContainText('no key');
  await sheet.getByRole('button', { name: 'Default keys of Next paragraph' }).click();
  await expect(keysOf(reader, 'Next paragraph')).toHaveText(['J']);
  await expect(keysOf(reader, 'Next colours')).toHaveText([]);
  await expect(keysOf(reader, 'Contents')).toHaveText(['X']);
  await expect(sheet.getByRole('button', { name: /^Default keys of/u })).toHaveCount(2);
  await sheet.getByRole('button', { name: 'All default keys' }).click();
  await expect(keysOf(reader, 'Contents')).toHaveText(['C']);
  await expect(sheet.getByRole('button', { name: /^Default keys of/u })).toHaveCount(0);
  await expect(told(reader)).toHaveText('Every command has its default keys.');
});

test('single keys are switched off as a whole, and on again', async ({ reader }) => {
  await readAt(reader, 's3.p1');
  await openSheet(reader);
  await changeKey(reader, 'Keyboard shortcuts', 'Control+/');
  const single = (): Locator => sheetOf(reader).getByRole('checkbox', { name: 'Shortcuts of a single key' });
  await expect(single()).toBeChecked();
  await single().focus();
  await reader.page.keyboard.press('Space');
  await expect(told(reader)).toHaveText('Shortcuts of a single key are off.');
  await expect(rowOf(reader, 'Next paragraph')).toContainText('(off)');
  await expect(rowOf(reader, 'First paragraph')).not.toContainText('(off)');
  await closeSheet(reader);
  for (const key of ['j', 'o', 'Shift+L', '?', ']']) await reader.page.keyboard.press(key);
  await expect(reader.article).toBeVisible();
  await expect(sheetOf(reader)).toHaveCount(0);
  await expect(reader.block('s3.p1')).toBeFocused();
  await reader.page.keyboard.press('Control+PageDown');
  await expect(reader.block('s4')).toBeFocused();
  await reader.page.keyboard.press('Alt+2');
  await expect(reader.article).toHaveAttribute('lang', 'ko');
  await reader.page.keyboard.press('Alt+1');
  await expect(reader.article).toHaveAttribute('lang', 'en');
  await reader.restart();
  await expect(reader.article).toBeVisible();
  await reader.page.keyboard.press('o');
  await openSheet(reader, 'Control+/');
  await expect(single()).not.toBeChecked();
  await single().click();
  await closeSheet(reader);
  await reader.page.keyboard.press('o');
  await expect(reader.library).toBeVisible();
});

for (const colours of ['light', 'dark'] as const) {
  test.describe(`in ${colours}`, () => {
    test.use({ options: { colours } });

    test('axe finds nothing, also while a key is waited for and in a conflict', async ({
      reader,
    }, testInfo) => {
      await openSheet(reader);
      await sheetOf(reader).getByRole('checkbox').click();
      await sheetOf(reader).getByRole('searchbox').focus();
      expect(await violations(reader)).toEqual([]);
      for (const [width, height] of [
        [1280, 800],
        [480, 800],
      ] as const) {
        await reader.resizeTo(width, height);
        const sideways = await sheetOf(reader).evaluate((sheet) => sheet.scrollWidth - sheet.clientWidth);
        expect(sideways).toBe(0);
        await reader.page.screenshot({ path: testInfo.outputPath(`${width}.png`) });
      }
      await changeButton(reader, 'Next article').click();
      await changeKey(reader, 'Next section', 'Enter');
      expect(await violations(reader)).toEqual([]);
      await reader.page.screenshot({ path: testInfo.outputPath('waiting.png') });
      await reader.page.keyboard.press('k');
      expect(await violations(reader)).toEqual([]);
      await reader.page.screenshot({ path: testInfo.outputPath('conflict.png') });
    });
  });
}
