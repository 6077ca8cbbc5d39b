// Text and colours as a reader wants them: by key and in the preferences, at once, with the place kept, and found again.
import { join } from 'node:path';
import { violations } from './axe';
import { appFolder } from './launch';
import { expect, test, type Reader } from './reader';

const dialogOf = ({ page }: Reader) => page.getByRole('dialog', { name: 'Preferences' });
const told = ({ page }: Reader) => page.getByRole('status');
const html = ({ page }: Reader) => page.locator('html');
const slider = (reader: Reader, name: string) => dialogOf(reader).getByRole('slider', { name, exact: true });

async function openPreferences(reader: Reader): Promise<void> {
  await reader.page.keyboard.press('ControlOrMeta+,');
  await expect(dialogOf(reader)).toBeVisible();
}

/** A property of a block as it is on the screen. */
function styleOf(reader: Reader, block: string, property: string): Promise<string> {
  return reader
    .block(block)
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
}

/** In CSS pixels. */
async function sizeOf(reader: Reader, block: string): Promise<number> {
  return parseFloat(await styleOf(reader, block, 'font-size'));
}

const normalSize = 19;

test('a person with low vision sets the app up by keyboard', async ({ reader }) => {
  const { page } = reader;
  let presses = 0;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.press(key);
      presses += 1;
    }
  };

  // The profile: large letters and controls, strong contrast.
  await press('Control+,');
  await expect(dialogOf(reader).getByRole('radio', { name: 'Reading' })).toBeFocused();
  await press('ArrowDown', 'ArrowDown');
  await expect(dialogOf(reader).getByRole('radio', { name: 'Low vision' })).toBeFocused();
  await expect(html(reader)).toHaveAttribute('data-theme', 'contrast');
  await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(1.5);
  await expect(dialogOf(reader).getByRole('status')).toHaveText('Profile: Low vision');

  // Still larger letters, on a page that is not black.
  await press('Control+=', 'Control+=');
  await expect(slider(reader, 'Text size')).toHaveValue('170');
  await press('Tab');
  // What is set now is no profile any more, so it can be kept.
  await expect(dialogOf(reader).getByRole('button', { name: 'Keep as mine' })).toBeFocused();
  await press('Tab');
  await expect(dialogOf(reader).getByRole('radio', { name: 'High contrast' })).toBeFocused();
  await press('ArrowUp', 'ArrowUp');
  await expect(html(reader)).toHaveAttribute('data-theme', 'sepia');
  await press('Shift+Tab', 'Enter');
  await expect(dialogOf(reader).getByRole('radio', { name: 'Mine' })).toBeChecked();
  await press('Escape');
  await expect(dialogOf(reader)).toHaveCount(0);

  // The first article: from the field of the library to its title.
  await press('ArrowDown', 'Enter');
  await expect(reader.article).toBeVisible();
  expect(await sizeOf(reader, 's1.p1')).toBeCloseTo(1.7 * normalSize, 1);
  expect(presses).toBeLessThan(20);

  // And it stays like that.
  await reader.restart();
  await expect(reader.article).toBeVisible();
  await expect(html(reader)).toHaveAttribute('data-theme', 'sepia');
  await expect.poll(() => reader.page.evaluate(() => devicePixelRatio)).toBe(1.5);
  expect(await sizeOf(reader, 's1.p1')).toBeCloseTo(1.7 * normalSize, 1);
});

interface Change {
  readonly name: string;
  readonly make: (reader: Reader) => Promise<void>;
  readonly property: string;
}

const toEnd =
  (name: string, key: 'Home' | 'End' = 'End') =>
  async (reader: Reader): Promise<void> => {
    await slider(reader, name).focus();
    await reader.page.keyboard.press(key);
  };
const choice =
  (name: string) =>
  async (reader: Reader): Promise<void> => {
    await dialogOf(reader).getByRole('radio', { name, exact: true }).check();
  };

