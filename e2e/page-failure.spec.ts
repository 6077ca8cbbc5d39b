// A page that has ended, or does not answer: the reader is asked, and comes back to where they were.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messagesIn } from '../src-shared/messages/messages';
import { expect, test, type Reader } from './reader';

const say = messagesIn('en');

interface Question {
  readonly message: string;
  readonly buttons: readonly string[];
}

declare global {
  // In the main process, where the tests put it.
  var questions: Question[] | undefined;
}

/** Answers the system's questions, which no test can press, with the button of a name. */
async function answerWith({ electron }: Reader, button: string): Promise<void> {
  await electron.evaluate(({ dialog }, name) => {
    globalThis.questions = [];
    dialog.showMessageBox = (...given: readonly unknown[]) => {
      const { message, buttons = [] } = given.at(-1) as { message: string; buttons?: string[] };
      globalThis.questions?.push({ message, buttons });
      return Promise.resolve({ response: buttons.indexOf(name), checkboxChecked: false });
    };
  }, button);
}

function questions({ electron }: Reader): Promise<readonly Question[]> {
  return electron.evaluate(() => globalThis.questions ?? []);
}

/** Where the reader is in the page that the window has now: the test's own page is the one that ended. */
function whereInPage({ electron }: Reader): Promise<unknown> {
  return electron.evaluate(({ BrowserWindow }) => {
    const where = `(() => {
      const article = document.querySelector('article');
      const current = document.querySelector('[aria-current="location"]');
      return [article?.lang ?? null, current?.dataset.block ?? null];
    })()`;
    const page = BrowserWindow.getAllWindows()[0]?.webContents;
    // One that goes or has not come yet would never answer.
    if (page === undefined || page.isCrashed() || page.isLoading()) return undefined;
    return page.executeJavaScript(where) as Promise<unknown>;
  });
}

async function atPlace(reader: Reader): Promise<void> {
  await reader.openArticle(/^Universal/u);
  await reader.switchTo('Suomi');
  await reader.readParagraph('s14.p2');
  await expect
    .poll(() => readFile(join(reader.profile, 'places.json'), 'utf8').catch(() => ''))
    .toContain('"block": "s14.p2"');
}

function processOfPage({ electron }: Reader): Promise<number | undefined> {
  return electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
}

function windowsOpen({ electron }: Reader): Promise<number> {
  return electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
}

test('a page that has crashed is opened again where the reader was', async ({ reader }) => {
  await atPlace(reader);
  await answerWith(reader, say('failure.reopen'));
  await reader.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  await expect
    .poll(() => questions(reader))
    .toEqual([
      { message: say('failure.page-gone.title'), buttons: [say('failure.reopen'), say('failure.close')] },
    ]);
  await expect.poll(() => whereInPage(reader)).toEqual(['fi', 's14.p2']);
});

test('so is one whose process was killed', async ({ reader }) => {
  await atPlace(reader);
  await answerWith(reader, say('failure.reopen'));
  const pid = await processOfPage(reader);
  if (pid === undefined) throw new Error('There is no window');
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => questions(reader)).toHaveLength(1);
  await expect.poll(() => whereInPage(reader)).toEqual(['fi', 's14.p2']);
});

test('the other windows go on, and the one that ended can be closed', async ({ reader }) => {
  await atPlace(reader);
  await answerWith(reader, say('failure.close'));
  const coming = reader.electron.waitForEvent('window');
  await reader.page.keyboard.press('Control+Shift+N');
  const other = await coming;
  await other.getByRole('main', { name: 'Library' }).waitFor();
  await reader.electron.evaluate(({ BrowserWindow }) => {
    const first = BrowserWindow.getAllWindows().toSorted((one, next) => one.id - next.id)[0];
    first?.webContents.forcefullyCrashRenderer();
  });
  await expect.poll(() => windowsOpen(reader)).toBe(1);
  await other.getByRole('link', { name: /^Open models/u }).click();
  await expect(other.getByRole('article')).toBeVisible();
});

test('a page that does not answer can be opened again', async ({ reader }) => {
  await atPlace(reader);
  await answerWith(reader, say('failure.reopen'));
  const before = await processOfPage(reader);
  await reader.electron.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    void window?.webContents.executeJavaScript('for (;;);');
    // Chromium itself does not look while a page is being debugged, as every page in a test is.
    window?.emit('unresponsive');
  });
  await expect
    .poll(() => questions(reader))
    .toEqual([
      { message: say('failure.page-slow.title'), buttons: [say('failure.wait'), say('failure.reopen')] },
    ]);
  // A page that hangs would never say where it is.
  await expect.poll(() => processOfPage(reader)).not.toBe(before);
  await expect.poll(() => whereInPage(reader)).toEqual(['fi', 's14.p2']);
  expect(await questions(reader)).toHaveLength(1);
});

test('or be waited for, and goes on where it was', async ({ reader }) => {
  await atPlace(reader);
  await answerWith(reader, say('failure.wait'));
  const before = await processOfPage(reader);
  const wasAskedWhileHanging = await reader.electron.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    if (window === undefined) throw new Error('There is no window');
    const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
    const begun = new Promise((resolve) => window.webContents.once('console-message', resolve));
    let hasEnded = false;
    const hanging = window.webContents
      .executeJavaScript('console.info("hangs"); for (const end = Date.now() + 3_000; Date.now() < end; );')
      .then(() => {
        hasEnded = true;
      });
    await begun;
    // Chromium itself does not look while a page is being debugged, as every page in a test is. It says so again after a while.
    window.emit('unresponsive');
    await turn();
    window.emit('unresponsive');
    await turn();
    const isHanging = !hasEnded;
    await hanging;
    return isHanging;
  });
  expect(wasAskedWhileHanging).toBe(true);
  const question = {
    message: say('failure.page-slow.title'),
    buttons: [say('failure.wait'), say('failure.reopen')],
  };
  expect(await questions(reader)).toEqual([question, question]);
  // The same page, in the same process, at the same place; and it answers.
  expect(await processOfPage(reader)).toBe(before);
  expect(await whereInPage(reader)).toEqual(['fi', 's14.p2']);
  await reader.page.keyboard.press('j');
  await expect.poll(() => whereInPage(reader)).toEqual(['fi', 's15']);
});
