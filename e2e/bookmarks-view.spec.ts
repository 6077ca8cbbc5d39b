// All bookmarks in one list: finding them, going through them, changing many at once, and taking them out as a file.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import type { Bookmark } from '../src-shared/bookmark';
import { violations } from './axe';
import { expect, test, type Reader } from './reader';

/** What a test says of a bookmark. */
interface Wish extends Partial<Pick<Bookmark, 'note' | 'tags' | 'colour' | 'heading' | 'lost' | 'title'>> {
  readonly article?: string;
  readonly language?: string;
}

/** A bookmark whose paragraph has some words. The number gives it its id, its place and its age. */
function bookmark(
  number: number,
  quote: string,
  { article = 'open-models', language = 'en', ...rest }: Wish = {},
): Bookmark {
  const time = new Date(Date.UTC(2026, 0, 1, 12) - number * 86_400_000).toISOString();
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    anchor: {
      article,
      language,
      block: 's1.p1',
      hash: '0'.repeat(16),
      quote,
      start: 0,
      end: quote.length,
      before: '',
      after: '',
    },
    title: 'Something',
    heading: '',
    position: number / 10_000,
    note: '',
    tags: [],
    colour: 'red',
    made: time,
    changed: time,
    ...rest,
  };
}

const five = [
  bookmark(1, 'Weights anyone may use', {
    note: 'Ask Ana.\n  Twice.',
    tags: ['law'],
    heading: 'Two jackets',
  }),
  bookmark(2, 'Jeder darf sie nutzen', { language: 'de', colour: 'blue' }),
  bookmark(3, 'すべての人間は、生れながらにして自由', {
    article: 'human-rights',
    language: 'ja',
    tags: ['law', 'to quote'],
  }),
  bookmark(4, 'כל בני האדם נולדו בני חורין', { article: 'human-rights', language: 'he', lost: true }),
  bookmark(5, 'Moths fly to the light', { article: 'moths', title: 'On moths' }),
];

async function have(reader: Reader, put: readonly Bookmark[]): Promise<void> {
  await reader.ask('bookmarks.change', { put, removed: [] });
}

/** Opens the list with some bookmarks. */
async function open(reader: Reader, bookmarks: readonly Bookmark[]): Promise<void> {
  await have(reader, bookmarks);
  await reader.page.keyboard.press('Control+Shift+B');
  await expect(view(reader)).toBeVisible();
}

function view(reader: Reader): Locator {
  return reader.page.getByRole('main', { name: 'Bookmarks' });
}

function field(reader: Reader): Locator {
  return view(reader).getByRole('searchbox', { name: /^Filter by words/u });
}

/** The rows that are bookmarks, and not headings. */
function rows(reader: Reader): Locator {
  return view(reader).locator('[role="row"][aria-selected]');
}

function row(reader: Reader, text: string | RegExp): Locator {
  return rows(reader).filter({ hasText: text });
}

function headings(reader: Reader): Locator {
  return view(reader).getByRole('rowheader');
}

function selection(reader: Reader): Locator {
  return view(reader).getByRole('region', { name: 'Selected bookmarks' });
}

function status(reader: Reader): Locator {
  return reader.page.getByRole('status');
}

