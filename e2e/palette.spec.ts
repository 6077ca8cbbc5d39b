// The palette: everything that can be done or gone to, by a few letters of its name.
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { violations } from './axe';
import { appFolder } from './launch';
import { expect, test, type Reader } from './reader';

class Palette {
  readonly dialog: Locator;
  readonly field: Locator;
  readonly options: Locator;
  readonly active: Locator;
  readonly #reader: Reader;

  constructor(reader: Reader) {
    this.#reader = reader;
    this.dialog = reader.page.getByRole('dialog', { name: 'Commands' });
    this.field = this.dialog.getByRole('combobox', { name: 'Commands' });
    this.options = this.dialog.getByRole('option');
    this.active = this.dialog.getByRole('option', { selected: true });
  }

  async open(keys = 'Control+K'): Promise<void> {
    await this.#reader.page.keyboard.press(keys);
    await expect(this.field).toBeFocused();
  }

  /** Types words, and runs what fits them best. */
  async run(words: string): Promise<void> {
    await this.open();
    await this.#reader.page.keyboard.type(words);
    await this.#reader.page.keyboard.press('Enter');
    await expect(this.dialog).toHaveCount(0);
  }

  /** Whether the option that assistive technology is told of is the one that looks chosen. */
  async tellsActive(): Promise<boolean> {
    const told = await this.field.getAttribute('aria-activedescendant');
    return told !== null && told === (await this.active.getAttribute('id'));
  }
}

const openModels = /^Open models/u;

for (const keys of ['Control+K', 'Control+Shift+P']) {
  test(`opens with ${keys} in the library and in an article, and closes with Escape`, async ({ reader }) => {
    const palette = new Palette(reader);
    await palette.open(keys);
    await expect(palette.options.filter({ hasText: 'Next paragraph' })).toHaveCount(0);
    await reader.page.keyboard.press('Escape');
    await expect(palette.dialog).toHaveCount(0);
    await reader.openArticle(openModels);
    await expect(reader.block('s0')).toBeFocused();
    await palette.open(keys);
    await expect(palette.options.filter({ hasText: 'Next paragraph' })).toHaveCount(1);
    await reader.page.keyboard.press('Escape');
    await expect(palette.dialog).toHaveCount(0);
  });
}

/** Presses keys in one task, so that nothing that is opened can be on the page yet. */
async function typeAtOnce({ page }: Reader, keys: readonly string[]): Promise<void> {
  await page.evaluate((pressed) => {
    for (const press of pressed) {
      const key = press.split('+').at(-1) ?? '';
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', {
          key,
          ctrlKey: press.startsWith('Control+'),
          code: `Key${key.toUpperCase()}`,
          bubbles: true,
          cancelable: true,
        }),
      );
    }
  }, keys);
}

test('Escape gives the focus back to the paragraph, at its place', async ({ reader }) => {
  const palette = new Palette(reader);
  await reader.openArticle(openModels);
  for (let press = 0; press < 5; press += 1) await reader.page.keyboard.press('j');
  const before = await reader.page.locator('[data-block]:focus').getAttribute('data-block');
  const place = await reader.paragraphAtEyeHeight();
  await palette.open();
  await reader.page.keyboard.type('next');
  await reader.page.keyboard.press('ArrowDown');
  await reader.page.keyboard.press('Escape');
  await expect(reader.block(before ?? '')).toBeFocused();
  expect(await reader.paragraphAtEyeHeight()).toEqual(place);
});

test('a press beside it closes it', async ({ reader }) => {
  const palette = new Palette(reader);
  await palette.open();
  await reader.page.mouse.click(5, 300);
  await expect(palette.dialog).toHaveCount(0);
  await expect(reader.library).toBeVisible();
});

test('runs a command by a few of its letters', async ({ reader }) => {
  const palette = new Palette(reader);
  await reader.openArticle(openModels);
  await palette.run('nxt par');
  await expect(reader.block('s0.p1')).toBeFocused();
  await palette.run('library');
  await expect(reader.library).toBeVisible();
});

