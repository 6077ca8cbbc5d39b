// Run by Electron: draws the icons of resources/icons as PNG files of the sizes that desktops ask for.
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { app, BrowserWindow } = require('electron');

const folder = join(__dirname, '../../resources/icons');
/** The last word of the command line. */
const target = process.argv.at(-1);
/** Up to 24 pixels the small drawing is used, in which nothing is thinner than a pixel. */
const sizes = { 'polylect-small': [16, 22, 24], polylect: [32, 48, 64, 128, 256, 512, 1024] };

/**
 * @param {Electron.WebContents} page
 * @param {string} name
 * @param {number} size in pixels
 */
async function draw(page, name, size) {
  const source = `data:image/svg+xml;base64,${readFileSync(join(folder, `${name}.svg`)).toString('base64')}`;
  const bytes = await page.executeJavaScript(`(async () => {
    const image = new Image(${size}, ${size});
    image.src = '${source}';
    await image.decode();
    const canvas = new OffscreenCanvas(${size}, ${size});
    canvas.getContext('2d').drawImage(image, 0, 0, ${size}, ${size});
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
    return Array.from(bytes);
  })()`);
  writeFileSync(join(target, `${size}.png`), Buffer.from(bytes));
}

void app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false });
  await window.loadURL('about:blank');
  for (const [name, all] of Object.entries(sizes)) {
    for (const size of all) await draw(window.webContents, name, size);
  }
  app.quit();
});