/** Has the next question for a file answered with a path, and remembers the name that was offered. */
async function answerWithFile(reader: Reader, path: string): Promise<void> {
  await reader.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

test('without bookmarks it says how to make one, and the first one appears', async ({ reader }) => {
  await reader.page.keyboard.press('Shift+B');
  await expect(view(reader)).toHaveText(/No bookmarks yet. Open an article and press B on a paragraph./u);
  await have(reader, five.slice(0, 1));
  await expect(rows(reader)).toHaveCount(1);
  await expect(rows(reader)).toBeFocused();
});

test('bookmarks stand under their articles, each in its own language', async ({ reader }) => {
  await open(reader, five.toReversed());
  await expect(headings(reader)).toHaveText([
    /^Open models.*2 bookmarks\s*$/u,
    /^Universal Declaration of Human Rights\s*2 bookmarks\s*$/u,
    /^On moths\s*1 bookmark\s*Not in the library now\. The bookmarks stay, and come back with it\.$/u,
  ]);
  await expect(rows(reader)).toHaveText(five.map(({ anchor }) => new RegExp(anchor.quote, 'u')));
  await expect(row(reader, 'Weights')).toHaveText(
    /Two jackets.*Ask Ana\.\n {2}Twice\..*Red.*law.*English.*December 31, 2025/su,
  );
  await expect(view(reader).getByText('すべての人間')).toHaveAttribute('lang', 'ja');
  const hebrew = view(reader).getByText('כל בני');
  await expect(hebrew).toHaveAttribute('lang', 'he');
  await expect(hebrew).toHaveAttribute('dir', 'rtl');
  await expect(row(reader, 'כל בני')).toContainText('Paragraph not found');
  await expect(view(reader).getByRole('grid')).toHaveAttribute('aria-rowcount', '8');
});

test('a bookmark shows its paragraph in the language that the reader reads, and the words it was made on', async ({
  reader,
}) => {
  const { keyboard } = reader.page;
  const bookmarkHere = async (number: string, block: string): Promise<void> => {
    await keyboard.press('g');
    await keyboard.type(number);
    await keyboard.press('Enter');
    await expect(reader.block(block)).toBeFocused();
    await keyboard.press('b');
    await expect(reader.block(block)).toHaveAttribute('data-bookmarked');
  };
  await reader.openArticle(/^Universal/u);
  await reader.switchTo('日本語');
  await bookmarkHere('2.1', 's2.p1');
  await reader.switchTo('English');
  await bookmarkHere('4.1', 's4.p1');
  await keyboard.press('Control+Shift+B');
  const english = view(reader).getByText(/^\s*All human beings are born free and equal/u);
  await expect(english).toHaveAttribute('lang', 'en');
  await expect(english).toHaveAttribute('dir', 'ltr');
  await expect(row(reader, 'All human beings')).toHaveText(
    /brotherhood\.\s*Made in 日本語\s*すべての人間は、/u,
  );
  await expect(view(reader).getByText(/^\s*すべての人間は、/u)).toHaveAttribute('lang', 'ja');
  await expect(row(reader, 'Everyone has the right')).not.toContainText('Made in');
  expect(await violations(reader)).toEqual([]);

  // Read in another language from now on, and shown in it when the list is come back to.
  await reader.page.keyboard.press('Enter');
  await reader.switchTo('Français');
  await reader.page.keyboard.press('Control+Shift+B');
  await expect(row(reader, 'Tous les êtres humains')).toContainText('Made in 日本語');
  await expect(row(reader, 'Everyone has the right')).toHaveText(/Tout individu.*Made in English/su);
});

test('the row with the focus stays in sight when excerpts make the rows higher', async ({ reader }) => {
  const many = Array.from({ length: 40 }, (_, index) =>
    bookmark(index, `人は皆、平等${index}`, { article: 'human-rights', language: 'ja' }),
  );
  // Answered when the test says so.
  await reader.electron.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('ask:bookmarks.excerpts');
    ipcMain.handle(
      'ask:bookmarks.excerpts',
      () =>
        new Promise((answer) => {
          ipcMain.once('excerpts', (_event, excerpts) => {
            answer(JSON.stringify(excerpts));
          });
        }),
    );
  });
  await open(reader, many);
  await reader.page.keyboard.press('End');
  const last = row(reader, '平等39');
  await expect(last).toBeFocused();
  const texts = Object.fromEntries(many.map(({ id }) => [id, 'All human beings are born free. '.repeat(9)]));
  await reader.electron.evaluate(
    ({ ipcMain }, excerpts) => {
      ipcMain.emit('excerpts', undefined, excerpts);
    },
    { language: 'en', texts },
  );
  await expect(last).toContainText('All human beings');
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport({ ratio: 0.99 });
});

