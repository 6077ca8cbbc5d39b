// Moving through an article by keyboard: paragraphs, sections, headings, numbers, and the way back.
import { join } from 'node:path';
import { appFolder } from './launch';
import { expect, test, type Reader } from './reader';

/** Presses keys one after the other and says which block has the focus in the end. */
async function press(reader: Reader, ...keys: readonly string[]): Promise<string | undefined> {
  for (const key of keys) await reader.page.keyboard.press(key);
  return focusedBlock(reader);
}

function focusedBlock(reader: Reader): Promise<string | undefined> {
  return reader.page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.block);
}

const whereabouts = (reader: Reader) => reader.page.getByRole('contentinfo', { name: 'Where you are' });
const status = (reader: Reader) => reader.page.getByRole('status');

test('by paragraph, each landing on the reading line with the focus', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  expect(await press(reader, 'j')).toBe('s1');
  expect(await press(reader, 'j', 'j')).toBe('s1.p2');
  const line = await reader.page.evaluate(() => innerHeight / 3);
  expect(await reader.topOf('s1.p2')).toBeCloseTo(line, 0);
  expect(await press(reader, 'k')).toBe('s1.p1');
  expect(await press(reader, 'Home', 'k')).toBe('s0');
  await expect(status(reader)).toHaveText('First paragraph');
  expect(await press(reader, 'End', 'j')).toBe('s31.p1');
  await expect(status(reader)).toHaveText('Last paragraph');
});

test('by section and by heading', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  expect(await press(reader, ']')).toBe('s1');
  expect(await press(reader, ']', 'Control+PageDown')).toBe('s3');
  await expect(status(reader)).toHaveText('Article 2, heading level 2');
  expect(await press(reader, 'j', '[')).toBe('s3');
  expect(await press(reader, 'Control+PageUp')).toBe('s2');
  expect(await press(reader, 'h', 'h')).toBe('s4');
  expect(await press(reader, 'Shift+H')).toBe('s3');
  expect(await press(reader, '2')).toBe('s4');
  expect(await press(reader, '1')).toBe('s0');
  expect(await press(reader, '3')).toBe('s0');
  await expect(status(reader)).toHaveText('No heading of that kind below');
  await press(reader, 'End', ']');
  await expect(status(reader)).toHaveText('Last section');
});

test('the status line says where the reader is, also after scrolling', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await expect(whereabouts(reader)).toHaveText(/^Beginning · \d+–\d+ min left/u);
  await press(reader, ']', ']', ']', 'j');
  await expect(whereabouts(reader)).toHaveText(/^Section 3 of 31, Article 2 · paragraph 12 of 60 · .* left/u);
  await reader.readParagraph('s21.p2');
  await expect(whereabouts(reader)).toHaveText(
    /^Section 21 of 31, Article 20 · paragraph \d+ of 60 · .* left/u,
  );
  await press(reader, 'End');
  await expect(whereabouts(reader)).toHaveText(
    /^Section 31 of 31, Article 30 · paragraph 60 of 60 · .* left$/u,
  );
});

test('to a number or a part of a heading, in every language the same', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  const goTo = async (words: string): Promise<string | undefined> => {
    await reader.page.keyboard.press('g');
    await reader.page.getByRole('textbox', { name: 'Go to a section or paragraph' }).fill(words);
    await reader.page.keyboard.press('Enter');
    await expect(reader.page.getByRole('dialog')).toHaveCount(0);
    return focusedBlock(reader);
  };
  for (const language of ['English', 'संस्कृतम्']) {
    if (language !== 'English') await reader.switchTo(language);
    expect(await goTo('3')).toBe('s3');
    expect(await goTo('4.2')).toBe('s4.p2');
    expect(await goTo('¶2')).toBe('s1.p1');
  }
  await reader.switchTo('English');
  expect(await goTo('remain')).toBe('s6');
  await reader.page.keyboard.press('g');
  await reader.page.getByRole('textbox').fill('99.1');
  await reader.page.keyboard.press('Enter');
  await expect(reader.page.getByRole('alert')).toContainText('There is nothing called “99.1” here');
  await reader.page.keyboard.press('Escape');
  expect(await focusedBlock(reader)).toBe('s6');
});

test('back and forward, over articles and languages', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await press(reader, ']', ']', ']');
  await reader.switchTo('Latina');
  await press(reader, 'End');
  await press(reader, 'Shift+K');
  await expect(reader.article).toHaveAttribute('lang', 'en');
  await expect(reader.article.getByRole('heading', { level: 1 })).toHaveText(/^Open models/u);
  await press(reader, 'Alt+ArrowLeft');
  await expect(reader.article.getByRole('heading', { level: 1 })).toHaveText(/^Declaratio/u);
  await expect(reader.block('s31.p1')).toBeFocused();
  await press(reader, 'Alt+ArrowLeft');
  await expect(reader.block('s3')).toBeFocused();
  await expect(reader.article).toHaveAttribute('lang', 'la');
  await press(reader, 'Alt+ArrowRight');
  await expect(reader.block('s31.p1')).toBeFocused();
  for (let step = 0; step < 5; step += 1) await press(reader, 'Alt+ArrowLeft');
  await expect(reader.library).toBeVisible();
  await press(reader, 'Alt+ArrowLeft');
  await expect(status(reader)).toHaveText('Nothing to go back to');
});