test('runs a command with the pointer', async ({ reader }) => {
  const palette = new Palette(reader);
  await palette.open();
  await palette.options.filter({ hasText: 'Next colours' }).click();
  await expect(palette.dialog).toHaveCount(0);
  await expect(reader.page.getByRole('status')).toHaveText('Light colours');
});

test('runs a command that opens another dialog', async ({ reader }) => {
  await reader.openArticle(openModels);
  await new Palette(reader).run('go to a section');
  const goTo = reader.page.getByRole('dialog', { name: 'Go to a section or paragraph' });
  await expect(goTo.getByRole('textbox')).toBeFocused();
});

test('shows the keys of commands, and says what all else is', async ({ reader }) => {
  const palette = new Palette(reader);
  await reader.openArticle(openModels);
  await palette.open();
  await palette.field.fill('next section');
  await expect(palette.options.first().locator('kbd')).toHaveText([']', 'Ctrl+PageDown']);
  await palette.field.fill('what open means');
  await expect(palette.options.first()).toContainText('heading');
  await palette.field.fill('universal');
  await expect(palette.options.first()).toContainText('article');
  await palette.field.fill('русский');
  await expect(palette.options.first()).toContainText('language');
  await expect(palette.options.first().locator('[lang]')).toHaveAttribute('lang', 'ru');
});

test('goes to a heading, and back', async ({ reader }) => {
  const palette = new Palette(reader);
  await reader.openArticle(openModels);
  await palette.run('what open means');
  const heading = reader.article.getByRole('heading', { name: 'What open means' });
  await expect(heading).toBeFocused();
  const line = await reader.page.evaluate(() => innerHeight / 3);
  await expect
    .poll(() => heading.evaluate((element) => element.getBoundingClientRect().top))
    .toBeCloseTo(line, 0);
  await palette.run('back');
  await expect(reader.block('s0')).toBeFocused();
});

test('opens another article, from the library and from an article', async ({ reader }) => {
  const palette = new Palette(reader);
  await palette.run('open models');
  await expect(reader.article.getByRole('heading', { level: 1 })).toHaveText(openModels);
  await palette.open();
  await palette.field.fill('universal');
  // The articles are read while the palette is there already.
  await expect(palette.options.first()).toContainText('Universal Declaration');
  await reader.page.keyboard.press('Enter');
  await expect(reader.article.getByRole('heading', { level: 1 })).toHaveText(/^Universal/u);
  await expect(reader.block('s0')).toBeFocused();
});

test('switches the language by its own name, and goes on in it', async ({ reader }) => {
  const palette = new Palette(reader);
  await reader.openArticle(openModels);
  for (const [typed, language] of [
    ['한국', 'ko'],
    ['ελληνικα', 'el'],
    ['francais', 'fr'],
  ] as const) {
    await palette.run(typed);
    await expect(reader.article).toHaveAttribute('lang', language);
  }
  // Commands are found by their English names while a French article is read, and its headings by theirs.
  await palette.run('previous language');
  await expect(reader.article).toHaveAttribute('lang', 'el');
});

test('the commands run last come first, after a restart too', async ({ reader }) => {
  const palette = new Palette(reader);
  await reader.openArticle(openModels);
  await palette.run('paragraph numbers');
  await palette.run('next heading');
  await palette.open();
  await expect(palette.options.nth(0)).toContainText('Next heading');
  await expect(palette.options.nth(1)).toContainText('Paragraph numbers');
  await reader.page.keyboard.press('Escape');
  await reader.restart();
  await expect(reader.article).toBeVisible();
  const again = new Palette(reader);
  await again.open();
  await expect(again.options.nth(0)).toContainText('Next heading');
  await expect(again.options.nth(1)).toContainText('Paragraph numbers');
  await expect(again.active).toContainText('Next heading');
});