test('they can stand by date and by colour', async ({ reader }) => {
  await open(
    reader,
    [...five, bookmark(6, 'The newest', { colour: 'blue' })].map((each, index, all) => ({
      ...each,
      changed: all[5 - index]?.made ?? each.made,
    })),
  );
  const order = view(reader).getByRole('combobox', { name: 'Order' });
  await order.selectOption('Latest first');
  await expect(headings(reader)).toHaveCount(0);
  await expect(rows(reader).first()).toHaveText(/The newest.*Open models/su);
  await expect(rows(reader).last()).toContainText('Weights');
  await order.selectOption('By colour');
  await expect(headings(reader)).toHaveText([/^\s*Red\s*4 bookmarks\s*$/u, /^\s*Blue\s*2 bookmarks\s*$/u]);
});

test('arrows, Home, End and letters go from row to row; Enter opens, and back is the same row', async ({
  reader,
}) => {
  const { keyboard } = reader.page;
  await open(reader, five);
  await expect(row(reader, 'Weights')).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(row(reader, 'Weights')).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(row(reader, 'Jeder')).toBeFocused();
  // Over a heading, which is said with the row.
  await keyboard.press('ArrowDown');
  await expect(row(reader, 'すべて')).toBeFocused();
  await expect(row(reader, 'すべて')).toContainText('Universal Declaration');
  await keyboard.press('End');
  await expect(row(reader, 'Moths')).toBeFocused();
  await keyboard.press('Home');
  await expect(row(reader, 'Weights')).toBeFocused();
  await keyboard.press('j');
  await expect(row(reader, 'Jeder')).toBeFocused();
  await keyboard.press('w');
  await expect(row(reader, 'Weights')).toBeFocused();
  await keyboard.press('j');
  // A command stays one, and begins no run of letters.
  await keyboard.press('d');
  await expect(status(reader)).toHaveText('Light colours');
  await expect(row(reader, 'Jeder')).toBeFocused();

  await keyboard.press('Enter');
  await expect(reader.article).toBeVisible();
  await keyboard.press('Alt+ArrowLeft');
  await expect(row(reader, 'Jeder')).toBeFocused();
});

test('words, language, tag and colour leave what fits; Escape shows all again', async ({ reader }) => {
  const { keyboard } = reader.page;
  await open(reader, five);
  await keyboard.press('ArrowDown');
  await keyboard.press('/');
  await expect(field(reader)).toBeFocused();
  await keyboard.type('ANA jackets');
  await expect(rows(reader)).toHaveText([/Weights/u]);
  await expect(status(reader)).toHaveText('1 of 5 bookmarks');
  await expect(view(reader).getByText('1 of 5 bookmarks')).toBeVisible();
  await field(reader).fill('universal to quote');
  await expect(rows(reader)).toHaveText([/すべて/u]);
  await field(reader).fill('no such thing');
  await expect(rows(reader)).toHaveCount(0);
  await expect(view(reader).getByText('No bookmark is like that.')).toBeVisible();
  await keyboard.press('Escape');
  await expect(field(reader)).toHaveValue('');
  await expect(status(reader)).toHaveText('5 bookmarks');
  await keyboard.press('Escape');
  await expect(row(reader, 'Jeder')).toBeFocused();

  await view(reader).getByRole('combobox', { name: 'Tag' }).selectOption('law');
  await expect(rows(reader)).toHaveText([/Weights/u, /すべて/u]);
  await view(reader).getByRole('combobox', { name: 'Language' }).selectOption('日本語');
  await expect(rows(reader)).toHaveText([/すべて/u]);
  await view(reader).getByRole('button', { name: 'Show all' }).click();
  await expect(rows(reader)).toHaveCount(5);
  const blue = view(reader)
    .getByRole('group', { name: 'Colour', exact: true })
    .getByRole('button', { name: 'Blue' });
  await blue.click();
  await expect(blue).toHaveAttribute('aria-pressed', 'true');
  await expect(rows(reader)).toHaveText([/Jeder/u]);
  // From the button back to the list, and there to all.
  await keyboard.press('Escape');
  await expect(row(reader, 'Jeder')).toBeFocused();
  await keyboard.press('Escape');
  await expect(rows(reader)).toHaveCount(5);
  await expect(row(reader, 'Jeder')).toBeFocused();
});

