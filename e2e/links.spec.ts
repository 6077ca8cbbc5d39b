// Links to paragraphs, from the command line, the system, an article and the clipboard: where they lead, and what they must not do.
import { execFile } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { appFolder } from './launch';
import { expect, test, type Reader } from './reader';

// The electron package names the binary, also where it is not its own.
const electron = createRequire(import.meta.url)('electron') as string;

/** Starts the app once more with the same data, as a system does that was told to open something, until that start has ended. */
async function startAgain(reader: Reader, ...words: readonly string[]): Promise<void> {
  const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  await promisify(execFile)(electron, [
    ...noSandbox,
    '--disable-gpu',
    `--user-data-dir=${reader.profile}`,
    appFolder,
    ...words,
  ]);
}

async function putArticle(profile: string, article: string, text: string): Promise<void> {
  const folder = join(profile, 'library', article);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'en.md'), `---\ntitle: ${article}\n---\n\n${text}\n`);
}

/** The reader's files. Chromium's begin with a capital, and come when it pleases; what ends in `.new` is being written. */
async function ownFiles({ profile }: Reader): Promise<readonly string[]> {
  const files = await readdir(profile);
  return files.filter((file) => !/^[A-Z]|\.new$/u.test(file));
}

const messages = (reader: Reader) => reader.page.getByRole('alert');

test.describe('at the start', () => {
  test.use({ options: { words: ['polylect://open-models/sa/s2.p3'] } });

  test('a link opens the article in its language at its paragraph', async ({ reader }) => {
    await expect(reader.article).toHaveAttribute('lang', 'sa');
    await expect(reader.block('s2.p3')).toBeFocused();
    const fromLine = (await reader.topOf('s2.p3')) - (await reader.page.evaluate(() => innerHeight / 3));
    expect(Math.abs(fromLine)).toBeLessThan(1);
    await expect(messages(reader)).toHaveCount(0);
  });
});

test.describe('at the start, a paragraph that is not there', () => {
  test.use({ options: { words: ['polylect://open-models/sa/s99.p3'] } });

  test('leaves the reader where they were, and says so', async ({ reader }) => {
    await expect(reader.article).toHaveAttribute('lang', 'sa');
    await expect(messages(reader)).toContainText('s99.p3, is not in this article in संस्कृतम्');
    expect((await reader.paragraphAtEyeHeight()).block).toBe('s0');
  });
});

test.describe('while the app runs', () => {
  test('a link goes there, and the way back leads to where the reader was', async ({ reader }) => {
    await reader.openArticle(/^Universal/u);
    await reader.readParagraph('s10.p1');
    await startAgain(reader, 'polylect://open-models/ja/s3.p1');
    await expect(reader.article).toHaveAttribute('lang', 'ja');
    await expect(reader.block('s3.p1')).toBeFocused();
    await expect(reader.page.getByRole('status')).toContainText('paragraph');

    // Within the article nothing is opened anew.
    await startAgain(reader, 'polylect://open-models/ja/s1');
    await expect(reader.block('s1')).toBeFocused();

    await reader.page.keyboard.press('Alt+ArrowLeft');
    await expect(reader.block('s3.p1')).toBeFocused();
    await reader.page.keyboard.press('Alt+ArrowLeft');
    await expect(reader.article.getByRole('heading', { level: 1 })).toHaveText(/^Universal/u);
    await expect(reader.block('s10.p1')).toBeFocused();
  });

  test('a link into a language that is missing leads to another one, and that is said', async ({
    reader,
  }) => {
    await startAgain(reader, 'polylect://open-models/fa/s3.p1');
    await expect(reader.article).toHaveAttribute('lang', 'en');
    await expect(reader.block('s3.p1')).toBeFocused();
    await expect(reader.page.getByText('Not available in فارسی; shown in English.').first()).toBeVisible();
  });

  test('a link to a paragraph that is not there leads to where the reader left the article', async ({
    reader,
  }) => {
    await reader.openArticle(/^Open models/u);
    await reader.readParagraph('s4.p2');
    await startAgain(reader, 'polylect://open-models/fi/s4.p99');
    await expect(reader.article).toHaveAttribute('lang', 'fi');
    await expect(messages(reader)).toContainText('s4.p99, is not in this article in Suomi');
    await expect(reader.block('s4.p2')).toHaveAttribute('aria-current', 'location');
  });

  test('a link to an article that is not there changes nothing, and says so', async ({ reader }) => {
    await reader.openArticle(/^Open models/u);
    await reader.readParagraph('s4.p2');
    const { top } = await reader.paragraphAtEyeHeight();
    await startAgain(reader, 'polylect://no-such-article/en/s1');
    await expect(messages(reader)).toContainText('not in the library, “no-such-article”');
    expect(await reader.paragraphAtEyeHeight()).toEqual({ block: 's4.p2', top });
  });

  test('on macOS the system hands links over without a start', async ({ reader }) => {
    const isPrevented = await reader.electron.evaluate(({ app }) => {
      let wasPrevented = false;
      app.emit('open-url', { preventDefault: () => (wasPrevented = true) }, 'polylect://open-models/la/s2');
      return wasPrevented;
    });
    expect(isPrevented).toBe(true);
    await expect(reader.article).toHaveAttribute('lang', 'la');
    await expect(reader.block('s2')).toBeFocused();
  });
});

