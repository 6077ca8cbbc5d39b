// Installs the package for real, reads with it as an ordinary user, upgrades it and removes it: `npm run dist:test`.
import { copyFile, lstat, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strict as assert } from 'node:assert';
import { ensureBuild } from '../setup/build.mjs';
import { ensureDependencies } from '../setup/dependencies.mjs';
import { openVirtualDisplay } from '../setup/display.mjs';
import { readFuses } from '../setup/electron/fuses.mjs';
import { installedVersion, whyNotInstall } from '../setup/installing.mjs';
import { SetupFailure, explain, say as print } from '../setup/messages.mjs';
import { projectRoot } from '../setup/paths.mjs';
import { capture } from '../setup/processes.mjs';
import { runScript } from '../setup/script.mjs';
import { ensureSystemLibraries } from '../setup/system-libraries.mjs';
import { fuses } from './app-folder';
import { say, start, type, type InstalledApp } from './installed/installed-app';
import { addReader, alone, clean, install, purge, readerHome } from './installed/system';
import { makeTestPackages, type TestPackages } from './installed/test-packages';
import { runTool } from './run-tool';

const binary = '/usr/lib/polylect/polylect';
const data = join(readerHome, '.config/Polylect');
const shown = 120_000;
/** What the entry of the menu starts it with (resources/linux/polylect.desktop). Here, where there is no Wayland, it must be X11. */
const asFromMenu = ['--ozone-platform-hint=auto'];

interface Surroundings extends TestPackages {
  readonly display: string;
}

/** What is done and seen, in order; each step builds on those before it. */
const steps: readonly (readonly [string, (surroundings: Surroundings) => Promise<void>])[] = [
  [
    'apt installs an older version',
    async ({ older }) => {
      await install(older.file);
      assert.equal(await installedVersion(), older.debianVersion);
      assert.deepEqual(await damaged(), []);
    },
  ],
  [
    'the sandbox helper is root’s, and everything else as a package should have it',
    async () => {
      const files = await packageFiles();
      for (const path of files) {
        const { uid, gid, mode } = await lstat(path);
        const isHelper = path === '/usr/lib/polylect/chrome-sandbox';
        assert.ok(uid === 0 && gid === 0, `${path} is not root's`);
        const special = mode & 0o7000;
        assert.equal(special, isHelper ? 0o4000 : 0, `${path} has the bits ${special.toString(8)}`);
      }
    },
  ],
  [
    'the fuses stand as they should, in the file and in what they do',
    async () => {
      assert.deepEqual({ ...readFuses(await readFile(binary)), ...fuses }, readFuses(await readFile(binary)));
      // As Node it would print Node's version.
      const asNode = await say(['--version'], { ELECTRON_RUN_AS_NODE: '1' });
      assert.match(asNode.output, /^\d+\.\d+\.\d+-trial$/mu);
      const inspected = await say(['--inspect-brk=0', '--version']);
      assert.doesNotMatch(inspected.complaints, /Debugger listening/u);
    },
  ],
  [
    'its name says its version and help, without a display',
    async ({ older }) => {
      const version = await say(['--version']);
      assert.equal(version.output.trim(), older.version);
      assert.equal(version.exitCode, 0);
      const help = await say(['--help']);
      assert.match(help.output, /^Usage: polylect/mu);
    },
  ],
  [
    'the archive is unpacked, and what is in it runs there',
    async ({ older, archive }) => {
      const place = join(readerHome, 'polylect.tar.xz');
      await copyFile(archive, place);
      assert.equal((await type(['tar', '-xf', place])).exitCode, 0);
      const program = join(readerHome, 'polylect-linux/polylect');
      assert.equal((await type([program, '--version'])).output.trim(), older.version);
      for (const path of [place, join(readerHome, 'polylect-linux')]) await rm(path, { recursive: true });
    },
  ],
  [
    'an ordinary user reads with the sandbox on, bookmarks and searches',
    async ({ display }) => {
      const app = await start(display, ['polylect://open-models/en']);
      await isSandboxed(app);
      await app.page.getByRole('article').waitFor();
      const icons = await capture('/usr/bin/python3', [join(projectRoot, 'e2e/window-icon.py')], {
        environment: { ...process.env, DISPLAY: display },
      });
      assert.equal(icons.output, '128 128\n');
      await app.page.keyboard.press('j');
      await app.page.keyboard.press('j');
      await app.page.keyboard.press('b');
      await app.page.locator('[data-bookmarked]').first().waitFor({ timeout: shown });
      await app.page
        .getByRole('navigation', { name: 'Languages' })
        .getByRole('button', { name: 'Français' })
        .click();
      await app.page.locator('article[lang=fr]').waitFor({ timeout: shown });
      await app.page.keyboard.press('s');
      await app.page.getByRole('searchbox', { name: 'Search the library' }).fill('dignity');
      await app.page
        .getByRole('complementary', { name: 'Search' })
        .getByRole('listitem')
        .first()
        .waitFor({ timeout: shown });
      assert.equal(await app.close(), 0);
      assert.ok(await isThere(join(data, 'bookmarks/open-models.json')));
      // The index of the search is one of the caches, which have a place of their own.
      assert.ok(await isThere(join(readerHome, '.cache/Polylect/search')));
      for (const cache of ['search', 'Code Cache', 'GPUCache']) {
        assert.ok(!(await isThere(join(data, cache))), `${cache} lies with the data`);
      }
    },
  ],
  [
    'apt upgrades it, and the reader’s data is as it was',
    async ({ newer, display }) => {
      const before = await readFile(join(data, 'bookmarks/open-models.json'), 'utf8');
      await install(newer.file);
      assert.equal(await installedVersion(), newer.debianVersion);
      assert.equal((await say(['--version'])).output.trim(), newer.version);
      assert.equal(await readFile(join(data, 'bookmarks/open-models.json'), 'utf8'), before);
      const app = await start(display);
      await app.page.locator('[data-bookmarked]').first().waitFor({ timeout: shown });
      assert.equal(await app.close(), 0);
    },
  ],
  [
    'a file and a link are opened as a desktop hands them over, also in the app that runs',
    async ({ display }) => {
      const file = 'file:///usr/lib/polylect/resources/articles/human-rights/fi.md';
      const app = await start(display, [...asFromMenu, '--', file]);
      await app.page.locator('article[lang=fi]').waitFor({ timeout: shown });
      const second = await say([...asFromMenu, '--', 'polylect://open-models/de'], { DISPLAY: display });
      assert.equal(second.exitCode, 0);
      await app.page.locator('article[lang=de]').waitFor({ timeout: shown });
      assert.equal(await app.close(), 0);
    },
  ],
  [
    'the desktop finds its entry, its icons and its man page',
    async () => {
      const files = await listed();
      for (const size of ['16x16', '48x48', '256x256', '512x512']) {
        assert.ok(files.includes(`/usr/share/icons/hicolor/${size}/apps/polylect.png`));
      }
      assert.ok(files.includes('/usr/share/applications/polylect.desktop'));
      assert.ok(files.includes('/usr/share/man/man1/polylect.1.gz'));
      assert.ok(files.includes('/usr/share/doc/polylect/copyright'));
      await checkWhereThere('desktop-file-validate', ['/usr/share/applications/polylect.desktop']);
      const metainfo = '/usr/share/metainfo/org.polylect.polylect.metainfo.xml';
      await checkWhereThere('appstreamcli', ['validate', '--pedantic', '--no-net', metainfo]);
    },
  ],
  [
    'nothing of it is left after it was removed, but the reader’s data',
    async () => {
      const files = await packageFiles();
      await purge();
      assert.equal(await installedVersion(), undefined);
      const left: string[] = [];
      for (const path of files) if (await isThere(path)) left.push(path);
      assert.deepEqual(left, []);
      assert.ok(!(await isThere('/usr/lib/polylect')), 'The folder of the app is left');
      assert.ok(await isThere(join(data, 'bookmarks/open-models.json')));
      // What programs of the system keep for every user has nothing to do with us.
      const home = (await readdir(readerHome)).filter(
        (name) => !/^\.(bash|profile|pki|cache|local)/u.test(name),
      );
      assert.deepEqual(home, ['.config']);
    },
  ],
];

