// The search of the library: from any view to a hit and back, in every language, with what limits it and what it says of itself.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { violations } from './axe';
import { appFolder } from './launch';
import { expect, test, type Reader } from './reader';

function panel(reader: Reader): Locator {
  return reader.page.getByRole('complementary', { name: 'Search' });
}

function field(reader: Reader): Locator {
  return panel(reader).getByRole('searchbox', { name: 'Search the library' });
}

/** The rows of what was found, each a paragraph. */
function hits(reader: Reader): Locator {
  return panel(reader).getByRole('listitem');
}

/** The button of a hit that goes to its paragraph. */
function way(hit: Locator): Locator {
  return hit.locator('.go');
}

/** What was found in an article in one language, by its title. */
function group(reader: Reader, title: string | RegExp): Locator {
  return panel(reader).getByRole('region', { name: title });
}

async function press(reader: Reader, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await reader.page.keyboard.press(key);
}

/** Searches for some words, from anywhere. */
async function search(reader: Reader, words: string): Promise<void> {
  // Whoever has gone to a hit is given back to its row first.
  if ((await panel(reader).count()) > 0) await field(reader).press('ControlOrMeta+A');
  else await press(reader, 'ControlOrMeta+Shift+F');
  await expect(field(reader)).toBeFocused();
  await reader.page.keyboard.insertText(words);
}

/** What keys that type would find selected. */
function selection(reader: Reader): Promise<string> {
  return field(reader).evaluate((element: HTMLInputElement) =>
    element.value.slice(element.selectionStart ?? 0, element.selectionEnd ?? 0),
  );
}

test('leads by keyboard to a hit and back, with the words kept', async ({ reader }) => {
  await press(reader, 's');
  await expect(field(reader)).toBeFocused();
  await reader.page.keyboard.type('dignity');
  await expect(hits(reader).first()).toContainText('dignity');
  await press(reader, 'ArrowDown');
  await expect(way(hits(reader).nth(0))).toBeFocused();
  await press(reader, 'ArrowDown', 'ArrowDown');
  const third = way(hits(reader).nth(2));
  await expect(third).toBeFocused();
  await expect(third.locator('mark')).toHaveText('dignity');
  await expect(third).toContainText('2.1');
  await press(reader, 'Enter');
  await expect(reader.block('s2.p1')).toBeFocused();
  await expect(panel(reader).locator('[aria-current="location"]')).toHaveCount(1);
  await press(reader, 's');
  await expect(third).toBeFocused();
  await expect(field(reader)).toHaveValue('dignity');
  await press(reader, 's');
  await expect(field(reader)).toBeFocused();
  expect(await selection(reader)).toBe('dignity');
  await press(reader, 'Escape');
  await expect(panel(reader)).toHaveCount(0);
  await expect(reader.block('s2.p1')).toBeFocused();
  await press(reader, 's');
  await expect(field(reader)).toHaveValue('dignity');
  await expect(hits(reader).nth(2)).toContainText('dignity');
});

test('opens the best hit by Enter, and its keys go from hit to hit', async ({ reader }) => {
  await search(reader, 'security of person');
  await press(reader, 'Enter');
  await expect(reader.article).toHaveAttribute('lang', 'en');
  await expect(reader.block('s4.p1')).toBeFocused();
  await search(reader, 'dignity');
  await expect(hits(reader).first()).toContainText('dignity');
  await press(reader, 'ArrowDown', 'End');
  await expect(way(hits(reader).last())).toBeFocused();
  await press(reader, 'Home');
  await expect(way(hits(reader).first())).toBeFocused();
  await press(reader, 'ArrowLeft');
  const title = group(reader, /^Universal/u).getByRole('button', { name: /^Universal/u });
  await expect(title).toBeFocused();
  await expect(title).toHaveAttribute('aria-expanded', 'false');
  await press(reader, 'ArrowRight');
  await expect(
    way(
      group(reader, /^Universal/u)
        .getByRole('listitem')
        .first(),
    ),
  ).toBeFocused();
  await press(reader, 'ArrowUp');
  await expect(field(reader)).toBeFocused();
});