const changes: readonly Change[] = [
  { name: 'text size', make: toEnd('Text size', 'Home'), property: 'font-size' },
  { name: 'line spacing', make: toEnd('Line spacing'), property: 'line-height' },
  { name: 'line length', make: toEnd('Line length', 'Home'), property: 'width' },
  { name: 'margins', make: toEnd('Margins'), property: 'width' },
  { name: 'letter spacing', make: toEnd('Letter spacing'), property: 'letter-spacing' },
  { name: 'word spacing', make: toEnd('Word spacing'), property: 'word-spacing' },
  { name: 'paragraph spacing', make: toEnd('Paragraph spacing'), property: 'margin-bottom' },
  { name: 'indents', make: choice('an indent'), property: 'text-indent' },
  { name: 'alignment', make: choice('justified'), property: 'text-align' },
];

/** Where a block stands in every frame that is painted, until it is asked for. */
async function watchTop(reader: Reader, block: string): Promise<() => Promise<readonly number[]>> {
  await reader.block(block).evaluate((element) => {
    const tops: number[] = [];
    const look = (): void => {
      tops.push(element.getBoundingClientRect().top);
      requestAnimationFrame(() => setTimeout(look));
    };
    Object.assign(window, { tops });
    look();
  });
  return () =>
    reader.page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return (window as unknown as { readonly tops: readonly number[] }).tops;
    });
}

for (const { name, make, property } of changes) {
  test(`${name}: seen at once, and the paragraph being read stays where it is`, async ({ reader }) => {
    // In a narrow window the margins count as well.
    await reader.resizeTo(name === 'margins' ? 1000 : 1280, 800);
    await reader.openArticle(/^Open models/u);
    await reader.readParagraph('s2.p2');
    await openPreferences(reader);
    // It takes room from the text.
    await reader.painted();
    const before = await styleOf(reader, 's2.p2', property);
    const { block, top } = await reader.paragraphAtEyeHeight();
    const tops = await watchTop(reader, block);
    await make(reader);
    await expect.poll(() => styleOf(reader, 's2.p2', property)).not.toBe(before);
    for (const seen of await tops()) expect(Math.abs(seen - top)).toBeLessThan(1.5);
  });
}

test('a script has settings of its own, beside others on the page', async ({ reader }) => {
  const { page } = reader;
  await reader.openArticle(/^Open models/u);
  await reader.putBeside('日本語');
  await openPreferences(reader);
  await dialogOf(reader).getByRole('combobox', { name: 'For' }).selectOption('Japanese');
  await slider(reader, 'Text size').focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  await expect(slider(reader, 'Text size')).toHaveAttribute('aria-valuetext', '130 %');
  await expect(
    dialogOf(reader).getByRole('option', { name: 'Japanese (with settings of its own)' }),
  ).toBeAttached();
  await page.keyboard.press('Escape');
  const japanese = reader.beside('s1.p1');
  const cellSize = (): Promise<number> =>
    japanese.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  expect(await cellSize()).toBeCloseTo(1.3 * normalSize, 1);
  expect(await sizeOf(reader, 's1.p1')).toBeCloseTo(normalSize, 1);

  // By key the script that is read is meant, where it has its own.
  await page.keyboard.press('Control+=');
  await expect(told(reader)).toHaveText('Text size 110 %');
  await page.keyboard.press('Shift+P');
  await expect(reader.article).toHaveAttribute('lang', 'ja');
  await page.keyboard.press('Control+=');
  await expect(told(reader)).toHaveText('Text size 140 %, Japanese');
  expect(await sizeOf(reader, 's1.p1')).toBeCloseTo(1.4 * normalSize, 1);

  // Taken back, it follows all languages again.
  await openPreferences(reader);
  await dialogOf(reader)
    .getByRole('combobox', { name: 'For' })
    .selectOption('Japanese (with settings of its own)');
  await dialogOf(reader).getByRole('button', { name: 'Text size: as all languages' }).click();
  await expect(slider(reader, 'Text size')).toBeFocused();
  expect(await sizeOf(reader, 's1.p1')).toBeCloseTo(1.1 * normalSize, 1);
});

