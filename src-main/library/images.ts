// Finds the images of an article and measures them, so that the page can keep room for them.
import { readdir, readFile, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { imageSize } from 'image-size';
import type { ImageSize } from '../../src-shared/article/parse/inline';

const imageEnding = /\.(?:avif|gif|jpe?g|png|svg|webp)$/iu;

/**
 * The images in an article's folder.
 *
 * @returns sizes in CSS pixels by path from the folder, with `/` between names; undefined for a file that is no image after
 * all. A link that leads out of the folder is left out.
 */
export async function imagesIn(folder: string): Promise<ReadonlyMap<string, ImageSize | undefined>> {
  const images = new Map<string, ImageSize | undefined>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const root = await realpath(folder).catch(() => folder);
  for (const entry of entries) {
    if (!imageEnding.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const real = await realpath(path).catch(() => '');
    if (!real.startsWith(root + sep)) continue;
    images.set(relative(folder, path).split(sep).join('/'), await measure(real));
  }
  return images;
}

async function measure(path: string): Promise<ImageSize | undefined> {
  try {
    const { width, height } = imageSize(await readFile(path));
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}
