// Runs programs under the present display or, where there is none, under a virtual one (Xvfb).
import { spawn } from 'node:child_process';
import { SetupFailure, say } from './messages.mjs';
import { runInForeground } from './processes.mjs';

/** @import { Readable } from 'node:stream' */

const startMilliseconds = 20_000;

// The shell waits for the end of its input, which comes when we close it or die in whatever way, and then ends
// the server: no server is left behind by a killed run. Descriptor 3 takes the display number.
const keeper = '"$@" </dev/null & server=$!; exec 3>&-; read -r line; kill "$server"; wait "$server"';
const serverCommand = ['Xvfb', '-displayfd', '3', '-nolisten', 'tcp', '-noreset'];

/**
 * @typedef {object} Display
 * @property {NodeJS.ProcessEnv} environment What programs need to find the display.
 * @property {() => Promise<void>} close
 */

/**
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {boolean}
 */
export function hasDisplay(environment = process.env) {
  return process.platform !== 'linux' || [environment.DISPLAY, environment.WAYLAND_DISPLAY].some(Boolean);
}

/**
 * @param {Readable} stream
 * @returns {Promise<string>} The first line, or what there was before the end.
 */
function firstLine(stream) {
  return new Promise((resolve) => {
    let text = '';
    const finish = () => {
      clearTimeout(timer);
      resolve(text.trim());
    };
    const timer = setTimeout(finish, startMilliseconds);
    stream.on('data', (/** @type {Buffer} */ chunk) => {
      text += chunk.toString();
      if (text.includes('\n')) finish();
    });
    stream.once('end', finish);
  });
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @param {object} [options]
 * @param {string | undefined} [options.size] In pixels, as `1280x800`.
 * @param {string | undefined} [options.framebuffer] The folder for the file in which every pixel can be read; see Xvfb(1), -fbdir.
 * @returns {Promise<Display>}
 */
export async function openVirtualDisplay(environment, { size = '1920x1200', framebuffer } = {}) {
  const screen = ['-screen', '0', `${size}x24`, ...(framebuffer ? ['-fbdir', framebuffer, '-nocursor'] : [])];
  // A session of its own keeps Ctrl+C from the server, which must outlive the programs that use it.
  const server = spawn('sh', ['-c', keeper, 'sh', ...serverCommand, ...screen], {
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => server.once('close', resolve));
  let complaints = '';
  server.stderr?.on('data', (/** @type {Buffer} */ chunk) => {
    complaints += chunk.toString();
  });
  const number = await firstLine(/** @type {Readable} */ (server.stdio[3]));
  const close = async () => {
    server.stdin?.end();
    await ended;
  };
  if (!/^\d+$/.test(number)) {
    await close();
    throw new SetupFailure({
      details: complaints,
      happened: 'The virtual display (Xvfb) did not start.',
      meaning: 'There is no screen that the window could open on.',
      remedy: 'Install Xvfb (on Debian the package is xvfb), or run this in a graphical session.',
    });
  }
  return { environment: { ...environment, DISPLAY: `:${number}`, WAYLAND_DISPLAY: undefined }, close };
}

/**
 * Up to version 37 Electron looks for X alone unless it is told of Wayland.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function withWaylandHint(environment) {
  const isWaylandOnly = Boolean(environment.WAYLAND_DISPLAY) && !environment.DISPLAY;
  return isWaylandOnly ? { ELECTRON_OZONE_PLATFORM_HINT: 'auto', ...environment } : environment;
}

/**
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {boolean} [options.forceVirtual] Use a virtual display even where there is a real one (Linux only).
 * @param {boolean} [options.announce] Say so when a virtual display takes the place of a missing one.
 * @param {string | undefined} [options.size] Of a virtual one, in pixels, as `1280x800`.
 * @returns {Promise<Display>}
 */
export async function openDisplay({ env = process.env, forceVirtual = false, announce = false, size } = {}) {
  const present = hasDisplay(env);
  if (present && !(forceVirtual && process.platform === 'linux')) {
    return { environment: withWaylandHint(env), close: () => Promise.resolve() };
  }
  if (announce && !present)
    say('No display found: running under Xvfb, where nobody sees the window. Ctrl+C ends it.');
  return openVirtualDisplay(env, { size });
}

/**
 * Runs a program in the foreground with a display, and gives its exit code.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {boolean} [options.forceVirtual]
 * @param {boolean} [options.announce]
 * @param {string | undefined} [options.directory] Where the program runs; the project's root if not given.
 * @returns {Promise<number>}
 */
export async function runWithDisplay(command, args, { directory, ...options } = {}) {
  const display = await openDisplay(options);
  try {
    return await runInForeground(command, args, { directory, environment: display.environment });
  } finally {
    await display.close();
  }
}
