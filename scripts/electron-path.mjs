// Prints the path of the Electron executable, and nothing else, on standard output.
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureElectron } from './setup/electron/ensure.mjs';
import { runScript } from './setup/script.mjs';

await runScript(async () => {
  await ensureDependencies();
  const { executable } = await ensureElectron();
  process.stdout.write(`${executable}\n`);
});
