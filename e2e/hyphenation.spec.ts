// Words broken at the ends of lines, and text that is clean wherever it goes: to the clipboard, into bookmarks, to a screen reader.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { defaultPreferences } from '../src-shared/preferences';
import { accessibilityNodes } from './accessibility-nodes';
import { expect, test, type Reader } from './reader';

// Whoever reads English and then German has German as the second language.
test.use({ options: { environment: { LANGUAGE: 'en:de' } } });

declare global {
  interface Window {
    /** What was copied last, as HTML. */
    copiedHtml?: string;
  }
}

const softHyphen = '\u00AD';

/** How many soft hyphens an element has. */
async function softHyphensIn(element: Locator): Promise<number> {
  return element.evaluate((one) => one.textContent.split('\u00AD').length - 1);
}

/** Selects from the beginning of one element to the end of another. */
async function select(reader: Reader, from: string, to: string): Promise<void> {
  await reader.page.evaluate(
    ([first, last]) => {
      const [start, end] = [document.querySelector(first ?? ''), document.querySelector(last ?? '')];
      if (start === null || end === null) throw new Error('There is nothing to select');
      getSelection()?.setBaseAndExtent(start, 0, end, end.childNodes.length);
    },
    [from, to],
  );
}

/** What is copied when the reader presses the keys for it. */
async function copy(reader: Reader): Promise<{ readonly text: string; readonly html: string }> {
  await reader.electron.evaluate(({ clipboard }) => {
    clipboard.clear();
  });
  // How HTML is read from the clipboard differs between the versions of Electron.
  await reader.page.evaluate(() => {
    addEventListener(
      'copy',
      ({ clipboardData }) => {
        window.copiedHtml = clipboardData?.getData('text/html') ?? '';
      },
      { once: true },
    );
  });
  await reader.page.keyboard.press('ControlOrMeta+c');
  const readText = (): Promise<string> => reader.electron.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(readText).not.toBe('');
  const html = await reader.page.evaluate(() => window.copiedHtml ?? '');
  return { text: await readText(), html };
}

/** The text that assistive technology is given of the article, piece by piece. */
async function spokenText(reader: Reader): Promise<string> {
  const nodes = await accessibilityNodes(reader.page);
  return nodes
    .filter(({ role }) => role === 'StaticText')
    .map(({ name }) => name)
    .join('');
}

/** Says to the app that assistive technology has come or gone. */
async function setAssistiveTechnology(reader: Reader, isThere: boolean): Promise<void> {
  await reader.electron.evaluate(({ app }, isOn) => {
    app.setAccessibilitySupportEnabled(isOn);
    // The reader comes back from where that is set.
    app.emit('browser-window-focus');
  }, isThere);
}

/** Puts the preferences on the disk, as the dialog would, for the next start. */
async function keepText(reader: Reader, text: Readonly<Record<string, unknown>>): Promise<void> {
  await reader.ask('preferences.keep', { ...defaultPreferences, text });
  await reader.restart();
}

test('words are broken in running text, not in headings, titles and code, and never in Japanese', async ({
  reader,
}) => {
  await reader.openArticle(/^Open models/u);
  for (const name of ['Deutsch', 'Suomi', 'Русский', 'Ελληνικά', 'संस्कृतम्']) {
    await reader.switchTo(name);
    expect(await softHyphensIn(reader.block('s1.p1'))).toBeGreaterThan(0);
    const heads = reader.article.locator('h1, h2, h3, th, code');
    expect((await heads.allTextContents()).filter((text) => text.includes(softHyphen))).toEqual([]);
  }
  for (const name of ['日本語', '한국어']) {
    await reader.switchTo(name);
    expect(await softHyphensIn(reader.article)).toBe(0);
  }
});

test('a line ends inside a word where it would else be short', async ({ reader }) => {
  await reader.resizeTo(480, 800);
  await reader.openArticle(/^Universal/u);
  await reader.switchTo('Suomi');
  const heights = await reader.block('s3.p1').evaluate((block) => {
    const broken = block.getBoundingClientRect().height;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() instanceof Text) {
      const text = walker.currentNode as Text;
      text.data = text.data.replaceAll('\u00AD', '');
    }
    return { broken, whole: block.getBoundingClientRect().height };
  });
  expect(heights.broken).toBeLessThanOrEqual(heights.whole);
  expect(await softHyphensIn(reader.block('s4.p1'))).toBeGreaterThan(0);
});

