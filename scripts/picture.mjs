// Makes the picture of the app that the README shows: docs/picture.png.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withBuiltApp } from './setup/built-app.mjs';
import { say } from './setup/messages.mjs';
import { projectRoot } from './setup/paths.mjs';
import { runScript } from './setup/script.mjs';

await runScript(async () => {
  const profile = await mkdtemp(join(tmpdir(), 'polylect-picture-'));
  try {
    await withBuiltApp(() => takePicture(profile, join(projectRoot, 'docs/picture.png')));
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
  say('Made docs/picture.png.');
});

/**
 * Reads a few paragraphs into the article, as a reader would see it.
 *
 * @param {string} profile an empty folder for the reader's data
 * @param {string} file where the picture goes
 */
async function takePicture(profile, file) {
  const { _electron } = await import('@playwright/test');
  const article = join(projectRoot, 'resources/articles/open-models/en.md');
  const words = ['--disable-gpu', '--log-level=3', `--user-data-dir=${profile}`, projectRoot, article];
  const app = await _electron.launch({ args: words, colorScheme: null });
  try {
    const page = await app.firstWindow();
    await page.getByRole('article').waitFor();
    await page.evaluate('document.fonts.ready');
    await page.mouse.move(0, 0);
    await page.screenshot({ path: file });
  } finally {
    await app.close();
  }
}
