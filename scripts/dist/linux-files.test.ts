// Tests of what a Linux desktop is told: complete in every language, and of the same app as the code.
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { imageSize } from 'image-size';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledLanguages } from '../../src-shared/language';
import { linkScheme } from '../../src-shared/article-link';
import { addLinuxFiles } from './linux-files';
import { releaseLabel } from './release-label';

const date = Date.UTC(2026, 10, 29) / 1000;
let share = '';
beforeAll(async () => {
  share = await mkdtemp(join(tmpdir(), 'polylect-share-'));
  await addLinuxFiles(share, releaseLabel('1.2.3', 'release'), date);
});
afterAll(() => rm(share, { recursive: true }));

const read = (path: string): Promise<string> => readFile(join(share, path), 'utf8');

describe('the entry of the menu', () => {
  it.each(['GenericName', 'Comment', 'Keywords'])('has its %s in every language', async (key) => {
    const entry = await read('applications/polylect.desktop');
    const told = bundledLanguages.filter((tag) =>
      entry.includes(`\n${key}${tag === 'en' ? '' : `[${tag}]`}=`),
    );
    expect(told).toEqual(bundledLanguages);
  });

  it('offers a new window in every language', async () => {
    const entry = await read('applications/polylect.desktop');
    const [, action = ''] = entry.split('[Desktop Action new-window]');
    const told = bundledLanguages.filter((tag) =>
      action.includes(`\nName${tag === 'en' ? '' : `[${tag}]`}=`),
    );
    expect(told).toEqual(bundledLanguages);
    expect(action).toContain('\nExec=polylect --ozone-platform-hint=auto --new-window\n');
  });

  it('takes the links of the app', async () => {
    const entry = await read('applications/polylect.desktop');
    expect(entry).toContain(`x-scheme-handler/${linkScheme};`);
    expect(entry).toContain('\nExec=polylect --ozone-platform-hint=auto -- %U\n');
  });

  it('starts the app for Wayland where there is one, whatever is asked for', async () => {
    const entry = await read('applications/polylect.desktop');
    const commands = [...entry.matchAll(/^Exec=(.*)$/gmu)].map(([, command]) => command);
    expect(commands).toHaveLength(2);
    for (const command of commands) expect(command).toMatch(/^polylect --ozone-platform-hint=auto /u);
  });
});

it('tells software centres the version, the day and a summary in every language', async () => {
  const metainfo = await read('metainfo/org.polylect.polylect.metainfo.xml');
  expect(metainfo).toContain('version="1.2.3" date="2026-11-29" type="stable"');
  const told = bundledLanguages.filter((tag) =>
    metainfo.includes(tag === 'en' ? '<summary>' : `<summary xml:lang="${tag}">`),
  );
  expect(told).toEqual(bundledLanguages);
});

it('has every option of the help in the man page', async () => {
  const packed = await readFile(join(share, 'man/man1/polylect.1.gz'));
  const page = gunzipSync(packed).toString().replaceAll('\\-', '-');
  const source = await readFile(join(import.meta.dirname, '../../src-main/arguments.ts'), 'utf8');
  const options = [...source.matchAll(/^ {2}(--[a-z-]+)/gmu)].map(([, option]) => option);
  expect(options.length).toBeGreaterThan(4);
  for (const option of options) expect(page).toContain(option);
  expect(page).not.toContain('@');
});

it('has icons that are as large as their folders say', async () => {
  const sizes = (await readdir(join(share, 'icons/hicolor'))).filter((name) => name.includes('x'));
  expect(sizes).toHaveLength(9);
  for (const size of sizes) {
    const icon = await readFile(join(share, 'icons/hicolor', size, 'apps/polylect.png'));
    const { width, height } = imageSize(icon);
    expect(`${width}x${height}`).toBe(size);
  }
});
