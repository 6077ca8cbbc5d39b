// The accent colour of the system: taken over live, where it can be read, and only with the system's colours.
import { expect, test, type Reader } from './reader';

const own = '#1d5674';

/** Has the system tell an accent, as RGBA; the reader comes back to the window. */
async function chooseAccent({ electron }: Reader, rgba: string): Promise<void> {
  await electron.evaluate(({ app, BrowserWindow, systemPreferences }, accent) => {
    systemPreferences.getAccentColor = () => accent;
    app.emit('browser-window-focus', {}, BrowserWindow.getAllWindows()[0]);
  }, rgba);
}

function accentShown({ page }: Reader): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim());
}

test('is the page’s where it can be read, and else the page has its own', async ({ reader }) => {
  expect(await accentShown(reader)).toBe(own);
  await chooseAccent(reader, '107c10ff');
  await expect.poll(() => accentShown(reader)).toBe('#107c10');
  // A yellow on a light page.
  await chooseAccent(reader, 'ffc600ff');
  await expect.poll(() => accentShown(reader)).toBe(own);
  await chooseAccent(reader, '107c10ff');
  await expect.poll(() => accentShown(reader)).toBe('#107c10');
  // Colours of the reader's own choice have their own accent.
  await reader.page.keyboard.press('d');
  await expect(reader.page.locator('html')).toHaveAttribute('data-theme', 'light');
  expect(await accentShown(reader)).toBe(own);
});

test('is looked at anew when the system becomes dark', async ({ reader }) => {
  await chooseAccent(reader, '107c10ff');
  await expect.poll(() => accentShown(reader)).toBe('#107c10');
  await reader.electron.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark';
  });
  await expect.poll(() => accentShown(reader)).toBe('#8ec5dd');
});