test('what is copied is clean: no soft hyphens, numbers, marks and buttons', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await reader.switchTo('Deutsch');
  await reader.page.keyboard.press('#');
  await reader.readParagraph('s3.p1');
  await reader.page.keyboard.press('b');
  await expect(reader.block('s3.p1')).toHaveAttribute('data-bookmarked', 'certain');
  expect(await softHyphensIn(reader.article)).toBeGreaterThan(0);
  await select(reader, '[data-block="s3.p1"]', '[data-block="s4.p1"]');
  const { text, html } = await copy(reader);
  const shown = await Promise.all(
    ['s3.p1', 's3.p2', 's4', 's4.p1'].map(async (block) => (await reader.block(block).innerText()).trim()),
  );
  expect(text).toBe(shown.join('\n\n').replaceAll(softHyphen, ''));
  expect(text).not.toContain(softHyphen);
  expect(html).not.toMatch(/\u00AD|&shy;|data-block|<button|<svg/u);
  expect(html).toContain('<p lang="de"');
});

test('of languages side by side that one is copied in which the selection is', async ({ reader }) => {
  await reader.resizeTo(1280, 800);
  await reader.openArticle(/^Universal/u);
  await reader.switchTo('Deutsch');
  await reader.putBeside('Suomi');
  expect(await softHyphensIn(reader.beside('s3.p1'))).toBeGreaterThan(0);
  await select(reader, '[data-beside="s3.p1"]', '[data-beside="s4.p1"]');
  const { text } = await copy(reader);
  expect(text).not.toContain(softHyphen);
  expect(text).toMatch(/^Jokainen on oikeutettu/u);
  expect(text).not.toContain('Jeder hat das Recht auf Leben');
  await select(reader, '[data-block="s3.p1"]', '[data-beside="s4.p1"]');
  const both = await copy(reader);
  expect(both.text).toContain('Jeder hat das Recht auf Leben');
  expect(both.text).toContain('Jokainen on oikeutettu');
  expect(both.text).not.toContain(softHyphen);
});

test('a selection by pointer stays in the language in which it began', async ({ reader }) => {
  await reader.resizeTo(1280, 800);
  await reader.openArticle(/^Universal/u);
  await reader.switchTo('Deutsch');
  await reader.putBeside('Suomi');
  await reader.readParagraph('s3.p1');
  // Where they are once they stay there: the rows far away are still getting their places.
  await reader.beside('s3.p1').hover({ position: { x: 4, y: 8 } });
  const to = await reader.beside('s3.p2').boundingBox();
  await reader.page.mouse.down();
  await reader.page.mouse.move((to?.x ?? 0) + 40, (to?.y ?? 0) + 8, { steps: 4 });
  await reader.page.mouse.up();
  const { text } = await copy(reader);
  expect(text).toMatch(/^Jokainen on oikeutettu.*\n\nMit/u);
  await expect(reader.block('s3.p2')).toHaveCSS('user-select', 'none');
  await expect(reader.beside('s3.p2')).toHaveCSS('user-select', 'auto');
  await reader.page.keyboard.press('ControlOrMeta+a');
  await expect(reader.block('s3.p2')).toHaveCSS('user-select', 'auto');
  const all = await copy(reader);
  expect(all.text).toContain('Jokainen on oikeutettu');
  expect(all.text).toContain('Jeder hat Anspruch');
});

test('a copied peek is clean', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await reader.readParagraph('s3.p1');
  await reader.keepPeek();
  const peek = reader.page.getByRole('note');
  await expect(peek).toBeVisible();
  expect(await softHyphensIn(peek)).toBeGreaterThan(0);
  await select(reader, '[data-block="s3.p1"]', '[data-peek] > p');
  const { text } = await copy(reader);
  const [english, german] = text.split('\n\n');
  expect(text).not.toContain(softHyphen);
  expect(english).toBe((await reader.block('s3.p1').innerText()).replaceAll(softHyphen, ''));
  expect(german).toMatch(/^Jeder hat Anspruch auf die in dieser Erklärung verkündeten Rechte/u);
});