/** A tool that not every system has looks at a file, and must find nothing wrong. */
async function checkWhereThere(tool: string, words: readonly string[]): Promise<void> {
  const { exitCode } = await capture('sh', ['-c', `command -v ${tool}`]);
  if (exitCode === 0) await runTool(tool, words);
  else print(`  ${tool} is not installed; what it would look at was not looked at`);
}

async function isSandboxed(app: InstalledApp): Promise<void> {
  const processes = await app.processes();
  assert.ok(processes.every(({ commandLine }) => !commandLine.includes('--no-sandbox')));
  const pages = processes.filter(({ commandLine }) => commandLine.includes('--type=renderer'));
  assert.ok(pages.length > 0, 'There is no process of a page');
  for (const { seccomp } of pages) assert.equal(seccomp, '2');
}

/** What small systems leave out of every package (dpkg.cfg.d, path-exclude). */
const leftOut = /^\/usr\/share\/(doc|man|locale|lintian)\//u;

/** The files that are not as the package has them. */
async function damaged(): Promise<readonly string[]> {
  const { output } = await capture('dpkg', ['--verify', 'polylect']);
  const paths = output.split('\n').flatMap((text) => /(\/.*)$/u.exec(text)?.[1] ?? []);
  return paths.filter((path) => !leftOut.test(path));
}

/** All that the package has on the disk, without the folders. */
async function packageFiles(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of await listed()) {
    const stats = await lstat(path).catch(() => undefined);
    assert.ok(stats !== undefined || leftOut.test(path), `${path} is missing`);
    if (stats?.isDirectory() === false) found.push(path);
  }
  return found;
}

async function listed(): Promise<readonly string[]> {
  return (await runTool('dpkg', ['--listfiles', 'polylect'])).trim().split('\n');
}

function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** @returns how many steps have passed, and what the first that failed says */
async function run(surroundings: Surroundings): Promise<number> {
  let passed = 0;
  for (const [name, step] of steps) {
    try {
      await step(surroundings);
    } catch (error) {
      print(`failed: ${name}\n${explain(error)}`);
      print(`${passed} passed, ${steps.length - passed} failed or not run`);
      return 1;
    }
    print(`passed: ${name}`);
    passed += 1;
  }
  print(`${passed} passed, 0 failed`);
  return 0;
}

await runScript(async () => {
  const reason = await whyNotInstall();
  if (reason !== undefined) {
    throw new SetupFailure({
      happened: `The package cannot be installed here: ${reason}.`,
      meaning: 'Whether it can be installed, upgraded and removed was not tested.',
      remedy: 'Run npm run dist:test as root on Debian or a relative of it, such as in a container.',
    });
  }
  await ensureDependencies();
  await ensureBuild();
  // Python reads the icons of windows.
  await ensureSystemLibraries({ display: true, accessibility: true });
  return alone(async () => {
    await clean();
    const folder = await mkdtemp(join(tmpdir(), 'polylect-installed-'));
    const display = await openVirtualDisplay(process.env);
    try {
      const packages = await makeTestPackages(folder);
      await addReader();
      return await run({ ...packages, display: display.environment.DISPLAY ?? '' });
    } finally {
      await clean();
      await display.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
