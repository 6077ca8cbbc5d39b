// Tests that what the documentation names is there: pages, places in them, files, pictures, options and keys.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { imageSize } from 'image-size';
import { describe, expect, it } from 'vitest';
import { helpText } from '../../src-main/arguments';
import { commands } from '../../src-shared/command/commands';
import { eventNames, requestChecks } from '../../src-shared/contract';
import { en } from '../../src-shared/messages/en';
import { distHelp } from '../dist/options';
import { fileOf, folder, pictures, scale, sizeLimit } from '../pictures/list';
import { parseJson } from '../setup/json.mjs';
import { projectRoot } from '../setup/paths.mjs';
import { commandsOf } from './commands-of';
import { filesAndFolders, filesNamedIn, isThere } from './files';
import { readPage, readPages, type Page } from './pages';

const pages = readPages();
const pageAt = (path: string): Page | undefined => pages.find((page) => page.path === path);
const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

describe('reading a page', () => {
  const page = readPage(
    'docs/some.md',
    '# A `b`: c, and d!\n\n## Twice\n\n## Twice\n\n[x](y.md#z) ![seen](p.png) `code`\n\n```sh\nnpm test # why\n```\n',
  );

  it('finds what is linked, shown and written as code', () => {
    expect(page).toMatchObject({
      links: ['y.md#z'],
      pictures: [{ path: 'p.png', description: 'seen' }],
      codes: ['b', 'code'],
      fences: [{ language: 'sh', text: 'npm test # why\n' }],
    });
    expect(commandsOf(page)).toEqual(['npm test']);
  });

  it('makes anchors of headings as GitHub does', () => {
    expect([...page.anchors]).toEqual(['a-b-c-and-d', 'twice', 'twice-1']);
  });
});

describe('links', () => {
  const inside = pages.flatMap(({ path, links }) =>
    links.filter((link) => !/^[a-z]+:/u.test(link)).map((link) => ({ path, link })),
  );

  it('are there to be looked at', () => {
    expect(inside.length).toBeGreaterThan(60);
  });

  it.each(inside)('lead somewhere: $link in $path', ({ path, link }) => {
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? path : posix.join(dirname(path), file);
    expect(existsSync(join(projectRoot, target)), target).toBe(true);
    if (anchor !== undefined) expect([...(pageAt(target)?.anchors ?? [])]).toContain(anchor);
  });

  it('lead from the README to every page', () => {
    const linked = pageAt('README.md')?.links.map((link) => link.split('#')[0]);
    const wanted = pages.map(({ path }) => path.replace(/^docs\/decisions\/.*$/u, 'docs/decisions'));
    for (const path of wanted) if (path !== 'README.md') expect(linked).toContain(path);
  });
});

