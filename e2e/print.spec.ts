// Printing: what is on paper, and that nothing of the reader's changes by it.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Reader } from './reader';

/** Prints into a PDF, with all that is done for a printer. @returns its bytes, one a character */
function pdfOf(reader: Reader): Promise<string> {
  return reader.electron.evaluate(async ({ BrowserWindow }) => {
    const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: 'A4' });
    return pdf?.toString('latin1') ?? '';
  });
}

function pagesOf(pdf: string): number {
  return pdf.match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
}

/** The names of the faces in a PDF that are embedded; each begins with a tag of six letters (ISO 32000-1, 9.6.4). */
function facesOf(pdf: string): readonly string[] {
  return [...pdf.matchAll(/\/FontName\s*\/[A-Z]{6}\+([\w-]+)/gu)].map(([, name]) => name ?? '');
}

/** How the system's printing ends, in place of its dialog. */
async function printingEnds(reader: Reader, isPrinted: boolean, reason: string): Promise<void> {
  await reader.electron.evaluate(
    ({ BrowserWindow }, [done, why]) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (contents === undefined) throw new Error('There is no window');
      contents.print = (_options, callback) => callback?.(done, why);
    },
    [isPrinted, reason] as const,
  );
}

/** The texts that would be on paper, without those in `hidden`. */
function printedTexts(reader: Reader): Promise<readonly string[]> {
  return reader.page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode() !== null) {
      const { parentElement, textContent } = walker.currentNode;
      if (parentElement?.checkVisibility() === true && textContent?.trim()) texts.push(textContent.trim());
    }
    return texts;
  });
}