test('from the field the arrow goes to the first row, and what is typed is text', async ({ reader }) => {
  const { keyboard } = reader.page;
  await open(reader, five);
  await keyboard.press('End');
  await keyboard.press('/');
  await keyboard.type('n');
  await expect(field(reader)).toHaveValue('n');
  await keyboard.press('Backspace');
  await expect(rows(reader)).toHaveCount(5);
  await keyboard.press('ArrowDown');
  await expect(row(reader, 'Weights')).toBeFocused();
});

test('a row that is removed leaves the focus to the next one, and comes back', async ({ reader }) => {
  const { keyboard } = reader.page;
  await open(reader, five);
  await keyboard.press('ArrowDown');
  await keyboard.press('Delete');
  await expect(row(reader, 'Jeder')).toHaveCount(0);
  await expect(row(reader, 'すべて')).toBeFocused();
  await keyboard.press('Control+z');
  await expect(row(reader, 'Jeder')).toBeFocused();
  await keyboard.press('End');
  await keyboard.press('Backspace');
  await expect(row(reader, 'כל בני')).toBeFocused();
  await expect(headings(reader)).toHaveCount(2);
  await reader.page.getByRole('alert').last().getByRole('button', { name: 'Undo' }).click();
  await expect(row(reader, 'Moths')).toBeFocused();
});

test('when the last one is removed, the view says how to make one', async ({ reader }) => {
  await open(reader, five.slice(0, 1));
  await reader.page.keyboard.press('Delete');
  await expect(view(reader).getByText('No bookmarks yet.')).toBeVisible();
  await expect(view(reader)).toBeFocused();
  await reader.page.keyboard.press('Control+z');
  await expect(row(reader, 'Weights')).toBeFocused();
});

test('the note is opened with its key or F2, and gives the focus back', async ({ reader }) => {
  const { keyboard } = reader.page;
  await open(reader, five);
  await keyboard.press('ArrowDown');
  for (const key of ['n', 'F2']) {
    await keyboard.press(key);
    await expect(reader.page.getByRole('dialog', { name: 'Note on this paragraph' })).toBeVisible();
    await keyboard.press('Escape');
    await expect(reader.page.getByRole('dialog')).toHaveCount(0);
    await expect(row(reader, 'Jeder')).toBeFocused();
  }
});

test('rows are selected by key, and changed together', async ({ reader }) => {
  const { keyboard } = reader.page;
  await open(reader, five);
  await keyboard.press(' ');
  await expect(row(reader, 'Weights')).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  await expect(status(reader)).toHaveText('3 selected');
  await expect(selection(reader).getByText('3 selected')).toBeVisible();
  await keyboard.press('Shift+ArrowUp');
  await expect(status(reader)).toHaveText('2 selected');
  await expect(row(reader, 'すべて')).toHaveAttribute('aria-selected', 'false');

  const tag = selection(reader).getByRole('combobox', { name: 'Tag' });
  await tag.fill('new tag');
  await keyboard.press('Enter');
  await expect(row(reader, 'Weights')).toContainText('new tag');
  await expect(row(reader, 'Jeder')).toContainText('new tag');
  await expect(row(reader, 'すべて')).not.toContainText('new tag');
  await tag.fill('law');
  await selection(reader).getByRole('button', { name: 'Remove tag' }).click();
  await expect(row(reader, 'Weights')).not.toContainText('law');
  await selection(reader).getByRole('button', { name: 'Green' }).click();
  await expect(row(reader, 'Weights')).toContainText('Green');
  await expect(row(reader, 'Jeder')).toContainText('Green');
  await keyboard.press('Escape');
  await expect(row(reader, 'Jeder')).toBeFocused();
  await keyboard.press('Control+z');
  await expect(row(reader, 'Weights')).toContainText('Red');
  await expect(row(reader, 'Jeder')).toContainText('Blue');

  await keyboard.press('Escape');
  await expect(selection(reader)).toHaveCount(0);
  await expect(row(reader, 'Jeder')).toBeFocused();
  await keyboard.press('Control+a');
  await expect(status(reader)).toHaveText('5 selected');
  await selection(reader).getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(view(reader).getByText('No bookmarks yet.')).toBeVisible();
  await reader.page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(rows(reader)).toHaveCount(5);
});

