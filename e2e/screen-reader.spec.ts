// What a screen reader gets of the running app, through the interface that Linux gives to assistive technology (AT-SPI).
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { appFolder } from './launch';
import { expect, test } from './reader';

interface Node {
  readonly role: string;
  readonly name: string;
  readonly isFocused: boolean;
}

// The electron package names the binary, also where it is not its own.
const electron = createRequire(import.meta.url)('electron') as string;

/** The tree of the app with an article open, in reading order. */
async function readArticle(profile: string, file: string): Promise<readonly Node[]> {
  const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = [
    ...[
      electron,
      appFolder,
      ...noSandbox,
      '--disable-gpu',
      '--log-level=3',
      '--force-renderer-accessibility',
    ],
    ...['--lang=en', `--user-data-dir=${profile}`, file],
  ];
  // The bindings belong to the system's own Python, whatever other one comes first in the path.
  const script = join(import.meta.dirname, 'assistive-technology.py');
  const tree = join(profile, 'tree.json');
  await promisify(execFile)('dbus-run-session', ['--', '/usr/bin/python3', script, tree, ...app], {
    timeout: 50_000,
    env: { ...process.env, LANGUAGE: 'en', LANG: 'C.UTF-8', ACCESSIBILITY_ENABLED: '1' },
  });
  return JSON.parse(await readFile(tree, 'utf8')) as readonly Node[];
}

function named(nodes: readonly Node[], role: string): readonly string[] {
  return nodes.filter((node) => node.role === role).map(({ name }) => name);
}

// Other systems have interfaces of their own; what Chromium gives to all of them is in accessibility-tree.spec.ts.
if (process.platform === 'linux') {
  test('landmarks, headings, languages and paragraphs, and the focus on the text', async ({ profile }) => {
    const nodes = await readArticle(profile, join(appFolder, 'resources/articles/open-models/en.md'));
    expect(named(nodes, 'frame')).toEqual(['Open models: two jackets, many hands – Polylect']);
    expect(named(nodes, 'document web')).toHaveLength(1);
    expect(named(nodes, 'article')).toEqual(['Open models: two jackets, many hands']);
    expect(named(nodes, 'landmark')).toEqual(expect.arrayContaining(['Languages', 'Two jackets in Denver']));
    expect(named(nodes, 'heading').slice(0, 3)).toEqual([
      'Open models: two jackets, many hands',
      'Two jackets in Denver',
      'What open means',
    ]);
    expect(named(nodes, 'push button')).toEqual(
      expect.arrayContaining(['Skip to the text', '한국어', 'संस्कृतम्', '日本語', 'Ελληνικά', 'Latina']),
    );
    expect(nodes.some(({ name }) => name.startsWith('SIGGRAPH, the annual conference'))).toBe(true);
    // Read aloud, a word that may be broken is one word.
    expect(nodes.filter(({ name }) => name.includes('\u00AD'))).toEqual([]);
    expect(named(nodes, 'table')).toHaveLength(1);
    expect(named(nodes, 'block quote')).toHaveLength(1);
    expect(nodes.filter(({ isFocused, role }) => isFocused && role === 'heading')).toMatchObject([
      { name: 'Open models: two jackets, many hands' },
    ]);
  });
}
