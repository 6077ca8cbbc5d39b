// On Debian and its relatives: installs the system libraries that Electron and the virtual display need.
import { withLock } from './lock.mjs';
import { SetupFailure, say } from './messages.mjs';
import { capture } from './processes.mjs';

// Newer releases renamed some packages when their time values grew to 64 bits.
const renamed = new Map([
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libasound2', 'libasound2t64'],
]);

const libraryPackages = ['libnss3', 'libgtk-3-0', 'libasound2', 'libgbm1'];
const displayPackages = ['xvfb', 'xauth'];
// To read the app as a screen reader does.
const accessibilityPackages = ['at-spi2-core', 'dbus', 'python3-gi', 'gir1.2-atspi-2.0'];
// To watch which sockets the app uses; with a bus of its own, and what assistive technology has there.
const tracingPackages = ['strace', 'dbus', 'at-spi2-core'];

/**
 * The wanted packages that are not installed under either of their names.
 * @param {readonly string[]} wanted
 * @param {ReadonlySet<string>} installed
 * @returns {string[]}
 */
export function missingPackages(wanted, installed) {
  return wanted.filter((name) => !installed.has(name) && !installed.has(renamed.get(name) ?? name));
}

/**
 * The installed packages, from lines of the form "name status".
 * @param {string} listing
 * @returns {Set<string>}
 */
export function parseInstalled(listing) {
  const rows = listing.split('\n').map((line) => line.split(' '));
  return new Set(rows.filter(([, status]) => status === 'installed').map(([name]) => name ?? ''));
}

/**
 * The libraries a binary asks for and the system does not have, from the output of ldd.
 * @param {string} output
 * @returns {string[]}
 */
export function parseAbsentLibraries(output) {
  return [...output.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? '');
}

/** @param {readonly string[]} wanted */
async function findMissing(wanted) {
  const names = wanted.flatMap((name) => [name, ...(renamed.has(name) ? [renamed.get(name) ?? ''] : [])]);
  // It fails when any of the names is unknown, and still lists the others.
  const { output } = await capture('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...names]);
  return missingPackages(wanted, parseInstalled(output));
}

/** @param {readonly string[]} names */
async function presentNames(names) {
  return Promise.all(
    names.map(async (name) => {
      const newer = renamed.get(name);
      return newer && (await capture('apt-cache', ['show', newer])).exitCode === 0 ? newer : name;
    }),
  );
}

/**
 * Whether there is a program of a name.
 * @param {string} name
 */
export async function isCommand(name) {
  return (await capture('sh', ['-c', `command -v ${name}`])).exitCode === 0;
}

/**
 * What the binary really lacks: libraries can be there without the package manager knowing of them.
 * @param {string | undefined} executable
 * @param {readonly string[]} missing What the package manager misses, for when the binary cannot be asked.
 */
async function findAbsentLibraries(executable, missing) {
  const listing = executable ? await capture('ldd', [executable]) : undefined;
  return listing?.exitCode === 0
    ? parseAbsentLibraries(listing.output)
    : missing.filter((name) => libraryPackages.includes(name));
}

/**
 * @param {Needs} needs
 * @returns {Promise<string[]>}
 */
async function findAbsentCommands({ display, accessibility, tracing }) {
  const wanted = [
    ...(display ? ['Xvfb'] : []),
    ...(accessibility ? ['dbus-run-session'] : []),
    ...(tracing ? ['strace', 'dbus-daemon'] : []),
  ];
  const found = await Promise.all(wanted.map(isCommand));
  return wanted.filter((_name, index) => !found[index]);
}

/**
 * @param {readonly string[]} missing
 * @returns {Promise<string | undefined>} The output of a failed installation.
 */
async function install(missing) {
  say(`Installing system packages: ${missing.join(' ')}…`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await capture('apt-get', ['update'], { environment });
  const names = await presentNames(missing);
  // Another installation may be under way, such as the system's own updates.
  const options = ['-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120'];
  const result = await capture('apt-get', ['install', ...options, ...names], { environment });
  return result.exitCode === 0 ? undefined : `${update.output}\n${result.output}`;
}

/**
 * @typedef {object} Needs
 * @property {boolean} display Whether a virtual display is needed.
 * @property {boolean} [accessibility] Whether assistive technology is tested.
 * @property {boolean} [tracing] Whether the app's sockets are watched.
 * @property {string} [executable] The Electron binary, to see what it really lacks when packages are missing.
 */

/**
 * @param {Needs} needs
 * @returns {Promise<void>}
 */
export async function ensureSystemLibraries(needs) {
  const { display, accessibility, tracing, executable } = needs;
  if (process.platform !== 'linux') return;
  if (!(await isCommand('apt-get')) || !(await isCommand('dpkg-query'))) return;
  const wanted = [
    ...libraryPackages,
    ...(display ? displayPackages : []),
    ...(accessibility ? accessibilityPackages : []),
    ...(tracing ? tracingPackages : []),
  ];
  let missing = await findMissing(wanted);
  if (missing.length === 0) return;
  /** @type {string | undefined} */
  let details;
  if (process.getuid?.() === 0) {
    details = await withLock('system-packages', async () => {
      missing = await findMissing(wanted);
      return missing.length > 0 ? install(missing) : undefined;
    });
    if (details === undefined) return;
  }
  const absent = [...(await findAbsentLibraries(executable, missing)), ...(await findAbsentCommands(needs))];
  if (absent.length === 0) return;
  const names = (await presentNames(missing)).join(' ');
  throw new SetupFailure({
    ...(details === undefined ? {} : { details }),
    happened: `The system lacks ${absent.join(', ')}.`,
    meaning: 'Electron cannot open its window, or cannot be tested, without them.',
    remedy: `Run: sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`,
  });
}