test('what is selected and not shown is left alone', async ({ reader }) => {
  const { keyboard } = reader.page;
  await open(reader, five);
  await keyboard.press('Control+a');
  await field(reader).fill('moths');
  await expect(selection(reader).getByText('1 selected')).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('Delete');
  await expect(rows(reader)).toHaveCount(0);
  await field(reader).fill('');
  await expect(rows(reader)).toHaveCount(4);
});

test('a press opens; with Ctrl, Shift or on the box it selects', async ({ reader }) => {
  await open(reader, five);
  await row(reader, 'Jeder').locator('.tick').click();
  // The bar takes its room from the list.
  await expect(selection(reader).getByText('1 selected')).toBeVisible();
  await reader.painted(2);
  await row(reader, 'כל בני').click({ modifiers: ['Shift'] });
  await expect(selection(reader).getByText('3 selected')).toBeVisible();
  await reader.painted(2);
  await row(reader, 'すべて').click({ modifiers: ['ControlOrMeta'] });
  await expect(selection(reader).getByText('2 selected')).toBeVisible();
  await reader.painted(2);
  await row(reader, 'Weights').getByText('Weights').click();
  await expect(reader.article.getByRole('heading', { level: 1 })).toHaveText(/^Open models/u);
});

test('a press is heard while the list still scrolls', async ({ reader }) => {
  await open(
    reader,
    Array.from({ length: 200 }, (_none, number) => bookmark(number, `Paragraph ${number}`)),
  );
  // All that are in sight are measured together, and one without the focus is not to be seen before that.
  await expect(rows(reader).nth(5)).toBeVisible();
  const isHeard = await reader.page.evaluate(
    () =>
      new Promise<boolean>((answer) => {
        const list = document.querySelector<HTMLElement>('[role="grid"]');
        list?.addEventListener(
          'scroll',
          () => {
            // After all that hears of the scroll, and long before it is taken for ended.
            requestAnimationFrame(() => {
              const { left, top, width, height } = list.getBoundingClientRect();
              const found = document.elementFromPoint(left + width / 2, top + height / 2);
              answer(found?.closest('[role="row"]') !== null);
            });
          },
          { once: true },
        );
        list?.scrollBy(0, 300);
      }),
  );
  expect(isHeard).toBe(true);
});

test('the selected ones are written into a file, as Markdown or JSON', async ({ reader, profile }) => {
  const { keyboard } = reader.page;
  await open(reader, five);
  await keyboard.press('Shift+ArrowDown');
  const markdown = join(profile, 'out.md');
  await answerWithFile(reader, markdown);
  await selection(reader).getByRole('button', { name: 'Save as Markdown…' }).click();
  await expect(status(reader)).toHaveText('Written into the file: 2 bookmarks');
  const text = await readFile(markdown, 'utf8');
  expect(text).toContain(
    '### Two jackets\n\n> Weights anyone may use\n\nAsk Ana.\\\n\u{A0}\u{A0}Twice.\n\n- Tags: law\n',
  );
  expect(text).toContain('> Jeder darf sie nutzen\n');

  const json = join(profile, 'out.json');
  await answerWithFile(reader, json);
  await selection(reader).getByRole('button', { name: 'Save as JSON…' }).click();
  // It is made first, and written then.
  await expect
    .poll(async () => {
      const written = await readFile(json, 'utf8').catch(() => '');
      return written.endsWith('}\n') ? (JSON.parse(written) as unknown) : undefined;
    })
    .toEqual({ version: 1, bookmarks: five.slice(0, 2) });
});

