// The faces that text is set in: those of the app for every letter of its articles, and those that the reader chooses.
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
