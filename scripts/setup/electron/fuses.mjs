// Switches Electron's fuses: single characters behind a marker in the binary that turn features on and off.
import { open, readFile } from 'node:fs/promises';

const marker = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const knownVersion = 1;
const states = { on: 0x31, off: 0x30 };

// Their order in the binary.
const names = /** @type {const} */ ([
  'RunAsNode',
  'EnableCookieEncryption',
  'EnableNodeOptionsEnvironmentVariable',
  'EnableNodeCliInspectArguments',
  'EnableEmbeddedAsarIntegrityValidation',
  'OnlyLoadAppFromAsar',
  'LoadBrowserProcessSpecificV8Snapshot',
  'GrantFileProtocolExtraPrivileges',
]);

/** @typedef {typeof names[number]} FuseName */
/** @typedef {'on' | 'off'} FuseState */

/**
 * Where the binary's only set of fuses begins, and how many there are.
 * @param {Buffer} binary
 */
function findFuses(binary) {
  const found = binary.indexOf(marker);
  if (found === -1) throw new Error('The binary has no fuses.');
  if (binary.includes(marker, found + 1)) throw new Error('The binary has more than one set of fuses.');
  const start = found + marker.length;
  if (binary[start] !== knownVersion) throw new Error('The binary has fuses of an unknown version.');
  return { first: start + 2, count: binary[start + 1] ?? 0 };
}

/**
 * The bytes to write for the wanted states; none where a fuse is as wanted already.
 * @param {Buffer} binary
 * @param {Readonly<Partial<Record<FuseName, FuseState>>>} wanted
 * @returns {{ position: number, byte: number }[]}
 */
export function planFuses(binary, wanted) {
  const { first, count } = findFuses(binary);
  return Object.entries(wanted).flatMap(([name, state]) => {
    const index = names.indexOf(/** @type {FuseName} */ (name));
    const position = first + index;
    const present = binary[position];
    if (index === -1 || index >= count || (present !== states.on && present !== states.off)) {
      throw new Error(`The binary has no fuse ${name}.`);
    }
    return present === states[state] ? [] : [{ position, byte: states[state] }];
  });
}

/**
 * @param {string} path
 * @param {Readonly<Partial<Record<FuseName, FuseState>>>} wanted
 * @returns {Promise<void>}
 */
export async function setFuses(path, wanted) {
  const plan = planFuses(await readFile(path), wanted);
  const handle = await open(path, 'r+');
  try {
    for (const { position, byte } of plan) await handle.write(Buffer.from([byte]), 0, 1, position);
  } finally {
    await handle.close();
  }
}

/**
 * How the fuses of a binary stand, by their names. Those that this list does not know are left out.
 * @param {Buffer} binary
 * @returns {Partial<Record<FuseName, FuseState>>}
 */
export function readFuses(binary) {
  const { first, count } = findFuses(binary);
  /** @type {Partial<Record<FuseName, FuseState>>} */
  const found = {};
  for (const [index, name] of names.slice(0, count).entries()) {
    const byte = binary[first + index];
    if (byte === states.on) found[name] = 'on';
    if (byte === states.off) found[name] = 'off';
  }
  return found;
}
