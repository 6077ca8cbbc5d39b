// The faces that text is set in: those of the app for every letter of its articles, and those that the reader chooses.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Reader } from './reader';

/** The families that the letters of the article come from, and whether each comes with the app. */
async function familiesOf(reader: Reader): Promise<ReadonlyMap<string, boolean>> {
  const cdp = await reader.page.context().newCDPSession(reader.page);
  await cdp.send('DOM.enable');
  await cdp.send('CSS.enable');
  const { root } = await cdp.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await cdp.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    // Code is in the face that the system has for it.
    selector: 'article [data-block], article [data-block] :not(pre, code, .marks, .marks *)',
  });
  const found = new Map<string, boolean>();
  for (const nodeId of nodeIds) {
    const { fonts } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { familyName, isCustomFont } of fonts) {
      found.set(familyName, isCustomFont && (found.get(familyName) ?? true));
    }
  }
  await cdp.detach();
  return found;
}

const languages = [
  ...['English', '한국어', 'Русский', 'Français', 'Bahasa Indonesia', 'संस्कृतम्', '日本語', 'Deutsch'],
  ...['Português', 'Ελληνικά', 'Español', 'Italiano', 'Suomi', 'Latina'],
];

for (const title of [/^Open models/u, /^Universal/u]) {
  test(`every letter of ${title.source} is in a face that comes with the app`, async ({ reader }) => {
    test.slow();
    await reader.openArticle(title);
    for (const language of languages) {
      if (language !== 'English') await reader.switchInPlaceTo(language);
      const families = await familiesOf(reader);
      expect(families.size, language).toBeGreaterThan(0);
      expect(
        [...families].filter(([, isOwn]) => !isOwn).map(([family]) => family),
        language,
      ).toEqual([]);
    }
  });
}

test('words in another script are in a face that comes with the app too', async ({ reader }) => {
  const folder = join(reader.profile, 'library', 'words');
  await mkdir(folder, { recursive: true });
  const text =
    'Freedom is 自由 and じゆう in Japanese, 자유 in Korean, and *स्वातन्त्र्यम्* in Sanskrit; and ἐλευθερία, свобода.';
  await writeFile(join(folder, 'en.md'), `---\ntitle: Words for freedom\n---\n\n${text}\n`);
  await writeFile(join(folder, 'ko.md'), `---\ntitle: 자유\n---\n\n${text}\n`);
  await reader.restart();
  await reader.openArticle('Words for freedom');
  for (const language of ['English', '한국어']) {
    if (language !== 'English') await reader.switchInPlaceTo(language);
    const families = await familiesOf(reader);
    expect(
      [...families].filter(([, isOwn]) => !isOwn),
      language,
    ).toEqual([]);
  }
});

test('of the faces with many slices, those are on the page whose letters are, and no others', async ({
  reader,
}) => {
  const { page } = reader;
  const slices = (family: string): Promise<readonly string[]> =>
    page.evaluate(
      (name) =>
        [...document.fonts]
          .filter((face) => face.family.replaceAll(/["']/gu, '') === name)
          .map((face) => face.status),
      family,
    );
  await reader.openArticle(/^Universal/u);
  expect(await slices('Noto Serif KR Variable')).toEqual([]);
  await page.keyboard.press('ControlOrMeta+Shift+F');
  const panel = page.getByRole('complementary', { name: 'Search' });
  await expect(panel.getByRole('searchbox')).toBeFocused();
  await page.keyboard.insertText('인권');
  const hit = panel.locator('.go[lang="ko"] .excerpt').first();
  await expect(hit).toContainText('인권');
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('DOM.enable');
  await cdp.send('CSS.enable');
  const { root } = await cdp.send('DOM.getDocument', { depth: 0 });
  const selector = '.go[lang="ko"] .excerpt';
  // A hit does not wait for its slices for ever.
  await expect
    .poll(async () => {
      const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector });
      // The hit may be made anew meanwhile.
      const used = await cdp.send('CSS.getPlatformFontsForNode', { nodeId }).catch(() => undefined);
      return new Set(used?.fonts.map(({ isCustomFont }) => isCustomFont));
    })
    .toEqual(new Set([true]));
  await cdp.detach();
  const declared = await slices('Noto Serif KR Variable');
  expect(declared.length).toBeGreaterThan(0);
  expect(declared.length).toBeLessThan(60);
  expect(new Set(declared)).toEqual(new Set(['loaded']));
  expect(await slices('Noto Serif JP Variable')).toEqual([]);
});

async function choose(reader: Reader, face: string): Promise<void> {
  await reader.page.keyboard.press('Control+,');
  const dialog = reader.page.getByRole('dialog', { name: 'Preferences' });
  await dialog.getByRole('radio', { name: face }).check();
  await expect(dialog.getByRole('radio', { name: face })).toBeChecked();
}

test('a face for eyes that need it holds at once, for its script alone, and after a restart', async ({
  reader,
}) => {
  await reader.openArticle(/^Open models/u);
  await reader.readParagraph('s3.p1');
  const before = await reader.topOf('s3.p1');
  await choose(reader, 'easy to tell letters apart');
  await reader.page.keyboard.press('Escape');
  await expect(reader.block('s3.p1')).toHaveCSS('font-family', /^"Atkinson Hyperlegible Next Variable"/u);
  expect([...(await familiesOf(reader)).keys()].join()).toContain('Atkinson');
  await expect.poll(() => reader.topOf('s3.p1')).toBeCloseTo(before, 0);
  await reader.switchInPlaceTo('Русский');
  await expect(reader.block('s3.p1')).toHaveCSS('font-family', /^"Literata Variable"/u);
  await reader.switchInPlaceTo('English');
  await reader.restart();
  await expect(reader.block('s3.p1')).toHaveCSS('font-family', /^"Atkinson Hyperlegible Next Variable"/u);
});

test('a face for dyslexia is there for Latin letters', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await choose(reader, 'for dyslexia');
  await reader.page.keyboard.press('Escape');
  await expect(reader.block('s3.p1')).toHaveCSS('font-family', /^OpenDyslexic/u);
  expect([...(await familiesOf(reader)).keys()].join()).toContain('OpenDyslexic');
});

test('any face of the system can be chosen by its name, and left again', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await choose(reader, 'another one of this computer');
  const dialog = reader.page.getByRole('dialog', { name: 'Preferences' });
  const name = dialog.getByRole('combobox', { name: 'Name of the typeface' });
  await name.fill("Some 'quoted' \\\\ face");
  await name.press('Tab');
  await expect(reader.block('s1.p1')).toHaveCSS('font-family', /^"Some 'quoted' /u);
  await dialog.getByRole('radio', { name: 'Polylect’s own' }).check();
  await expect(reader.block('s1.p1')).toHaveCSS('font-family', /^"Literata Variable"/u);
});

test('the interface is in the face that comes with the app', async ({ reader }) => {
  await expect(reader.page.locator('body')).toHaveCSS('font-family', /^"Source Sans 3 Variable"/u);
  expect(await reader.page.evaluate(() => document.fonts.check("16px 'Source Sans 3 Variable'"))).toBe(true);
});
