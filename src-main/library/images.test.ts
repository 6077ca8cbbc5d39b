// Tests of the images of an article: which ones it has, and how much room they take.
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withRights } from '../rights-for-tests';
import { imagesIn } from './images';
import { Library } from './library';
import { openArticle } from './open-article';

let outside: string;
let folder: string;

beforeEach(async () => {
  outside = await mkdtemp(join(tmpdir(), 'polylect-images-'));
  await chmod(outside, 0o755);
  folder = join(outside, 'library/pictures');
  await mkdir(folder, { recursive: true });
});

afterEach(async () => {
  await rm(outside, { recursive: true, force: true });
});

async function put(path: string, content: string | Uint8Array): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** As much of a PNG as says how large it is. */
function png(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(33);
  bytes.write('\u0089PNG\r\n\u001A\n', 0, 'latin1');
  bytes.writeUInt32BE(13, 8);
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.set([8, 2], 24);
  return bytes;
}

/** As much of a JPEG as says how large it is, and how the camera was held. */
function jpeg(width: number, height: number, orientation: number): Uint8Array {
  const exif = Buffer.from(
    'Exif\0\0MM\0\u002A\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001',
    'latin1',
  );
  const value = [0, orientation, 0, 0, 0, 0, 0, 0];
  const frame = Buffer.alloc(19);
  frame.set([0xff, 0xc0, 0, 17, 8]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  frame.set([3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0], 9);
  const length = exif.length + value.length + 2;
  return Buffer.concat([
    Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 0xff),
    exif,
    Uint8Array.from(value),
    frame,
    Uint8Array.of(0xff, 0xd9),
  ]);
}

function svg(width: number, height: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"></svg>`;
}

async function measured(): Promise<Record<string, unknown>> {
  return Object.fromEntries(await imagesIn(folder));
}

describe('imagesIn', () => {
  it('measures the images in the folder and the folders in it', async () => {
    await put('cover.png', png(640, 480));
    await put('figures/one.SVG', svg(30, 20));
    await put('figures/deep/photo.jpg', jpeg(400, 300, 1));
    await put('en.md', 'No image.');
    expect(await measured()).toEqual({
      'cover.png': { width: 640, height: 480 },
      'figures/one.SVG': { width: 30, height: 20 },
      'figures/deep/photo.jpg': { width: 400, height: 300 },
    });
  });

  it.each([
    [1, { width: 400, height: 300 }],
    [3, { width: 400, height: 300 }],
    [6, { width: 300, height: 400 }],
    [8, { width: 300, height: 400 }],
  ])('measures a photograph as it is shown, orientation %i', async (orientation, size) => {
    await put('photo.jpg', jpeg(400, 300, orientation));
    expect(await measured()).toEqual({ 'photo.jpg': size });
  });

  it('knows files that are no images after all, without a size', async () => {
    await put('text.png', 'not a picture');
    await put('empty.webp', '');
    await put('flat.svg', svg(0, 20));
    expect(await measured()).toEqual({
      'text.png': undefined,
      'empty.webp': undefined,
      'flat.svg': undefined,
    });
  });

  it('leaves out links that lead out of the folder, nowhere, or in a circle', async () => {
    await writeFile(join(outside, 'secret.png'), png(1, 1));
    await mkdir(join(outside, 'library/pictures-too'));
    await writeFile(join(outside, 'library/pictures-too/near.png'), png(2, 2));
    await put('real.png', png(3, 3));
    await symlink(join(outside, 'secret.png'), join(folder, 'secret.png'));
    await symlink('../pictures-too/near.png', join(folder, 'near.png'));
    await symlink('gone.png', join(folder, 'nowhere.png'));
    await symlink('circle.png', join(folder, 'circle.png'));
    await symlink('real.png', join(folder, 'inside.png'));
    await symlink('.', join(folder, 'itself'));
    expect(await measured()).toEqual({
      'real.png': { width: 3, height: 3 },
      'inside.png': { width: 3, height: 3 },
    });
  });

  it('leaves out what is no file', async () => {
    await put('real.png', png(3, 3));
    await mkdir(join(folder, 'folder.png'));
    await put('folder.png/within.png', png(4, 4));
    await promisify(execFile)('mkfifo', [join(folder, 'pipe.png')]);
    expect(await measured()).toEqual({
      'real.png': { width: 3, height: 3 },
      'folder.png/within.png': { width: 4, height: 4 },
    });
  });

  it('finds nothing in a folder that is not there', async () => {
    expect(await imagesIn(join(outside, 'gone'))).toEqual(new Map());
  });

  it('finds all else where a folder may not be entered', async () => {
    await put('closed/secret.png', png(1, 1));
    await put('cover.png', png(3, 3));
    await withRights(join(folder, 'closed'), 0, async () => {
      expect(await measured()).toEqual({ 'cover.png': { width: 3, height: 3 } });
    });
  });
});

describe('in an article', () => {
  it('images have their size, and one that is left out is missing', async () => {
    await put('cover.png', png(640, 480));
    await put('broken.png', 'not a picture');
    await writeFile(join(outside, 'secret.png'), png(1, 1));
    await symlink(join(outside, 'secret.png'), join(folder, 'secret.png'));
    await put(
      'en.md',
      '---\ntitle: Pictures\n---\n\n![A cover](cover.png)\n\n![A riddle](broken.png)\n\n![A secret](secret.png)\n',
    );
    const library = new Library([join(outside, 'library')]);
    const opened = await openArticle(library, { article: 'pictures' }, { place: undefined, languages: [] });
    const edition = opened.ok ? opened.value.edition : undefined;
    const image = (block: number, image: object): object => ({
      kind: 'figure',
      id: `s0.p${block}`,
      caption: [],
      image,
    });
    expect(edition?.lead).toEqual([
      image(1, { file: 'cover.png', description: 'A cover', size: { width: 640, height: 480 } }),
      image(2, { file: 'broken.png', description: 'A riddle' }),
      image(3, { description: 'A secret' }),
    ]);
    expect(edition?.problems).toEqual([
      { code: 'image-missing', file: 'en.md', line: 9, detail: 'secret.png' },
    ]);
  });
});