test('marks in the article what was found, until Escape, another search or another article', async ({
  reader,
}) => {
  const { page } = reader;
  const markedWords = async (): Promise<readonly string[]> =>
    (await reader.marked('found')).map((word) => word.toLowerCase());
  await search(reader, '"equal in dignity" and -asylum');
  await press(reader, 'Enter');
  await expect(reader.block('s2.p1')).toBeFocused();
  await expect.poll(markedWords).toEqual(['and', 'equal in dignity', 'and', 'and', 'and']);
  await expect(page.getByRole('search', { name: 'Find' })).toHaveCount(0);
  // The panel is open, and goes first.
  await press(reader, 'Escape');
  await expect(panel(reader)).toHaveCount(0);
  expect(await markedWords()).toHaveLength(5);
  await press(reader, 'Escape');
  expect(await markedWords()).toEqual([]);
  await expect(reader.block('s2.p1')).toBeFocused();

  await search(reader, 'dignity');
  await press(reader, 'Enter');
  await expect.poll(markedWords).toEqual(Array.from({ length: 5 }, () => 'dignity'));
  expect(await reader.marked('found-current')).toHaveLength(1);
  const first = await reader.paragraphAtEyeHeight();
  await press(reader, 'F3');
  await expect(page.getByRole('status')).toHaveText(/^2 of 5/u);
  expect((await reader.paragraphAtEyeHeight()).block).not.toBe(first.block);
  await search(reader, 'zq');
  await expect.poll(markedWords).toEqual([]);
  await search(reader, 'dignity');
  await press(reader, 'Enter');
  await expect.poll(markedWords).toHaveLength(5);
  await reader.backToLibrary();
  await reader.openArticle(/^Universal/u);
  await expect(reader.article).toBeVisible();
  expect(await markedWords()).toEqual([]);
});

test('marks in the article what was found by the rules of its language', async ({ reader }) => {
  for (const [words, language, marked] of [
    ['wuerde rechten', 'de', ['Würde', 'Rechten']],
    ['adhikāra', 'sa', ['अधिकार']],
    ['自由', 'ja', ['自由']],
  ] as const) {
    await search(reader, words);
    const hit = panel(reader).locator(`.go[lang="${language}"]`).first();
    await hit.click();
    await expect(reader.article).toHaveAttribute('lang', language);
    await expect.poll(() => reader.marked('found')).toEqual(expect.arrayContaining([...marked]));
  }
});

test('shows what corresponds to a hit in another language, and opens it there', async ({ reader }) => {
  await search(reader, 'Gewissen begabt');
  const hit = group(reader, /^Die Allgemeine/u)
    .getByRole('listitem')
    .first();
  await expect(way(hit)).toHaveAttribute('lang', 'de');
  await expect(hit).toContainText('All human beings are born free and equal');
  await expect(hit.getByText('All human beings')).toHaveAttribute('lang', 'en');
  await expect(hit.getByRole('button', { name: 'Open in English' })).toHaveAttribute(
    'aria-keyshortcuts',
    'Shift+Enter',
  );
  await press(reader, 'ArrowDown');
  await expect(way(hit)).toBeFocused();
  await press(reader, 'Shift+Enter');
  await expect(reader.article).toHaveAttribute('lang', 'en');
  await expect(reader.block('s2.p1')).toBeFocused();
  await press(reader, 's', 'Enter');
  await expect(reader.article).toHaveAttribute('lang', 'de');
  await expect(reader.block('s2.p1')).toBeFocused();
});

test('finds Japanese without spaces, and Sanskrit as it is written in Latin letters', async ({ reader }) => {
  await search(reader, '生命、自由');
  const inJapanese = group(reader, '世界人権宣言').getByRole('listitem').first();
  await expect(way(inJapanese)).toHaveAttribute('lang', 'ja');
  await expect(inJapanese).toContainText('Everyone has the right to life');
  await search(reader, 'adhikāra');
  const inSanskrit = panel(reader).locator('.go[lang="sa"]').first();
  await expect(inSanskrit.locator('mark').first()).toContainText('अधिकार');
});