test('a bookmark made in hyphenated text has the words as they were written', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await reader.switchTo('Deutsch');
  await reader.readParagraph('s3.p1');
  await reader.page.keyboard.press('b');
  await expect(reader.block('s3.p1')).toHaveAttribute('data-bookmarked', 'certain');
  const [bookmark] = await reader.ask('bookmarks.list');
  expect(bookmark?.anchor.quote).toMatch(
    /^Jeder hat Anspruch auf die in dieser Erklärung verkündeten Rechte und Freiheiten ohne/u,
  );
  expect(JSON.stringify(bookmark)).not.toContain(softHyphen);
});

test('assistive technology is given the text without soft hyphens, the place kept', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await reader.switchTo('Deutsch');
  await reader.readParagraph('s3.p1');
  const place = await reader.paragraphAtEyeHeight();
  expect(await softHyphensIn(reader.article)).toBeGreaterThan(0);
  const before = ((await reader.article.textContent()) ?? '').replaceAll(softHyphen, '');
  await setAssistiveTechnology(reader, true);
  await expect.poll(() => softHyphensIn(reader.article)).toBe(0);
  // The place is held with the next frame.
  await reader.painted();
  const spoken = await spokenText(reader);
  expect(spoken).not.toContain(softHyphen);
  // All of it, as the model has it.
  expect(await reader.article.textContent()).toBe(before);
  for (const block of ['s3.p1', 's12.p1', 's20.p1']) {
    expect(spoken).toContain(await reader.block(block).innerText());
  }
  expect(await reader.paragraphAtEyeHeight()).toEqual(place);
  await setAssistiveTechnology(reader, false);
  await expect.poll(() => softHyphensIn(reader.article)).toBeGreaterThan(0);
  await reader.painted();
  expect(await reader.paragraphAtEyeHeight()).toEqual(place);
});

test('without hyphenation there are no soft hyphens, and no lines are justified', async ({ reader }) => {
  await keepText(reader, { hyphenation: false, alignment: 'justified' });
  await reader.openArticle(/^Open models/u);
  await reader.switchTo('Deutsch');
  expect(await softHyphensIn(reader.article)).toBe(0);
  await expect(reader.block('s1.p1')).toHaveCSS('text-align', 'start');
});

test('lines are justified where that was chosen and words are broken, each language by itself', async ({
  reader,
}) => {
  await reader.openArticle(/^Open models/u);
  await expect(reader.block('s1.p1')).toHaveCSS('text-align', 'start');
  await reader.backToLibrary();
  await keepText(reader, { alignment: 'justified' });
  await reader.openArticle(/^Open models/u);
  await reader.switchTo('Deutsch');
  await expect(reader.block('s1.p1')).toHaveCSS('text-align', 'justify');
  await expect(reader.block('s1')).toHaveCSS('text-align', 'start');
  await reader.putBeside('日本語');
  await expect(reader.beside('s1.p1')).toHaveCSS('text-align', 'start');
  await reader.switchTo('日本語');
  await expect(reader.block('s1.p1')).toHaveCSS('text-align', 'start');
  await expect(reader.beside('s1.p1')).toHaveCSS('text-align', 'justify');
});

test('what an author wrote is kept, and left out of what is copied', async ({ reader, profile }) => {
  const folder = join(profile, 'library', 'soft');
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'en.md'),
    `---\ntitle: Soft\n---\n\nInter${softHyphen}nationally NATO INTERNATIONALLY hyphenation.\n\n1. One\n2. Two\n`,
  );
  await reader.restart();
  await reader.openArticle(/^Soft/u);
  const block = reader.block('s0.p1');
  await expect
    .poll(() => block.evaluate((one) => one.textContent))
    .toBe(`Inter${softHyphen}nationally NATO INTERNATIONALLY hy${softHyphen}phen${softHyphen}ation.`);
  await select(reader, '[data-block="s0.p1"]', '[data-block="s0.p3"]');
  const { text } = await copy(reader);
  expect(text).toBe('Internationally NATO INTERNATIONALLY hyphenation.\n\n1. One\n2. Two');
});
