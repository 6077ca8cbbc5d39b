// Screens whose pixels are no whole multiple of CSS pixels, as on many laptops.
import { expect, test, type Reader } from './reader';

test.use({ options: { words: ['--force-device-scale-factor=1.5'] } });

/** What is cut off at the side of the window. */
function cutOff({ page }: Reader): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const cut = [...document.querySelectorAll<HTMLElement>('main *, header *, nav *')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (left < -1 || right > clientWidth + 1);
    });
    return [
      ...(scrollWidth > clientWidth ? ['the page'] : []),
      ...cut.map(({ localName, className }) => `${localName}.${className}`),
    ];
  });
}

test('at one and a half the text has all pixels of the screen, and nothing is cut', async ({ reader }) => {
  expect(await reader.page.evaluate(() => devicePixelRatio)).toBe(1.5);
  expect(await cutOff(reader)).toEqual([]);
  await reader.openArticle(/^Open models/u);
  for (const [width, height] of [
    [1000, 700],
    [480, 700],
  ] as const) {
    await reader.resizeTo(width, height);
    expect(await cutOff(reader)).toEqual([]);
  }
  // A picture of the window itself, in the pixels of the screen.
  const size = await reader.electron.evaluate(async ({ BrowserWindow }) => {
    const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    const { width, height } = picture?.getSize(1.5) ?? {};
    return { width, height, pixels: picture?.toBitmap().length };
  });
  expect(size.pixels).toBe(720 * 1050 * 4);
});

test('the window comes back where it was', async ({ reader, options }) => {
  // Edges on whole pixels of the screen: Electron rounds all others to the next ones, outwards.
  const bounds = { x: 60, y: 46, width: 806, height: 604 };
  const boundsNow = () =>
    reader.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  await reader.electron.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
  }, bounds);
  await expect.poll(boundsNow).toEqual(bounds);
  await reader.restart(options);
  await expect.poll(boundsNow).toEqual(bounds);
});