test('ten thousand bookmarks are gone through by key, and the row with the focus is never lost', async ({
  reader,
}) => {
  const { keyboard } = reader.page;
  const many = Array.from({ length: 10_000 }, (_, index) =>
    bookmark(index, `Paragraph ${index}. ${'Words and words. '.repeat(index % 40)}`, {
      article: index < 5_000 ? 'open-models' : 'human-rights',
      note: index % 3 === 0 ? 'A note' : '',
    }),
  );
  await open(reader, many);
  await expect(view(reader).getByText('10,000 bookmarks')).toBeVisible();
  await expect(row(reader, /Paragraph 0\./u)).toBeFocused();
  await keyboard.press('End');
  await expect(row(reader, 'Paragraph 9999.')).toBeFocused();
  await expect(row(reader, 'Paragraph 9999.')).toBeInViewport({ ratio: 0.99 });
  await expect(row(reader, 'Paragraph 9999.')).toHaveAttribute('aria-rowindex', '10002');
  await keyboard.press('PageUp');
  await expect(row(reader, 'Paragraph 9999.')).not.toBeFocused();
  await expect(rows(reader).and(reader.page.locator(':focus'))).toBeInViewport({ ratio: 0.99 });
  await keyboard.press('Home');
  await expect(row(reader, /Paragraph 0\./u)).toBeFocused();
  await expect(headings(reader).first()).toBeInViewport();
  await keyboard.press('PageDown');
  await expect(row(reader, /Paragraph 0\./u)).not.toBeFocused();
  await expect(rows(reader).and(reader.page.locator(':focus'))).toBeInViewport({ ratio: 0.99 });
  await keyboard.press('Home');
  await expect(row(reader, /Paragraph 0\./u)).toBeFocused();

  // Far from the focus, the row that has it is still there, and the next key goes on from it.
  await view(reader).getByRole('grid').hover();
  await reader.wheel(700_000);
  await expect(row(reader, /Paragraph [45]\d{3}\./u).first()).toBeVisible();
  await expect(row(reader, /Paragraph 0\./u)).not.toBeInViewport();
  await expect(row(reader, /Paragraph 0\./u)).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(row(reader, /Paragraph 1\./u)).toBeFocused();
  await expect(row(reader, /Paragraph 1\./u)).toBeInViewport({ ratio: 0.99 });
  expect(await view(reader).getByRole('row').count()).toBeLessThan(50);

  await keyboard.press('/');
  await keyboard.type('7777');
  await expect(rows(reader)).toHaveText([/Paragraph 7777\./u]);
  await expect(status(reader)).toHaveText('1 of 10,000 bookmarks');
  await keyboard.press('ArrowDown');
  await expect(row(reader, 'Paragraph 7777.')).toBeFocused();
  await keyboard.press('Escape');
  await expect(view(reader).getByText('10,000 bookmarks')).toBeVisible();
  await expect(row(reader, 'Paragraph 7777.')).toBeFocused();
  await expect(row(reader, 'Paragraph 7777.')).toBeInViewport({ ratio: 0.99 });
});

for (const colours of ['light', 'dark'] as const) {
  test.describe(`in ${colours} colours`, () => {
    test.use({ options: { colours } });

    test('nothing stands in the way of assistive technology', async ({ reader }) => {
      await open(reader, five);
      await expect(rows(reader)).toHaveCount(5);
      expect(await violations(reader)).toEqual([]);
      await reader.page.keyboard.press('Control+a');
      await expect(selection(reader)).toBeVisible();
      expect(await violations(reader)).toEqual([]);
    });
  });
}
