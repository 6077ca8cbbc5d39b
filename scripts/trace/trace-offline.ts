// Shows that the running app has no socket that leads out of this computer: `npm run trace:offline`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { withBuiltApp } from '../setup/built-app.mjs';
import { SetupFailure, say } from '../setup/messages.mjs';
import { runScript } from '../setup/script.mjs';
import { whyNotTrace } from '../setup/tracing.mjs';
import { countFindings, tableOf, type Row } from './table';
import { judge } from './verdict';

await runScript(async () => {
  const reason = await whyNotTrace();
  if (reason !== undefined) {
    throw new SetupFailure({
      happened: `The app cannot be watched here: ${reason}.`,
      meaning: 'Nothing has been tried.',
      remedy: 'Run this on Linux, with strace and a D-Bus daemon installed and allowed to be used.',
    });
  }
  const rows = await withBuiltApp(traceStory);
  console.log(tableOf(rows));
  const refused = rows.filter((row) => row.reason === undefined);
  if (refused.length > 0) {
    say(`${refused.length} of ${rows.length} kinds of calls are not allowed.`);
    return 1;
  }
  say('No socket was connected, bound or sent to anywhere outside of this computer.');
  return 0;
});

async function traceStory(): Promise<readonly Row[]> {
  // Only now: Playwright asks the package electron for its program.
  const { traceApp } = await import('./traced-app');
  const folder = await mkdtemp(join(tmpdir(), 'polylect-trace-'));
  try {
    const electron = process.env.ELECTRON_EXEC_PATH ?? '';
    const { threads, exitCode, neighbours } = await traceApp(electron, folder, readALittle);
    if (exitCode !== 0) throw new Error(`The app ended with code ${exitCode}.`);
    const unread = threads.flatMap((thread) => thread.unread);
    if (unread.length > 0) throw new Error(`Lines of strace that are not understood:\n${unread.join('\n')}`);
    const cutOff = threads.filter(({ hasEnded }) => !hasEnded).length;
    if (cutOff > 0) throw new Error(`Of ${threads.length} threads ${cutOff} were not watched to their end.`);
    say(`Watched ${threads.length} threads and processes.`);
    const findings = threads
      .flatMap(({ calls }) => calls)
      .flatMap((call) => {
        const finding = judge(call, neighbours);
        if (finding === undefined) return [];
        // A row of the table is too little to find out from where such a call came.
        if (finding.reason === undefined) say(`Not allowed: ${call.name}(${call.words}) = ${call.result}`);
        // The folder of the trace is another one every time, and long.
        return [{ ...finding, place: finding.place.replace(folder, '<trace>') }];
      });
    return countFindings(findings);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What a reader does: the library, an article, another language, a bookmark, a search, and the end. */
async function readALittle(page: Page): Promise<void> {
  await page.getByRole('main', { name: 'Library' }).waitFor();
  await page.getByRole('link', { name: /^Universal/u }).click();
  await page.getByRole('article').waitFor();
  await page.getByRole('navigation', { name: 'Languages' }).getByRole('button', { name: 'Suomi' }).click();
  await page.locator('article[lang="fi"]').waitFor();
  await page.keyboard.press(']');
  await page.keyboard.press('b');
  await page.locator('[data-bookmarked]').first().waitFor();
  await page.keyboard.press('s');
  await page.getByRole('searchbox', { name: 'Search the library' }).fill('freedom');
  await page.getByRole('complementary', { name: 'Search' }).getByRole('listitem').first().waitFor();
  await page.keyboard.press('Escape');
  // The last window, and with it the app. The page may be gone before the key is let go.
  const closed = page.waitForEvent('close');
  await Promise.allSettled([page.keyboard.press('ControlOrMeta+w')]);
  await closed;
}