test('is limited by language, article and bookmarks, and says what is elsewhere', async ({ reader }) => {
  await search(reader, 'Gewissen');
  await expect(group(reader, /^Die Allgemeine/u)).toBeVisible();
  const languages = panel(reader).getByRole('combobox', { name: 'Languages' });
  await languages.selectOption('My languages');
  await expect(panel(reader)).toContainText('Nothing has “Gewissen”.');
  await expect(panel(reader)).toContainText('Searched: English.');
  const elsewhere = panel(reader).getByRole('button', { name: /in Deutsch$/u });
  await elsewhere.click();
  await expect(group(reader, /^Die Allgemeine/u)).toBeVisible();
  await expect(languages).toHaveValue('all');

  await search(reader, 'rights');
  await expect(group(reader, /^Universal/u)).toBeVisible();
  await press(reader, 'Enter');
  await expect(reader.article).toBeVisible();
  const current = reader.page.locator('[data-block][aria-current="location"]');
  await press(reader, 'b');
  await expect(current).toHaveAttribute('data-bookmarked');
  await languages.selectOption('Only English');
  await expect(panel(reader)).toContainText('in 1 article');
  await expect(panel(reader).locator('.go:not([lang="en"])')).toHaveCount(0);
  await languages.selectOption('All languages');
  const bookmarked = panel(reader).getByRole('button', { name: 'Bookmarked' });
  await bookmarked.click();
  await expect(bookmarked).toHaveAttribute('aria-pressed', 'true');
  await expect(hits(reader)).toHaveCount(1);
  await bookmarked.click();
  await expect(hits(reader)).not.toHaveCount(1);

  await panel(reader).getByRole('button', { name: 'This article', exact: true }).click();
  await expect(panel(reader)).toContainText('in 1 article');
  await reader.restart();
  await press(reader, 's');
  await expect(panel(reader).getByRole('button', { name: 'This article', exact: true })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
});

test('is limited to the articles with a tag', async ({ reader }) => {
  for (const [id, tags] of [
    ['one', 'rivers, hills'],
    ['two', 'hills'],
    ['three', 'lakes'],
  ] as const) {
    const folder = join(reader.profile, 'library', id);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'en.md'), `---\ntitle: Made ${id}\ntags: [${tags}]\n---\n\nA zqword.\n`);
  }
  await reader.restart();
  await search(reader, 'zqword');
  await expect(hits(reader)).toHaveCount(3);
  const tags = panel(reader).getByRole('combobox', { name: 'Tag of the article' });
  await expect(tags.getByRole('option')).toHaveText(['All tags', 'hills', 'lakes', 'rivers']);
  await tags.selectOption('hills');
  await expect(panel(reader)).toContainText('2 paragraphs in 2 articles');
  await expect(group(reader, 'Made three')).toHaveCount(0);
  await tags.selectOption('rivers');
  await expect(hits(reader)).toHaveCount(1);
  await expect(group(reader, 'Made one')).toBeVisible();
  await tags.selectOption('All tags');
  await expect(hits(reader)).toHaveCount(3);
});

test('shows more of one article where the reader wants it', async ({ reader }) => {
  await search(reader, 'everyone');
  const declaration = group(reader, /^Universal/u);
  await expect(declaration.getByRole('listitem')).toHaveCount(5);
  await press(reader, 'ArrowDown');
  const more = declaration.getByRole('button', { name: /more in this article$/u });
  await more.press('Enter');
  await expect(panel(reader).locator('section')).toHaveCount(1);
  await expect(more).toHaveCount(0);
  await expect.poll(() => hits(reader).count()).toBeGreaterThan(20);
  await press(reader, 'ArrowDown');
  await expect(panel(reader).locator('.go:focus')).toHaveCount(1);
});

test('says where nothing is found what was searched, and offers the nearest word', async ({ reader }) => {
  await search(reader, 'dignitty');
  await expect(panel(reader)).toContainText('Nothing has “dignitty”.');
  await expect(panel(reader)).toContainText('Searched: all languages of the library.');
  await panel(reader).getByRole('button', { name: 'Search for “dignity”' }).click();
  await expect(field(reader)).toHaveValue('dignity');
  await expect(hits(reader).first()).toContainText('dignity');
});

test('tells once the reader pauses how much was found', async ({ reader }) => {
  await search(reader, 'security of person');
  await expect(reader.page.getByRole('status')).toHaveText(/^\d+ paragraphs? in \d+ articles?/u);
});

test('gives the focus back to the row of a list', async ({ reader }) => {
  const row = reader.library.getByRole('link', { name: /^Universal/u });
  await row.focus();
  await press(reader, 's');
  await expect(field(reader)).toBeFocused();
  await press(reader, 'Escape');
  await expect(row).toBeFocused();

  await reader.openArticle(/^Universal/u);
  await press(reader, 'b', 'ControlOrMeta+Shift+B');
  const bookmark = reader.page.getByRole('main', { name: 'Bookmarks' }).getByRole('row').last();
  await expect(bookmark).toBeFocused();
  await search(reader, 'dignity');
  await expect(hits(reader).first()).toContainText('dignity');
  await press(reader, 'Escape');
  await expect(bookmark).toBeFocused();
});