describe('pictures', () => {
  const shown = pages.flatMap((page) =>
    page.pictures.map(({ path, description }) => ({
      path: posix.join(dirname(page.path), path),
      description,
    })),
  );

  it('that are made are all shown, and none beside them', () => {
    const made = pictures.map((picture) => `${folder}/${fileOf(picture)}`).sort();
    expect(shown.map(({ path }) => path).sort()).toEqual(made);
    expect(
      readdirSync(join(projectRoot, folder))
        .map((name) => `${folder}/${name}`)
        .sort(),
    ).toEqual(made);
  });

  it.each(shown)('are described in words: $path', ({ description }) => {
    expect(description.length).toBeGreaterThan(30);
  });

  it.each(pictures)('have the size that was wanted: $name', (picture) => {
    const bytes = readFileSync(join(projectRoot, folder, fileOf(picture)));
    expect(imageSize(bytes)).toMatchObject({
      width: picture.width * scale,
      height: picture.height * scale,
      type: 'webp',
    });
  });

  it('are quickly loaded', () => {
    const sizes = pictures.map((picture) => statSync(join(projectRoot, folder, fileOf(picture))).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(sizeLimit);
  });
});

describe('files', () => {
  /** The reader's, the build's, or examples: no files of the project. */
  const others: readonly RegExp[] = [
    /^(?:preferences|places|window)\.json$/u,
    /^backups\/.*\/2026-11-23\.json$/u,
    /^(?:catalogue\/)?first\.json$/u,
    /^out\//u,
    /^resources\/articles\/human-rights$/u,
    /^(?:resources\/app\.asar|polylect\.cdx\.json|LICENSES\.chromium\.html)$/u,
    /^(?:pt-BR|pt_br|zh-Hant)?\.md$/u,
  ];
  const there = filesAndFolders();
  const named = pages.flatMap((page) =>
    [...new Set(filesNamedIn(page))].map((name) => ({ name, page: page.path })),
  );
  const ours = named.filter(({ name }) => !others.some((pattern) => pattern.test(name)));

  it('are there to be looked for', () => {
    expect(ours.length).toBeGreaterThan(300);
  });

  it('that are named are there', () => {
    expect(ours.filter(({ name }) => !isThere(name, there))).toEqual([]);
  });

  it('that are none of the project are still named', () => {
    for (const pattern of others) expect(named.some(({ name }) => pattern.test(name))).toBe(true);
  });
});

describe('options', () => {
  const optionsIn = (text: string): readonly string[] =>
    [...text.matchAll(/(?<![\w-])--[a-z][a-z-]*/gu)].map(([option]) => option);
  const ofTheApp = optionsIn(helpText);

  it('of the app are all described', () => {
    const described = optionsIn(read('docs/architecture.md'));
    expect(ofTheApp.length).toBeGreaterThan(5);
    for (const option of ofTheApp) expect(described).toContain(option);
  });

  it('that the app is started with are its own', () => {
    const words = pages.flatMap(commandsOf).filter((command) => /^polylect|^npm start/u.test(command));
    const synopsis = pages
      .flatMap(({ fences }) => fences.map(({ text }) => text))
      .filter((text) => text.startsWith('polylect ['));
    const used = [...words, ...synopsis].flatMap(optionsIn);
    expect(new Set(used)).toEqual(new Set(ofTheApp));
  });

  it('that npm run dist is given are its own', () => {
    const used = pages
      .flatMap(commandsOf)
      .filter((command) => command.includes('npm run dist --'))
      .flatMap(optionsIn);
    expect(new Set([...used, '--help'])).toEqual(new Set(optionsIn(distHelp)));
  });

  it('that stand alone belong to something', () => {
    const source = read('scripts/bench/bench.ts');
    const ofChromium = [
      ...['--no-sandbox', '--disable-gpu', '--ozone-platform-hint'],
      ...['--log-net-log', '--remote-debugging-pipe'],
    ];
    const ofStyles = ['--slack-before', '--slack-after'];
    expect(ofStyles.every((name) => read('src-renderer/styles/article.css').includes(name))).toBe(true);
    const known = [...ofTheApp, ...optionsIn(distHelp), ...optionsIn(source), ...ofChromium, ...ofStyles];
    const alone = pages.flatMap(({ codes }) => codes).filter((code) => code.startsWith('--'));
    expect(alone.flatMap(optionsIn).filter((option) => !known.includes(option))).toEqual([]);
  });
});

describe('keys', () => {
  const section = /\n### Keys\n([\s\S]*?)\n\n`Mod` is/u.exec(read('docs/architecture.md'))?.[1] ?? '';
  const described = new Set(section.split('\n').flatMap((row) => keysIn(row.split(' | ')[0] ?? '')));
  const all = new Set(commands.flatMap(({ shortcuts }) => shortcuts.map(asWritten)));

  /** The keys in some words, ranges such as “`1` to `6`” taken apart. */
  function keysIn(words: string): readonly string[] {
    const ranges = [...words.matchAll(/`([^`]*)(\d)` to `\1(\d)`/gu)].flatMap(
      ([, before = '', first, last]) =>
        Array.from(
          { length: Number(last) - Number(first) + 1 },
          (_, index) => `${before}${Number(first) + index}`,
        ),
    );
    return [...ranges, ...[...words.matchAll(/`([^`]+)`/gu)].map(([, key = '']) => key)];
  }

  /** As people write them. */
  function asWritten(shortcut: string): string {
    return shortcut.replace(/ $/u, 'Space').replace('Arrow', '');
  }

  it('are all described, and no others', () => {
    expect([...described].sort()).toEqual([...all].sort());
  });

  it('in the README are keys of commands', () => {
    const rows = read('README.md')
      .split('\n')
      .filter((row) => row.startsWith('| `'));
    const named = rows
      .filter((row) => row.split('|').length === 6)
      .flatMap((row) => [row.split('|')[1] ?? '', row.split('|')[3] ?? ''])
      .flatMap(keysIn)
      .map((key) => key.replace('Ctrl', 'Mod'));
    expect(named.length).toBeGreaterThan(10);
    for (const key of named) expect(all).toContain(key);
  });
});

describe('tables', () => {
  /** What the rows of a part of a page begin with. */
  function rowsIn(path: string, from: string, to: string): readonly string[] {
    const text = read(path);
    const part = text.slice(text.indexOf(`\n${from}\n`), text.indexOf(`\n${to}\n`));
    return [...part.matchAll(/^\| `([^`]+)`/gmu)].map(([, name = '']) => name);
  }

  it('of the contract have every request and event, and no others', () => {
    const names = [...Object.keys(requestChecks), ...Object.keys(eventNames)];
    expect([...rowsIn('docs/architecture.md', '## The contract', '## Commands')].sort()).toEqual(
      names.sort(),
    );
  });

  it('of packages have every dependency', () => {
    const { devDependencies } = parseJson(read('package.json')) as {
      devDependencies: Readonly<Record<string, string>>;
    };
    const page = read('docs/decisions/0009-dependencies.md');
    expect(Object.keys(devDependencies).filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('of problems have every one, and no others', () => {
    // The two others say where a problem is.
    const codes = Object.keys(en).flatMap((key) => /^problem\.(?!at-)(.*)$/u.exec(key)?.[1] ?? []);
    expect([...rowsIn('docs/articles.md', '## When something is wrong', '## Trying it')].sort()).toEqual(
      codes.sort(),
    );
  });

  it('of the reader’s data have every preference, and no others', () => {
    const rows = rowsIn('docs/architecture.md', '`preferences.json`', '`places.json`');
    const source = read('src-shared/preferences.ts') + read('src-shared/text-settings.ts');
    const fields = ['Preferences', 'ProfileValues', 'TextPreferences'].flatMap((name) => {
      const shape =
        new RegExp(String.raw`export interface ${name} [^{]*\{([\s\S]*?)\n\}`, 'u').exec(source)?.[1] ?? '';
      return [...shape.matchAll(/^ {2}readonly (\w+)\??:/gmu)].map(([, field = '']) => field);
    });
    expect([...rows].sort()).toEqual([...fields, 'version'].sort());
  });
});
