// Runs what needs the built app: with everything installed, the app built, and a display that nobody sees.
import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { openDisplay } from './display.mjs';
import { electronEnvironment, ensureElectron } from './electron/ensure.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/**
 * What runs must import Playwright and electron-store itself: the package electron remembers where its program is from the
 * moment that it is first asked.
 *
 * @template Result
 * @param {() => Promise<Result>} run
 * @param {{ screen?: string }} [options] `screen` is its size in pixels, as `1280x800`.
 * @returns {Promise<Result>}
 */
export async function withBuiltApp(run, { screen } = {}) {
  await ensureDependencies();
  const electron = await ensureElectron();
  await ensureSystemLibraries({ display: true, executable: electron.executable });
  await ensureBuild();
  const display = await openDisplay({ env: process.env, forceVirtual: true, size: screen });
  try {
    Object.assign(process.env, electronEnvironment(electron), { DISPLAY: display.environment.DISPLAY });
    return await run();
  } finally {
    await display.close();
  }
}