const hostile = [
  'polylect://../../etc/passwd',
  'polylect://%2e%2e/%2e%2e/etc',
  'polylect://..%2f..%2fetc%2fpasswd',
  'polylect:///etc/passwd',
  'polylect:file:///etc/passwd',
  'polylect://user:word@open-models/en/s1',
  'polylect://open-models:80/en/s1',
  'polylect://open-models/en/s1?x=1',
  'polylect://open-models/en/s1#s2',
  'polylect://open-models/en/s1%00',
  'polylect://open-models/en/--help',
  'polylect://open-models/en/s1/--library=%2fetc',
  'POLYLECT://open-models/../s1',
  `polylect://open-models/en/${'s'.repeat(20_000)}`,
];

test('hostile links open nothing and add nothing', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await reader.readParagraph('s4.p2');
  // What reading itself leaves there comes a little later.
  await expect.poll(() => ownFiles(reader)).toEqual(expect.arrayContaining(['backups', 'places.json']));
  const before = await ownFiles(reader);
  for (const link of hostile) {
    await test.step(link.slice(0, 80), async () => {
      // As a system would hand it over: a start for each would take minutes, and NUL cannot be on a command line.
      await reader.electron.evaluate(({ app }, text) => {
        app.emit('second-instance', {}, [process.execPath, app.getAppPath(), text], '/');
      }, link);
      await expect(messages(reader)).toContainText('cannot be followed');
      const said = (await messages(reader).textContent()) ?? '';
      expect(said.length).toBeLessThan(500);
      await messages(reader).getByRole('button').click();
      await expect(messages(reader)).toHaveCount(0);
    });
  }
  expect((await reader.paragraphAtEyeHeight()).block).toBe('s4.p2');
  expect(await ownFiles(reader)).toEqual(before);
  await reader.backToLibrary();
  await expect(reader.library.getByRole('listitem')).toHaveCount(2);
});

test('the scheme in capitals is the same scheme', async ({ reader }) => {
  await startAgain(reader, '--', 'POLYLECT://open-models/la/s2');
  await expect(reader.article).toHaveAttribute('lang', 'la');
  await expect(reader.block('s2')).toBeFocused();
});

test('a link in an article leads on in the library', async ({ reader, profile }) => {
  await putArticle(
    profile,
    'signpost',
    'To [the second section](polylect://open-models/sa/s2), and <polylect://open-models/fi/s3>, and [out](polylect://../../etc).',
  );
  await reader.restart();
  await reader.openArticle('signpost');
  await reader.article.getByRole('link', { name: 'the second section' }).click();
  await expect(reader.article).toHaveAttribute('lang', 'sa');
  await expect(reader.block('s2')).toBeFocused();
  await reader.page.keyboard.press('Alt+ArrowLeft');
  await expect(reader.article.getByRole('link')).toHaveCount(2);
  await expect(reader.languages).not.toHaveCSS('position', 'fixed');
  await reader.article.getByRole('link', { name: 'polylect://open-models/fi/s3' }).click();
  await expect(reader.article).toHaveAttribute('lang', 'fi');
  await expect(reader.block('s3')).toBeFocused();
});

test('a link that is pasted into “go to” leads there, or says why it does not', async ({ reader }) => {
  const { page } = reader;
  await reader.openArticle(/^Universal/u);
  await page.keyboard.press('g');
  await page.getByRole('textbox').fill('polylect://open-models/EN/s1');
  await page.keyboard.press('Enter');
  await expect(messages(reader)).toContainText('what stands second is no language tag');
  await page.getByRole('textbox').fill(' polylect://open-models/de/s3.p1 ');
  await page.keyboard.press('Enter');
  await expect(reader.article).toHaveAttribute('lang', 'de');
  await expect(reader.block('s3.p1')).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(reader.article.getByRole('heading', { level: 1 })).toHaveText(/^Universal/u);
});