test('on paper are the title, the date, the authors, the text and the notes, and nothing else', async ({
  reader,
}) => {
  const { page } = reader;
  await reader.openArticle(/^Open models/u);
  await page.keyboard.press('b');
  await page.keyboard.press('c');
  await expect(page.getByRole('complementary', { name: 'Contents' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const texts = await printedTexts(reader);
  expect(texts.slice(0, 3)).toEqual([
    'Open models: two jackets, many hands',
    'July 31, 2024',
    expect.stringMatching(/^By /u),
  ]);
  expect(texts.join(' ')).toContain('What open means');
  const outside = await page.evaluate(() =>
    [...document.querySelectorAll('nav, button, aside, [role="status"], svg, summary')]
      .filter((element) => element.checkVisibility())
      .map((element) => element.outerHTML.slice(0, 100)),
  );
  expect(outside).toEqual([]);
  for (const name of ['Library', 'Bookmarks', 'Contents', 'Français']) expect(texts).not.toContain(name);
});

test.describe('every kind of thing', () => {
  test.use({ options: { words: ['e2e/articles/every-kind/en.md'] } });

  test('is on paper whole: nothing scrolls, and notes stand at the end', async ({ reader }) => {
    const { page } = reader;
    await reader.resizeTo(660, 800);
    await page.emulateMedia({ media: 'print' });
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('article *')]
        .filter((element) => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1)
        .filter((element) => getComputedStyle(element).overflowX !== 'visible')
        .map(({ localName }) => localName),
    );
    expect(cut).toEqual([]);
    const code = await reader.article
      .locator('pre')
      .evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(code).toBe(0);
    const texts = await printedTexts(reader);
    expect(texts.at(-1)?.replaceAll('\u00AD', '')).toBe('In two paragraphs.');
  });
});

for (const theme of ['sepia', 'dark', 'contrast']) {
  test(`is black on white, whatever the colours of the screen: ${theme}`, async ({ reader }) => {
    const { page } = reader;
    await reader.openArticle(/^Open models/u);
    const html = page.locator('html');
    while ((await html.getAttribute('data-theme')) !== theme) {
      const before = await page.getByRole('status').textContent();
      await page.keyboard.press('d');
      await expect(page.getByRole('status')).not.toHaveText(before ?? '');
    }
    await page.emulateMedia({ media: 'print' });
    const colours = await page.evaluate(() => {
      const colourOf = (selector: string): string => {
        const element = document.querySelector(selector);
        return element === null ? '' : getComputedStyle(element).color;
      };
      const { backgroundColor } = getComputedStyle(document.documentElement);
      return [backgroundColor, colourOf('article p'), colourOf('article h2'), colourOf('article a')];
    });
    expect(colours).toEqual(['rgb(255, 255, 255)', ...Array.from({ length: 3 }, () => 'rgb(0, 0, 0)')]);
  });
}

test('languages side by side are so on paper, although it is narrow', async ({ reader }) => {
  const { page } = reader;
  await reader.openArticle(/^Open models/u);
  await reader.putBeside('日本語');
  // What is left of A4 between its margins.
  await reader.resizeTo(630, 800);
  await page.emulateMedia({ media: 'print' });
  const { own, beside } = await page.evaluate(() => {
    const box = (
      selector: string,
    ): { readonly top: number; readonly left: number; readonly right: number } => {
      const { top, left, right } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      return { top, left, right };
    };
    return { own: box('[data-block="s2.p1"]'), beside: box('[data-beside="s2.p1"]') };
  });
  expect(Math.abs(own.top - beside.top)).toBeLessThan(8);
  expect(beside.left).toBeGreaterThan(own.right);
  expect(facesOf(await pdfOf(reader)).join(' ')).toMatch(/Literata.*NotoSerifJP|NotoSerifJP.*Literata/u);
});

for (const [name, face] of [
  ['English', /Literata/u],
  ['संस्कृतम्', /TiroDeva/u],
  ['한국어', /NotoSerifKR/u],
] as const) {
  test(`${name} is printed in its own face, which is in the document`, async ({ reader }) => {
    await reader.openArticle(/^Open models/u);
    await reader.switchTo(name);
    const pdf = await pdfOf(reader);
    expect(pagesOf(pdf)).toBeGreaterThan(1);
    expect(facesOf(pdf).join(' ')).toMatch(face);
  });
}

test('a very long article is printed to its end', async ({ reader, profile }) => {
  test.slow();
  const folder = join(profile, 'library', 'long');
  await mkdir(folder, { recursive: true });
  const paragraph =
    'Somebody who reads on paper wants every paragraph of an article, the last one too. '.repeat(4);
  const sections = Array.from({ length: 200 }, (_none, number) => {
    const paragraphs = Array.from({ length: 10 }, () => paragraph).join('\n\n');
    return `## Section ${number}\n\n${paragraphs}`;
  });
  await writeFile(join(folder, 'en.md'), `---\ntitle: Long\n---\n\n${sections.join('\n\n')}\n`);
  await reader.restart({ words: [folder] });
  await expect(reader.block('s200.p10')).toBeAttached();
  // 2,000 paragraphs of four lines: an A4 page holds about 40 lines.
  expect(pagesOf(await pdfOf(reader))).toBeGreaterThan(180);
});

test('the place stays where it was', async ({ reader }) => {
  const { page } = reader;
  await reader.openArticle(/^Universal/u);
  await reader.readParagraph('s10.p1');
  await page.keyboard.press('j');
  await expect(reader.block('s11')).toBeFocused();
  await reader.scrollBy(37);
  const before = await reader.paragraphAtEyeHeight();
  expect(pagesOf(await pdfOf(reader))).toBeGreaterThan(1);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
  expect(await reader.paragraphAtEyeHeight()).toEqual(before);
  await expect(reader.block(before.block)).toHaveAttribute('aria-current', 'location');
  await expect(reader.block('s11')).toBeFocused();
});

test('that there is no printer is said, with what can be done', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await printingEnds(reader, false, 'No printers available on the network');
  await reader.page.keyboard.press('ControlOrMeta+p');
  await expect(reader.page.getByRole('alert')).toContainText(
    'The article was not printed (No printers available on the network). Your place is as it was.',
  );
});

test('that it was printed is told, and nothing where the reader gave it up', async ({ reader }) => {
  const status = reader.page.getByRole('status');
  await reader.openArticle(/^Open models/u);
  await printingEnds(reader, false, 'Print job canceled');
  await reader.page.keyboard.press('ControlOrMeta+p');
  await reader.page.keyboard.press('#');
  await expect(status).toHaveText('Paragraph numbers shown');
  await expect(reader.page.getByRole('alert')).toHaveCount(0);
  await printingEnds(reader, true, '');
  await reader.page.keyboard.press('ControlOrMeta+p');
  await expect(status).toHaveText('Sent to the printer.');
});