test('text is justified only where words are hyphenated', async ({ reader }) => {
  const { page } = reader;
  await reader.openArticle(/^Open models/u);
  await page.keyboard.press('a');
  await expect(told(reader)).toHaveText('Lines justified');
  expect(await styleOf(reader, 's1.p1', 'text-align')).toBe('justify');
  await page.keyboard.press('Shift+A');
  await expect(told(reader)).toHaveText('Words whole');
  expect(await styleOf(reader, 's1.p1', 'text-align')).toBe('start');
  expect(await styleOf(reader, 's1.p1', 'hyphens')).toBe('none');
});

test('the wheel with Ctrl makes text larger and smaller, and nothing else', async ({ reader }) => {
  const { page } = reader;
  await reader.openArticle(/^Open models/u);
  await page.mouse.move(500, 400);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await expect(told(reader)).toHaveText('Text size 110 %');
  await page.mouse.wheel(0, 100);
  await expect(told(reader)).toHaveText('Text size 100 %');
  await page.keyboard.up('Control');
  expect(await page.evaluate(() => [devicePixelRatio, visualViewport?.scale])).toEqual([1, 1]);
});

test('a profile that is tried takes nothing away', async ({ reader }) => {
  const { page } = reader;
  await reader.openArticle(/^Open models/u);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+-');
  await openPreferences(reader);
  const mine = dialogOf(reader).getByRole('radio', { name: 'Mine' });
  await expect(mine).toHaveCount(0);
  await dialogOf(reader).getByRole('radio', { name: 'Presentation' }).check();
  expect(await sizeOf(reader, 's1.p1')).toBeCloseTo(2 * normalSize, 1);
  await mine.check();
  expect(await sizeOf(reader, 's1.p1')).toBeCloseTo(0.7 * normalSize, 1);
  // And by undoing, with the dialog still open.
  await dialogOf(reader).getByRole('radio', { name: 'Presentation' }).check();
  await page.keyboard.press('Control+z');
  await expect(mine).toBeChecked();
  expect(await sizeOf(reader, 's1.p1')).toBeCloseTo(0.7 * normalSize, 1);
});

test('other colours come all at once', async ({ reader }) => {
  const { page } = reader;
  await reader.openArticle(/^Open models/u);
  await page.keyboard.press('c');
  await expect(page.getByRole('complementary', { name: 'Contents' })).toBeVisible();
  // What is under the pointer is known with the next frame.
  await reader.painted(2);
  await page.evaluate(() => {
    const seen = new Set<string>();
    const look = (): void => {
      const colours = [...document.querySelectorAll('body, body *')].map((element) => {
        const { color, backgroundColor, borderTopColor } = getComputedStyle(element);
        return [color, backgroundColor, borderTopColor].join();
      });
      seen.add(colours.join(';'));
      requestAnimationFrame(() => setTimeout(look));
    };
    Object.assign(window, { colours: seen });
    look();
  });
  // Announcements of the page would be other elements.
  await html(reader).evaluate(async (root) => {
    const painted = (): Promise<void> =>
      new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await painted();
    root.dataset.theme = 'dark';
    for (let frame = 0; frame < 10; frame += 1) await painted();
  });
  const count = await page.evaluate(
    () => (window as unknown as { readonly colours: ReadonlySet<string> }).colours.size,
  );
  expect(count).toBe(2);
});

test('colours that were chosen do not give way to those that were chosen before, told late', async ({
  reader,
}) => {
  for (let press = 0; press < 2; press += 1) await reader.page.keyboard.press('d');
  await expect(html(reader)).toHaveAttribute('data-theme', 'sepia');
  await reader.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('tell:theme.changed', JSON.stringify('light'));
  });
  // Told after it, by the same way.
  await reader.ask('bookmarks.list');
  await expect(html(reader)).toHaveAttribute('data-theme', 'sepia');
});