test('an article that is gone forward to is not covered by a library that comes later', async ({
  reader,
}) => {
  const library = await reader.ask('library.start', undefined);
  await reader.openArticle(/^Open models/u);
  // Answered when the test says so.
  await reader.electron.evaluate(({ ipcMain }, answer) => {
    ipcMain.removeHandler('ask:library.start');
    ipcMain.handle(
      'ask:library.start',
      () =>
        new Promise((resolve) => {
          ipcMain.once('library', () => {
            resolve(answer);
          });
        }),
    );
  }, JSON.stringify(library));
  await reader.page.keyboard.press('Alt+ArrowLeft');
  await expect(reader.article).toHaveCount(0);
  await reader.page.keyboard.press('Alt+ArrowRight');
  await expect(reader.block('s0')).toBeFocused();
  await reader.electron.evaluate(({ ipcMain }) => {
    ipcMain.emit('library');
  });
  // Told after it, by the same way.
  await reader.ask('bookmarks.list');
  await reader.painted();
  await expect(reader.article).toBeVisible();
  await expect(reader.library).toHaveCount(0);
});

test('clicking and scrolling set the paragraph from which keys go on', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await reader.readParagraph('s10.p1');
  expect(await press(reader, 'j')).toBe('s11');
  const before = await reader.topOf('s12.p1');
  await reader.block('s12.p1').click();
  await expect(reader.block('s12.p1')).toHaveAttribute('aria-current', 'location');
  expect(await reader.topOf('s12.p1')).toBeCloseTo(before, 1);
  await reader.switchTo('Deutsch');
  expect(await reader.topOf('s12.p1')).toBeCloseTo(before, 1);
  expect(await press(reader, 'j')).toBe('s12.p2');
});

test('a key that is held goes a step a frame, and stops with the finger', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  // A keyboard that repeats much faster than the screen is drawn.
  const steps = await reader.page.evaluate(async () => {
    const seen = new Set<string>();
    let frames = 0;
    const count = (): void => {
      frames += 1;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    for (let press = 0; press < 200; press += 1) {
      const init = { key: 'j', code: 'KeyJ', bubbles: true, cancelable: true, repeat: press > 0 };
      document.body.dispatchEvent(new KeyboardEvent('keydown', init));
      seen.add(document.querySelector<HTMLElement>('[aria-current="location"]')?.dataset.block ?? '');
      if (press % 10 === 9) await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return { seen: seen.size, frames };
  });
  expect(steps.seen).toBeGreaterThan(5);
  expect(steps.seen).toBeLessThanOrEqual(steps.frames + 2);
});

test.describe('in a text from right to left', () => {
  test.use({ options: { words: [join(appFolder, 'e2e/articles/right-to-left/he.md')] } });
  test('left and right swap their meaning', async ({ reader }) => {
    await press(reader, ']', 'End');
    await press(reader, 'Alt+ArrowRight');
    await expect(reader.block('s1')).toBeFocused();
    await press(reader, 'Alt+ArrowLeft');
    await expect(reader.block('s1.p1')).toBeFocused();
  });
});

test.describe('on other keyboards', () => {
  const layouts = [
    { layout: 'Russian', key: 'о', code: 'KeyJ', block: 's1' },
    { layout: 'Greek', key: 'ξ', code: 'KeyJ', block: 's1' },
    { layout: 'Korean', key: 'ㅓ', code: 'KeyJ', block: 's1' },
    { layout: 'Hebrew', key: 'ח', code: 'KeyJ', block: 's1' },
    { layout: 'German, with AltGr', key: ']', code: 'Digit9', ctrlKey: true, altKey: true, block: 's1' },
  ];
  for (const { layout, block, ...init } of layouts) {
    test(`${layout}: ${init.key}`, async ({ reader }) => {
      await reader.openArticle(/^Universal/u);
      await reader.page.evaluate((keyboard) => {
        const options = { bubbles: true, cancelable: true, ...keyboard };
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', options));
      }, init);
      await expect(reader.block(block)).toBeFocused();
    });
  }

  test('nothing happens while text is composed', async ({ reader }) => {
    await reader.openArticle(/^Universal/u);
    await reader.page.evaluate(() => {
      const options = { key: 'j', code: 'KeyJ', isComposing: true, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', options));
    });
    await expect(reader.block('s0')).toBeFocused();
  });
});

test('the first thing that Tab comes to leads past the bar to the text', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await press(reader, ']');
  await reader.page.evaluate(() => {
    (document.activeElement as HTMLElement).blur();
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  await reader.page.keyboard.press('Tab');
  await expect(reader.page.getByRole('button', { name: 'Skip to the text' })).toBeFocused();
  await reader.page.keyboard.press('Enter');
  await expect(reader.block('s1')).toBeFocused();
});
