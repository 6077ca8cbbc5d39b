// The least that a page of the same text costs: one HTML file with it, in the same face, and an app that shows that file.
import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { blockTexts } from '../../src-shared/article/block-texts';
import type { Edition } from '../../src-shared/article/shapes';
import { pageColour } from '../../src-shared/page-colour';
import { projectRoot } from '../setup/paths.mjs';
import { screenSize } from './screen';

const main = `
const { app, BrowserWindow } = require('electron');
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: ${screenSize.width}, height: ${screenSize.height}, backgroundColor: '${pageColour.light}', autoHideMenuBar: true,
    webPreferences: { sandbox: true },
  });
  window.loadFile('index.html');
});
`;

/** Makes the folder of such an app. */
export async function makeFloor(folder: string, edition: Edition): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'package.json'),
    '{ "name": "floor", "version": "1.0.0", "main": "main.cjs" }\n',
  );
  await writeFile(join(folder, 'main.cjs'), main);
  await writeFile(join(folder, 'index.html'), pageOf(edition));
  const assets = join(projectRoot, 'out/renderer/assets');
  const face = (await readdir(assets)).find((name) => /^literata-latin-opsz-normal.*\.woff2$/u.test(name));
  if (face === undefined) throw new Error('The built page has no face to compare with.');
  await copyFile(join(assets, face), join(folder, 'face.woff2'));
}

function pageOf(edition: Edition): string {
  const paragraphs = blockTexts(edition).map(({ text }) => `<p>${escaped(text)}</p>`);
  return `<!doctype html>
<meta charset="utf-8">
<title>Floor</title>
<style>
  @font-face { font-family: Face; font-display: block; src: url(face.woff2); }
  body { max-width: 627px; margin: 64px auto; font: 19px/1.6 Face; color: #1e1c19; background: ${pageColour.light}; }
</style>
${paragraphs.join('\n')}
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
