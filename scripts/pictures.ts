// Makes the pictures of the app that the README shows, from the built app: `npm run pictures`.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { fileOf, folder, pictures, scale, type Picture } from './pictures/list';
import { withBuiltApp } from './setup/built-app.mjs';
import { say } from './setup/messages.mjs';
import { projectRoot } from './setup/paths.mjs';
import { runScript } from './setup/script.mjs';

await runScript(async () => {
  const { values, positionals } = parseArgs({
    options: { into: { type: 'string' } },
    allowPositionals: true,
  });
  const wanted = pictures.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const target = values.into === undefined ? join(projectRoot, folder) : resolve(values.into);
  await mkdir(target, { recursive: true });
  const profile = await mkdtemp(join(tmpdir(), 'polylect-pictures-'));
  const widest = Math.max(...pictures.map(({ width }) => width));
  const highest = Math.max(...pictures.map(({ height }) => height));
  try {
    await withBuiltApp(
      async () => {
        for (const picture of wanted) await take(picture, profile, join(target, fileOf(picture)));
      },
      { screen: `${(widest + 100) * scale}x${(highest + 100) * scale}` },
    );
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
  for (const picture of wanted) say(`Made ${join(values.into ?? folder, fileOf(picture))}.`);
});

async function take(picture: Picture, profile: string, file: string): Promise<void> {
  const { _electron } = await import('@playwright/test');
  const { width, height, preferences } = picture;
  await write(join(profile, 'preferences.json'), { version: 1, languages: ['en'], ...preferences });
  const bounds = { x: 0, y: 0, width, height, maximized: false, fullScreen: false };
  await write(join(profile, 'window.json'), { version: 1, ...bounds });
  const switches = [
    ...['--disable-gpu', '--log-level=3', '--lang=en', `--force-device-scale-factor=${scale}`],
    // They are the system's, and of its taste.
    '--hide-scrollbars',
  ];
  const words = [...switches, `--user-data-dir=${profile}`, projectRoot, picture.link];
  const app = await _electron.launch({ args: words, colorScheme: null });
  try {
    const page = await app.firstWindow();
    await page.getByRole('article').waitFor();
    if (preferences.parallel === true) await page.locator('[data-beside]').first().waitFor();
    await bookmark(page);
    // What can be done with a paragraph is shown beside it while it has the focus or the pointer.
    await page.mouse.move(0, 0);
    await page.evaluate('document.activeElement.blur()');
    await page.evaluate('document.fonts.ready');
    await writeFile(file, await asWebP(page, await page.screenshot({ animations: 'disabled' })));
  } finally {
    await app.close();
  }
}

/** The paragraph being read, unless it was bookmarked in the picture before. */
async function bookmark(page: Page): Promise<void> {
  const marked = page.locator('[data-bookmarked]').first();
  if (!(await marked.isVisible())) await page.keyboard.press('b');
  await marked.waitFor();
}

/** Half as large as PNG. Playwright does not write it, and Chromium does. */
async function asWebP(page: Page, png: Buffer): Promise<Buffer> {
  const text = await page.evaluate<string>(`(async () => {
    const bytes = Uint8Array.from(atob('${png.toString('base64')}'), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext('2d').drawImage(image, 0, 0);
    const made = await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
    return Array.from(new Uint8Array(await made.arrayBuffer()), (byte) => String.fromCharCode(byte)).join('');
  })()`);
  return Buffer.from(text, 'latin1');
}

function write(path: string, value: object): Promise<void> {
  return writeFile(path, JSON.stringify(value));
}