test('what is typed runs no command', async ({ reader }) => {
  const palette = new Palette(reader);
  await reader.openArticle(openModels);
  await reader.readParagraph('s3.p1');
  const place = await reader.paragraphAtEyeHeight();
  await palette.open();
  await reader.page.keyboard.type('jklodg?#[]12/');
  await expect(palette.field).toHaveValue('jklodg?#[]12/');
  await expect(palette.dialog).toContainText('Nothing here is called “jklodg?#[]12/”.');
  await expect(palette.options).toHaveCount(0);
  await expect(palette.field).toHaveAttribute('aria-expanded', 'false');
  await reader.page.keyboard.press('Enter');
  await expect(palette.field).toBeFocused();
  await reader.page.keyboard.press('Escape');
  await expect(reader.article).toHaveAttribute('lang', 'en');
  expect(await reader.paragraphAtEyeHeight()).toEqual(place);
});

test('takes the keys that are typed before it is on the page, Enter and Escape too', async ({ reader }) => {
  await reader.restart();
  await typeAtOnce(reader, ['Control+k', 'd', 'x', 'Backspace', 'a', 'r', 'k']);
  await expect(new Palette(reader).field).toHaveValue('dark');
  await expect(reader.page.locator('html')).toHaveAttribute('data-theme', 'light');

  await reader.restart();
  await typeAtOnce(reader, ['Control+k', ...Array.from('shortcuts'), 'Enter', 'd']);
  await expect(reader.page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();

  await reader.restart();
  await typeAtOnce(reader, ['Control+k', 'd', 'Escape', '?']);
  await expect(reader.page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expect(new Palette(reader).dialog).toHaveCount(0);
});

test('arrows go around the list, pages stop at its ends', async ({ reader }) => {
  const palette = new Palette(reader);
  const { keyboard } = reader.page;
  await reader.openArticle(openModels);
  await palette.open();
  // The library is read when the palette opens: until its articles have come, another item is the last.
  await expect(palette.options.last().getByText('article', { exact: true })).toBeVisible();
  await expect(palette.field).toHaveAttribute('aria-expanded', 'true');
  const list = palette.dialog.getByRole('listbox');
  await expect(palette.field).toHaveAttribute('aria-controls', (await list.getAttribute('id')) ?? '');
  const first = palette.options.first();
  const last = palette.options.last();
  for (const [key, option] of [
    ['ArrowUp', last],
    ['ArrowDown', first],
    ['ArrowDown', palette.options.nth(1)],
    ['PageDown', palette.options.nth(11)],
    ['PageUp', palette.options.nth(1)],
    ['PageUp', first],
    ['End', last],
    ['PageDown', last],
    ['Home', first],
  ] as const) {
    await keyboard.press(key);
    await expect(option).toHaveAttribute('aria-selected', 'true');
    await expect(palette.active).toHaveCount(1);
    await expect(option).toBeInViewport({ ratio: 1 });
    expect(await palette.tellsActive()).toBe(true);
    await expect(palette.field).toBeFocused();
  }
});

test('Home and End are the text’s until it is at its own beginning or end', async ({ reader }) => {
  const palette = new Palette(reader);
  const { keyboard } = reader.page;
  await reader.openArticle(openModels);
  await palette.open();
  await keyboard.type('next');
  await keyboard.press('ArrowDown');
  await keyboard.press('Home');
  await expect(palette.options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('Home');
  await expect(palette.options.first()).toHaveAttribute('aria-selected', 'true');
  await keyboard.type('x');
  await expect(palette.field).toHaveValue('xnext');
});

for (const colours of ['light', 'dark'] as const) {
  test.describe(`in ${colours}`, () => {
    test.use({ options: { colours, words: [`--library=${join(appFolder, 'e2e/articles')}`] } });

    test('axe finds nothing, whether something is found or not', async ({ reader }) => {
      const palette = new Palette(reader);
      await reader.openArticle('Every kind of thing');
      await palette.open();
      expect(await violations(reader)).toEqual([]);
      await palette.field.fill('zzz');
      await expect(palette.options).toHaveCount(0);
      expect(await violations(reader)).toEqual([]);
    });

    test('fits into a narrow window', async ({ reader }) => {
      const palette = new Palette(reader);
      await reader.resizeTo(480, 800);
      await palette.open();
      const box = await palette.dialog.boundingBox();
      expect(box?.x).toBeGreaterThan(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(480);
      // The list alone scrolls, not the sheet.
      expect(
        await palette.dialog.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
      ).toBe(0);
    });
  });
}
