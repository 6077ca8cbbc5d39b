// Draws the icons that packages hold, from their SVG sources; the result is committed, so that every machine packs the same.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { withBuiltApp } from '../setup/built-app.mjs';
import { ensureElectron } from '../setup/electron/ensure.mjs';
import { SetupFailure, say } from '../setup/messages.mjs';
import { projectRoot } from '../setup/paths.mjs';
import { capture } from '../setup/processes.mjs';
import { sandboxSwitches } from '../setup/sandbox.mjs';
import { runScript } from '../setup/script.mjs';

await runScript(() => {
  const { values } = parseArgs({ options: { into: { type: 'string', default: 'resources/icons' } } });
  const target = resolve(projectRoot, values.into);
  return withBuiltApp(async () => {
    const { executable } = await ensureElectron();
    await mkdir(target, { recursive: true });
    const script = join(projectRoot, 'scripts/dist/draw-icons.cjs');
    const words = [...sandboxSwitches(), '--disable-gpu', '--force-device-scale-factor=1', script, target];
    const { exitCode, output } = await capture(executable, words, { timeLimit: 120_000 });
    if (exitCode !== 0) {
      throw new SetupFailure({
        details: output,
        happened: 'The icons could not be drawn.',
        meaning: `Those in ${values.into} are as they were.`,
        remedy: 'Mend what is named above, and run this again.',
      });
    }
    say(`Drew ${values.into}.`);
  });
});