test('takes the keys that are typed at once after its own', async ({ reader }) => {
  await reader.restart();
  await reader.page.evaluate(() => {
    for (const key of ['s', 'd', 'i', 'g', 'n'])
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', {
          key,
          code: `Key${key.toUpperCase()}`,
          bubbles: true,
          cancelable: true,
        }),
      );
  });
  await expect(field(reader)).toHaveValue('dign');
  await expect(reader.page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('goes out of the way of the text in a narrow window, and comes back', async ({ reader }) => {
  await reader.resizeTo(480, 800);
  await search(reader, 'dignity');
  await expect(hits(reader).first()).toContainText('dignity');
  await press(reader, 'ArrowDown', 'Enter');
  await expect(reader.block('s1.p1')).toBeFocused();
  await expect(panel(reader)).toHaveCount(0);
  await press(reader, 's');
  await expect(way(hits(reader).first())).toBeFocused();
});

test('is harmed by nothing that is typed or pasted', async ({ reader }) => {
  await search(reader, 'a'.repeat(1_000_000));
  await expect(panel(reader)).toContainText('Only the first 1,000 characters are searched for.');
  const foundWell = async (): Promise<void> => {
    await press(reader, 'ControlOrMeta+A');
    await reader.page.keyboard.insertText('dignity');
    await expect(hits(reader).first()).toContainText('dignity');
    await press(reader, 'ControlOrMeta+A');
  };
  await foundWell();
  const title = await reader.page.title();
  for (const words of [
    '"unbalanced',
    '„unbalanced „again',
    'NEAR(',
    'NEAR(human rights, 2)',
    'a AND OR NOT *',
    'human*',
    '^human',
    'title:human',
    '{title heading}:human',
    '^.*+?$()[]{}|\\',
    '(a+)+$',
    '\ud800',
    'a\udfffb',
    '\u202Eright\u202D to \u2066left',
    '👩‍👩‍👧‍👦',
    '\u0000\u0007',
    '\u0301'.repeat(200),
    '-',
    '-human',
    "'; DROP TABLE editions; --",
    '<img src=x onerror="document.title=0">',
    '${1+1}{{1+1}}%s%n',
  ]) {
    await reader.page.keyboard.insertText(words);
    // Whatever it finds, it is answered: the next search is, and in time.
    await foundWell();
  }
  await reader.page.keyboard.insertText('<img src=x onerror="document.title=0">');
  // What was typed is said as it was typed.
  await expect(panel(reader)).toContainText('“<img”');
  expect(await panel(reader).locator('img').count()).toBe(0);
  expect(await reader.page.title()).toBe(title);
  const width = await panel(reader).evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(width).toBe(0);
});

test('shows how far the index is, and finds everything in the end', async ({ reader }) => {
  const paragraphs = Array.from({ length: 20 }, (_, index) => `Paragraph ${index} about rivers and hills.`);
  for (let article = 0; article < 120; article += 1) {
    const folder = join(reader.profile, 'library', `made-${article}`);
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, 'en.md'),
      `---\ntitle: Made ${article}\n---\n\n${paragraphs.join('\n\n')}\n\nThe number zq${article}zq.\n`,
    );
  }
  await reader.restart();
  // On a quick machine it is there for a few frames.
  const progress = reader.page.evaluate(
    () =>
      new Promise<string | null>((seen) => {
        const look = (): void => {
          const bar = document.querySelector('[role="progressbar"]');
          if (bar === null) requestAnimationFrame(look);
          else seen(bar.getAttribute('aria-label'));
        };
        look();
      }),
  );
  await search(reader, 'zq119zq');
  expect(await progress).toBe('Preparing the search');
  await expect(hits(reader).first()).toContainText('zq119zq', { timeout: 30_000 });
  await expect(panel(reader).getByRole('progressbar')).toHaveCount(0);
  await expect(panel(reader)).toContainText('1 paragraph in 1 article');
});

test.describe('from right to left', () => {
  test.use({ options: { words: [`--library=${join(appFolder, 'e2e/articles')}`] } });

  test('stands at the end of the lines, and its keys are turned', async ({ reader }) => {
    await search(reader, 'פסקה');
    await expect(hits(reader).first()).toContainText('פסקה');
    await press(reader, 'Enter');
    await expect(reader.article).toHaveAttribute('dir', 'rtl');
    await expect
      .poll(() => panel(reader).evaluate((element) => element.getBoundingClientRect().left))
      .toBe(0);
    await press(reader, 's');
    await expect(panel(reader).locator('.go:focus')).toHaveAttribute('dir', 'rtl');
    await press(reader, 'ArrowRight');
    await expect(panel(reader).getByRole('button', { expanded: false })).toBeFocused();
    await press(reader, 'ArrowLeft');
    await expect(panel(reader).locator('.go:focus')).toHaveCount(1);
  });
});

for (const colours of ['light', 'dark'] as const) {
  test.describe(`in ${colours}`, () => {
    test.use({ options: { colours } });

    test('axe finds nothing wrong with it', async ({ reader }) => {
      await press(reader, 's');
      await expect(field(reader)).toBeFocused();
      expect(await violations(reader), 'empty').toEqual([]);
      await search(reader, '自由');
      await expect(hits(reader).first()).toContainText('Everyone');
      expect(await violations(reader), 'with hits').toEqual([]);
      await search(reader, 'dignitty');
      await expect(panel(reader)).toContainText('Nothing has');
      expect(await violations(reader), 'with none').toEqual([]);
    });
  });
}
