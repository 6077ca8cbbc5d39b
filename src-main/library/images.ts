// Finds the images of an article and measures them, so that the page can keep room for them.
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
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
  const root = await realpath(folder).catch(() => folder);
  for (const path of await pathsIn(folder)) {
    if (!imageEnding.test(path)) continue;
    const real = await realpath(join(folder, path)).catch(() => '');
    // A pipe would be waited for until somebody writes into it.
    if (!real.startsWith(root + sep) || !(await isFile(real))) continue;
    images.set(path, await measure(real));
  }
  return images;
}

/** The paths of everything in a folder but folders; one that cannot be read hides no other. */
async function pathsIn(folder: string, below = ''): Promise<readonly string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(() => []);
  const paths: string[] = [];
  for (const entry of entries) {
    const path = below + entry.name;
    if (!entry.isDirectory()) paths.push(path);
    else for (const inner of await pathsIn(folder, `${path}/`)) paths.push(inner);
  }
  return paths;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}

async function measure(path: string): Promise<ImageSize | undefined> {
  try {
    const { width, height, orientation = 1 } = imageSize(await readFile(path));
    if (width <= 0 || height <= 0) return undefined;
    // From 5 on the camera was held upright, and the page turns the image (Exif 2.32, tag 0x0112).
    return orientation < 5 ? { width, height } : { width: height, height: width };
  } catch {
    return undefined;
  }
}
