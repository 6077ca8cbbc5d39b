// Starts the app: installs, fetches and builds whatever is missing first. Arguments go to the app.
import { ensureBuild } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { hasDisplay, runWithDisplay } from './setup/display.mjs';
import { electronEnvironment, ensureElectron } from './setup/electron/ensure.mjs';
import { projectRoot } from './setup/paths.mjs';
import { adviseOnSandbox, sandboxSwitches } from './setup/sandbox.mjs';
import { runScript } from './setup/script.mjs';
import { ensureSystemLibraries } from './setup/system-libraries.mjs';

await runScript(async () => {
  await ensureDependencies();
  const electron = await ensureElectron();
  await ensureSystemLibraries({ display: !hasDisplay(), executable: electron.executable });
  await ensureBuild();
  await adviseOnSandbox(electron.folder);
  const args = [projectRoot, ...sandboxSwitches(), ...process.argv.slice(2)];
  const env = { ...process.env, ...electronEnvironment(electron) };
  // npm runs us in the project's root, but relative paths were typed elsewhere.
  return runWithDisplay(electron.executable, args, { env, announce: true, directory: process.env.INIT_CWD });
});
