// The place holds whatever else changes: the same paragraph at the same height, and back again to where it was.
import { expect, test, type Reader } from './reader';

interface Change {
  readonly there: (reader: Reader) => Promise<void>;
  readonly back: (reader: Reader) => Promise<void>;
  /** Whether the window has another height: its reading line is elsewhere then. */
  readonly isOfHeight?: true;
}

const told = (reader: Reader, text: string | RegExp): Promise<void> =>
  expect(reader.page.getByRole('status')).toHaveText(text);

const keys =
  (text: string | RegExp, ...pressed: readonly string[]) =>
  async (reader: Reader): Promise<void> => {
    for (const key of pressed) await reader.page.keyboard.press(key);
    await told(reader, text);
  };

/** A key that goes there, and the same one back. */
const toggle = (key: string, there: string, back: string): Change => ({
  there: keys(there, key),
  back: keys(back, key),
});

/** Sets a slider of the preferences, as far up as it goes or back to what is normal. */
const slider =
  (name: string, key: string) =>
  async ({ page }: Reader): Promise<void> => {
    await page.keyboard.press('Control+,');
    const found = page.getByRole('dialog').getByRole('slider', { name, exact: true });
    await found.focus();
    if (key === 'default') await page.getByRole('button', { name: `${name}: default` }).click();
    else await found.press(key);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };

const bySlider = (name: string): Change => ({
  there: slider(name, 'End'),
  back: slider(name, 'default'),
});

/** Chooses one of the radio buttons of the preferences. */
const chosen =
  (name: string) =>
  async ({ page }: Reader): Promise<void> => {
    await page.keyboard.press('Control+,');
    const radio = page.getByRole('dialog').getByRole('radio', { name, exact: true });
    await radio.check();
    await expect(radio).toBeChecked();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };

const panel = (key: string, name: string): Change => {
  const count =
    (wanted: number) =>
    async ({ page }: Reader): Promise<void> => {
      await page.keyboard.press(key);
      await expect(page.getByRole('complementary', { name })).toHaveCount(wanted);
    };
  return { there: count(1), back: count(0) };
};

const sized =
  (width: number, height: number) =>
  (reader: Reader): Promise<void> =>
    reader.resizeTo(width, height);

const zoomed =
  (factor: number) =>
  async ({ electron, page }: Reader): Promise<void> => {
    await electron.evaluate(({ webContents }, share) => {
      webContents.getAllWebContents()[0]?.setZoomFactor(share);
    }, factor);
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(Math.round(1280 / factor));
  };

const changes: Readonly<Record<string, Change>> = {
  'larger text': {
    there: keys('Text size 130 %', 'Control+=', 'Control+=', 'Control+='),
    back: keys('Text size 100 %', 'Control+0'),
  },
  'smaller text': {
    there: keys('Text size 70 %', 'Control+-', 'Control+-', 'Control+-'),
    back: keys('Text size 100 %', 'Control+0'),
  },
  'more leading': { there: keys('Line spacing 110 %', '+', '+'), back: keys('Line spacing 100 %', '-', '-') },
  'shorter lines': { there: keys('Line length 80 %', '<', '<'), back: keys('Line length 100 %', '>', '>') },
  'justified lines': toggle('a', 'Lines justified', 'Lines even on one side'),
  'whole words': toggle('Shift+A', 'Words whole', 'Words hyphenated'),
  'wide margins': bySlider('Margins'),
  'wide words': bySlider('Word spacing'),
  'wide letters': bySlider('Letter spacing'),
  'wide paragraphs': bySlider('Paragraph spacing'),
  'another theme': {
    there: keys('Dark colours', 'd', 'd', 'd'),
    back: keys('Colours as the system', 'd', 'd'),
  },
  numbers: toggle('#', 'Paragraph numbers shown', 'Paragraph numbers hidden'),
  'nothing but the page': toggle(
    'z',
    'Nothing but the page. Press Esc to have the rest back.',
    'All of the window is back.',
  ),
  pages: toggle('v', 'In pages', 'Scrolled'),
  'the contents beside it': panel('c', 'Contents'),
  'the bookmarks beside it': panel('Shift+B', 'Bookmarks'),
  'an indent for each paragraph': { there: chosen('an indent'), back: chosen('space') },
  'another face': {
    there: async (reader) => {
      const { page } = reader;
      await page.keyboard.press('Control+,');
      await page.getByRole('dialog').getByRole('radio', { name: 'another one of this computer' }).check();
      const name = page.getByRole('dialog').getByRole('combobox', { name: 'Name of the typeface' });
      await name.fill('DejaVu Sans');
      await name.press('Tab');
      await expect(reader.block('s1.p1')).toHaveCSS('font-family', /^"DejaVu Sans"/u);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    },
    back: chosen('Polylect’s own'),
  },
  'another profile': { there: chosen('Presentation'), back: chosen('Reading') },
  'a narrow window': { there: sized(480, 800), back: sized(1280, 800) },
  'a window between': { there: sized(1000, 800), back: sized(1280, 800) },
  'a low window': { there: sized(1280, 500), back: sized(1280, 800), isOfHeight: true },
  'a zoomed window': { there: zoomed(1.5), back: zoomed(1), isOfHeight: true },
  'the whole screen': {
    there: fullScreen(true),
    back: async (reader) => {
      await fullScreen(false)(reader);
      await reader.resizeTo(1280, 800);
    },
    isOfHeight: true,
  },
};