test('the first frame has the colours and the text that were chosen', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  for (let press = 0; press < 2; press += 1) await reader.page.keyboard.press('d');
  for (let press = 0; press < 5; press += 1) await reader.page.keyboard.press('Control+=');
  await expect(told(reader)).toHaveText('Text size 150 %');
  await reader.restart();
  const { page } = reader;
  const behind = await reader.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
  );
  expect(behind).toBe('#F4ECD8');
  // Nothing of the page has run when this begins.
  await page.addInitScript(() => {
    const frames: (readonly [theme: string | undefined, size: string | undefined])[] = [];
    const violated: string[] = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective }) => violated.push(violatedDirective));
    const look = (): void => {
      const text = document.querySelector('[data-block="s1.p1"]');
      const size = text === null ? undefined : getComputedStyle(text).fontSize;
      const root = document.querySelector('html');
      if (root !== null) frames.push([root.dataset.theme, size]);
      requestAnimationFrame(look);
    };
    Object.assign(window, { frames, violated });
    requestAnimationFrame(look);
  });
  await page.reload();
  await expect(reader.article).toBeVisible();
  // Each size is seen in a frame.
  await reader.painted();
  await page.keyboard.press('Control+=');
  await expect(told(reader)).toHaveText('Text size 160 %');
  await reader.painted();
  const { frames, violated } = await page.evaluate(() => {
    const noted = window as unknown as {
      readonly frames: readonly (readonly [string | undefined, string | undefined])[];
      readonly violated: readonly string[];
    };
    return { frames: noted.frames, violated: noted.violated };
  });
  expect([...new Set(frames.map(([theme]) => theme))]).toEqual(['sepia']);
  const sizes = new Set(frames.map(([, size]) => size).filter((size) => size !== undefined));
  expect([...sizes].slice(0, 2)).toEqual(['28.5px', '30.4px']);
  // The policy of the page lets the sheet of settings be made.
  expect(violated).toEqual([]);
});

test('where the system forces its colours, what is drawn by colour is still there', async ({ reader }) => {
  const { page } = reader;
  await reader.openArticle(/^Open models/u);
  await page.keyboard.press('j');
  await page.keyboard.press('b');
  await expect(page.locator('[data-bookmarked]')).toHaveCount(1);
  await page.emulateMedia({ forcedColors: 'active' });
  await expect(page.locator('body')).toHaveCSS('forced-color-adjust', 'auto');
  const drawn = await page.evaluate(() => {
    const rule = document.querySelector('article [aria-current="location"]');
    const ribbon = document.querySelector('article svg');
    const progress = document.querySelector('.progress');
    const canvas = getComputedStyle(document.body).backgroundColor;
    if (rule === null || ribbon === null || progress === null) throw new Error('Something is not there');
    return {
      canvas,
      rule: getComputedStyle(rule, '::after').backgroundColor,
      ribbon: getComputedStyle(ribbon).stroke,
      progress: getComputedStyle(progress).backgroundColor,
    };
  });
  for (const colour of [drawn.rule, drawn.ribbon, drawn.progress]) expect(colour).not.toBe(drawn.canvas);
  await page.keyboard.press('Control+k');
  const option = page.getByRole('option', { selected: true });
  await expect(option).toBeVisible();
  await expect(option).toHaveCSS('border-inline-start-style', 'solid');
});

test.describe('with images', () => {
  test.use({ options: { words: [`--library=${join(appFolder, 'e2e/articles')}`] } });

  test('they are dimmed a little where the page is dark', async ({ reader }) => {
    await reader.openArticle('Every kind of thing');
    const image = reader.article.getByRole('img').first();
    await expect(image).toHaveCSS('filter', 'none');
    for (let press = 0; press < 3; press += 1) await reader.page.keyboard.press('d');
    await expect(html(reader)).toHaveAttribute('data-theme', 'dark');
    await expect(image).toHaveCSS('filter', 'brightness(0.85)');
  });
});

for (const colours of ['light', 'dark'] as const) {
  for (const width of [1280, 480, 320]) {
    test.describe(`in ${colours} at ${width} pixels`, () => {
      test.use({ options: { colours } });

      test('axe finds nothing wrong with the preferences', async ({ reader }) => {
        await reader.resizeTo(width, 800);
        await reader.openArticle(/^Open models/u);
        await reader.page.keyboard.press('Control+=');
        await openPreferences(reader);
        expect(await violations(reader)).toEqual([]);
      });
    });
  }
}
