// Coming back: the app opens where the reader left it, whatever happened in between.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appFolder, launch } from './launch';
import { expect, Reader, test } from './reader';

/** Waits until the place on disk is in a block: the app saves it when the reader rests. */
async function placeSaved(profile: string, block: string): Promise<void> {
  await expect
    .poll(async () => readFile(join(profile, 'places.json'), 'utf8').catch(() => ''))
    .toContain(`"block": "${block}"`);
}

test('the article, the language and the very line', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await reader.switchTo('日本語');
  await reader.readParagraph('s4.p2');
  const before = await reader.paragraphAtEyeHeight();
  await reader.restart();
  await expect(reader.article).toHaveAttribute('lang', 'ja');
  const after = await reader.paragraphAtEyeHeight();
  expect(after.block).toBe(before.block);
  expect(after.top).toBeCloseTo(before.top, 1);
});

test('an article that was opened and nothing more', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await reader.restart();
  await expect(reader.article).toHaveAttribute('lang', 'en');
  await reader.readParagraph('s3.p1');
  await reader.backToLibrary();
  await reader.openArticle(/^Open models/u);
  await reader.restart();
  expect((await reader.paragraphAtEyeHeight()).block).toBe('s3.p1');
});

test('quitting right after scrolling loses nothing', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await reader.scrollToEnd();
  const before = await reader.paragraphAtEyeHeight();
  await reader.restart();
  const after = await reader.paragraphAtEyeHeight();
  expect(after.block).toBe(before.block);
  expect(after.top).toBeCloseTo(before.top, 1);
});

test('after a power cut too', async ({ reader, profile }) => {
  await reader.openArticle(/^Universal/u);
  await reader.switchTo('Latina');
  await reader.readParagraph('s12.p1');
  const before = await reader.paragraphAtEyeHeight();
  await placeSaved(profile, 's12.p1');
  await reader.kill();
  await reader.restart();
  await expect(reader.article).toHaveAttribute('lang', 'la');
  expect(await reader.topOf('s12.p1')).toBeCloseTo(before.top, 1);
});

// As systems send them: at shutdown, by Ctrl+C in a terminal, and when a terminal is closed.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  test(`after ${signal} right after scrolling`, async ({ reader }) => {
    await reader.openArticle(/^Universal/u);
    await reader.scrollToEnd();
    const before = await reader.paragraphAtEyeHeight();
    await reader.kill(signal);
    await reader.restart();
    const after = await reader.paragraphAtEyeHeight();
    expect(after.block).toBe(before.block);
    expect(after.top).toBeCloseTo(before.top, 1);
  });
}

test('each article at its own place', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await reader.readParagraph('s7.p1');
  await reader.backToLibrary();
  await reader.openArticle(/^Open/u);
  await reader.readParagraph('s3.p2');
  await reader.backToLibrary();
  await reader.openArticle(/^Universal/u);
  expect((await reader.paragraphAtEyeHeight()).block).toBe('s7.p1');
});

test('to the library where the reader was in the library', async ({ reader }) => {
  await reader.openArticle(/^Open/u);
  await reader.backToLibrary();
  await reader.restart();
  await expect(reader.library).toBeVisible();
});

test('the window where it was and as large', async ({ reader }) => {
  const bounds = { x: 120, y: 90, width: 900, height: 700 };
  await reader.electron.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
  }, bounds);
  const boundsNow = () =>
    reader.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  await expect.poll(boundsNow).toEqual(bounds);
  await reader.restart();
  expect(await boundsNow()).toEqual(bounds);
});

test('a window that lay on a screen that is gone comes back in sight', async ({ profile }) => {
  const state = {
    version: 1,
    x: 9000,
    y: 9000,
    width: 900,
    height: 700,
    maximized: false,
    fullScreen: false,
  };
  await writeFile(join(profile, 'window.json'), JSON.stringify(state));
  const reader = new Reader(profile, await launch(profile));
  const isSeen = await reader.electron.evaluate(({ BrowserWindow, screen }) => {
    const { x = 0, y = 0 } = BrowserWindow.getAllWindows()[0]?.getBounds() ?? {};
    const { workArea } = screen.getPrimaryDisplay();
    return x < workArea.x + workArea.width && y < workArea.y + workArea.height;
  });
  expect(isSeen).toBe(true);
  await reader.quit();
});

