// Every command in the documentation, with what runs it. One that is missing here fails a test.

export type Proof =
  /** Run by the tests of this list; it must end with code 0, and say that. `like` is what is run where the command names examples. */
  | { readonly by: 'this test'; readonly like: readonly string[]; readonly says: RegExp }
  /** A step of `npm test` is this very command. */
  | { readonly by: 'step'; readonly step: string }
  /** A test with that name, in that file. */
  | { readonly by: 'test'; readonly file: string; readonly name: string }
  /** No test can: it takes hours, another system, or what is not to be had everywhere. */
  | { readonly by: 'hand'; readonly why: string };

const step = (name: string): Proof => ({ by: 'step', step: name });
const inTest = (file: string, name: string): Proof => ({ by: 'test', file, name });
const byHand = (why: string): Proof => ({ by: 'hand', why });
const here = (says: RegExp, ...like: readonly string[]): Proof => ({ by: 'this test', like, says });

const readme = 'e2e/readme.spec.ts';
const installed = 'scripts/dist/installed.ts';
const start = inTest(readme, 'npm start opens what stands behind --, and ends with Ctrl+C');
const asReader = inTest(readme, 'every command for readers is one of those that are tried here');
/** What takes a second where the whole takes long. */
const quickPart = 'bookmark-filter';
const benchHelp = here(
  /^Usage: npm run bench[\s\S]*\n {2}with-bookmarks /mu,
  'npm',
  'run',
  'bench',
  '--',
  '--help',
);
const otherSystem = byHand('it needs a computer with that system; on others it stops and says so');

/** What stands for a place in the test's own folder. */
export const scratch = 'SCRATCH';

export const proofs: Readonly<Record<string, Proof>> = {
  'npm start': start,
  'npm start -- my-article': start,
  'npm start -- …': start,
  'npm start -- DIR/my-article': start,
  'npm start -- DIR/my-article/fr.md': inTest('e2e/reading.spec.ts', 'opens that article in that language'),
  'npm start -- --library=DIR': asReader,
  'npm start -- --help': inTest(readme, 'npm start -- --help prints what polylect --help does'),

  'npm test': byHand('it runs this test; its parts are tested in scripts/setup'),
  'npm test -- lint unit': here(
    /^articles … passed.*\n1 passed, 0 failed$/mu,
    'npm',
    'test',
    '--',
    'articles',
  ),
  'npm run build': step('build'),
  'npm run format': inTest('scripts/docs/commands.test.ts', 'npm run format writes a file as it should be'),
  'npm run format:check': step('format'),
  'npm run lint': step('lint'),
  'npm run types': step('types'),
  'npm run articles': step('articles'),
  'npm run articles -- DIR': here(
    /^1 article, 3 editions: no problems$/mu,
    ...['npm', 'run', 'articles', '--', 'e2e/side-by-side'],
  ),
  'npm run human-rights': here(/human-rights/u, 'npm', 'run', 'human-rights'),
  'npm run unit': step('unit'),
  'npm run unit -- links': here(/Tests .*passed/u, 'npm', 'run', 'unit', '--', 'links.test'),
  'npm run e2e': step('e2e'),
  "xvfb-run -a npm run e2e -- -g 'the window where it was'": here(
    /^Total: 1 test in 1 file$/mu,
    ...['npm', 'run', 'e2e', '--', '--list', '-g', 'the window where it was'],
  ),
  'xvfb-run -a npm run e2e -- switching': here(
    /^Total: \d+ tests in 1 file$/mu,
    ...['npm', 'run', 'e2e', '--', '--list', 'switching'],
  ),
  'export ELECTRON_OVERRIDE_DIST_PATH="$(dirname "$(npm run --silent electron:path)")"': inTest(
    readme,
    'npm run --silent electron:path prints where Electron is, and nothing else',
  ),
  'npm run --silent electron:path': inTest(
    readme,
    'npm run --silent electron:path prints where Electron is, and nothing else',
  ),

  'npm run pictures': inTest(readme, 'npm run pictures makes the pictures of the README'),
  'npm run icons': inTest(readme, 'npm run icons draws the icons'),

  'npm run bench': benchHelp,
  'npm run bench -- --help': benchHelp,
  'npm run bench -- anchors': inTest(
    'scripts/bench/anchors.test.ts',
    'no anchor is on a wrong one, and 95 of 100 are found',
  ),
  'npm run bench -- start': byHand('it takes half an hour, and nothing else may run meanwhile'),
  'npm run bench -- start --json new.json': here(
    /filtered/u,
    ...['npm', 'run', 'bench', '--', quickPart, '--json', `${scratch}/new.json`],
  ),
  'npm run bench -- start --compare old.json': here(
    /^compared with .*new\.json$/mu,
    ...['npm', 'run', 'bench', '--', quickPart, '--compare', `${scratch}/new.json`],
  ),
  'npm run torture': here(
    /^storage: 10 kills, .* 0 problems$/mu,
    ...['npm', 'run', 'torture', '--', '--kills', '0', '--store-kills', '10', '--seed', '1'],
  ),
  'npm run torture -- --kills 10 --store-kills 100 --seed 1': byHand(
    'it kills the built app; without that it is run as npm run torture',
  ),

  'npm run dist': here(/^Usage: npm run dist/mu, 'npm', 'run', 'dist', '--', '--help'),
  'npm run dist -- --quick': byHand(
    'it packs for half a minute; the step installed makes a package of the same parts',
  ),
  'npm run dist -- --release': inTest(
    'scripts/dist/release.test.ts',
    'is only what holds the Electron that package.json names, and what is committed',
  ),
  'POLYLECT_ELECTRON=download npm run dist -- --release': inTest(
    'scripts/setup/electron/sources.test.mjs',
    'allows both unless one is named',
  ),
  'npm run dist -- --check-reproducible': byHand('it packs everything twice, for minutes'),
  'npm run dist -- --mac': otherSystem,
  'npm run dist -- --windows': otherSystem,
  'npm run dist:test': step('installed'),
  'npm run trace:offline': step('trace'),

  polylect: asReader,
  'polylect my-article': asReader,
  'polylect --library=my-articles': asReader,
  'polylect --new-window my-article': asReader,
  'polylect --user-data-dir=elsewhere': asReader,
  'polylect polylect://open-models/sa/s2.p3': asReader,
  'polylect --help': inTest('e2e/command-line.spec.ts', '--help prints every option'),
  'sudo apt install ./out/packages/polylect_*.deb': inTest(installed, 'apt installs an older version'),
  'sudo apt remove polylect': inTest(
    installed,
    'nothing of it is left after it was removed, but the reader’s data',
  ),
  'tar -xf out/packages/polylect-*.tar.xz': inTest(
    installed,
    'the archive is unpacked, and what is in it runs there',
  ),
  'rm -r ~/.config/Polylect ~/.cache/Polylect': inTest(
    installed,
    'an ordinary user reads with the sandbox on, bookmarks and searches',
  ),
  'sudo chown root:root chrome-sandbox && sudo chmod 4755 chrome-sandbox': byHand(
    'it is for systems that forbid user namespaces',
  ),

  'npm ci': byHand(
    'set-up runs npm’s installation where something is missing; told here as what a release does',
  ),
  'npm audit': byHand('it asks a registry'),
  'npm audit --omit=dev': byHand('it asks a registry'),
  'xvfb-run -a': byHand('a part of the commands with it'),
};