function fullScreen(isFull: boolean): (reader: Reader) => Promise<void> {
  return async ({ electron }) => {
    await electron.evaluate(({ BrowserWindow }, wanted) => {
      BrowserWindow.getAllWindows()[0]?.setFullScreen(wanted);
    }, isFull);
    await expect
      .poll(() => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen()))
      .toBe(isFull);
  };
}

interface Place {
  readonly block: string;
  readonly top: number;
}

/** The paragraph being read, and where on the screen it stands once that has been painted. */
async function placeOf({ page }: Reader): Promise<Place> {
  return page.evaluate(
    () =>
      new Promise<Place>((answer) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            const block = document.querySelector<HTMLElement>('[data-block][aria-current="location"]');
            answer({
              block: block?.dataset.block ?? '',
              top: block?.getBoundingClientRect().top ?? Number.NaN,
            });
          });
        });
      }),
  );
}

/** Where readers are: at a heading, in a paragraph, in a list, at the end. The beginning is where each language begins with. */
const places = ['s0', 's2', 's3.p1', 's4.p3', 's7.p1'] as const;

for (const language of ['English', '日本語', 'संस्कृतम्']) {
  for (const [name, { there, back, isOfHeight }] of Object.entries(changes)) {
    test(`${name}, in ${language}`, async ({ reader }) => {
      test.slow();
      await reader.resizeTo(1280, 800);
      await reader.openArticle(/^Open models/u);
      if (language !== 'English') await reader.switchTo(language);
      for (const block of places) {
        await test.step(block, async () => {
          if (block !== 's0') {
            await reader.readParagraph(block);
            await reader.scrollBy(11);
          }
          const before = await placeOf(reader);
          await there(reader);
          const changed = await placeOf(reader);
          expect(changed.block).toBe(before.block);
          if (isOfHeight !== true && name !== 'pages') expect(changed.top).toBeCloseTo(before.top, 0);
          await back(reader);
          const after = await placeOf(reader);
          expect(after.block).toBe(before.block);
          expect(after.top).toBeCloseTo(before.top, 0);
        });
      }
    });
  }

  test(`a restart, in ${language}`, async ({ reader }) => {
    await reader.resizeTo(1280, 800);
    await reader.openArticle(/^Open models/u);
    if (language !== 'English') await reader.switchTo(language);
    await reader.readParagraph('s4.p3');
    const before = await placeOf(reader);
    await reader.restart();
    await expect(reader.article).toBeVisible();
    await reader.resizeTo(1280, 800);
    const after = await placeOf(reader);
    expect(after.block).toBe(before.block);
    expect(after.top).toBeCloseTo(before.top, 0);
  });
}