for (const [colours, colour] of [
  ['light', '#FBFAF7'],
  ['dark', '#171614'],
] as const) {
  test.describe(`where the system is ${colours}`, () => {
    test.use({ options: { colours } });

    test('the window and the first frame have the right colour', async ({ reader }) => {
      const behind = await reader.electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
      );
      expect(behind).toBe(colour);
      // Nothing of the page has run when this is written down.
      await reader.page.addInitScript(() => {
        new MutationObserver((_changes, observer) => {
          const theme = document.documentElement.dataset.theme;
          Object.assign(window, { firstTheme: theme });
          if (theme !== undefined) observer.disconnect();
        }).observe(document, { childList: true, subtree: true });
      });
      await reader.page.reload();
      await reader.library.waitFor();
      expect(await reader.page.evaluate(() => (window as unknown as { firstTheme: string }).firstTheme)).toBe(
        colours,
      );
      const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
      await expect(reader.page.locator('body')).toHaveCSS(
        'background-color',
        `rgb(${red}, ${green}, ${blue})`,
      );
    });
  });
}

test('the colours follow the system while the app runs', async ({ reader }) => {
  for (const theme of ['dark', 'light'] as const) {
    await reader.electron.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source;
    }, theme);
    await expect(reader.page.locator('html')).toHaveAttribute('data-theme', theme);
  }
});

test('the colours that the reader chose', async ({ reader }) => {
  const html = reader.page.locator('html');
  await expect(html).toHaveAttribute('data-theme', 'light');
  for (const theme of ['light', 'sepia', 'dark', 'contrast']) {
    await reader.page.keyboard.press('d');
    await expect(html).toHaveAttribute('data-theme', theme);
  }
  await reader.restart();
  await expect(reader.page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  await reader.page.keyboard.press('d');
  await expect(reader.page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('with damaged data the app starts, says so once, and keeps the damaged files', async ({ profile }) => {
  await writeFile(join(profile, 'places.json'), '{"version":1,"inLibrary":fal');
  await mkdir(join(profile, 'preferences.json'));
  const reader = new Reader(profile, await launch(profile));
  await expect(reader.page.getByRole('alert')).toHaveCount(2);
  await expect(reader.page.getByRole('alert').filter({ hasText: 'places.json was damaged' })).toBeVisible();
  const kept = await readdir(join(profile, 'set-aside'));
  const places = kept.find((name) => name.startsWith('places'));
  expect(places).toMatch(/^places \d{4}-\d{2}-\d{2}T/u);
  expect(await readFile(join(profile, 'set-aside', places ?? ''), 'utf8')).toBe(
    '{"version":1,"inLibrary":fal',
  );
  // What comes after is saved again.
  await reader.openArticle(/^Open models/u);
  await reader.readParagraph('s2.p1');
  await placeSaved(profile, 's2.p1');
  await reader.restart();
  await expect(reader.page.getByRole('alert')).toHaveCount(0);
  expect((await reader.paragraphAtEyeHeight()).block).toBe('s2.p1');
  await reader.quit();
});

test('data of a newer version is left as it is', async ({ profile }) => {
  const newer = '{"version":99,"something":"new"}';
  await writeFile(join(profile, 'places.json'), newer);
  const reader = new Reader(profile, await launch(profile));
  await expect(reader.page.getByRole('alert')).toContainText('written by a newer Polylect');
  await reader.openArticle(/^Open models/u);
  await reader.switchTo('Deutsch');
  await reader.quit();
  expect(await readFile(join(profile, 'places.json'), 'utf8')).toBe(newer);
});

test('the second start hands its article to the first and ends', async ({ reader, profile }) => {
  const file = join(appFolder, 'resources/articles/human-rights/el.md');
  const secondEnds = expect(launch(profile, { words: [file] })).rejects.toThrow();
  await expect(reader.article).toHaveAttribute('lang', 'el');
  await secondEnds;
});
