// What axe finds wrong with the page for those who use assistive technology.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Reader } from './reader';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** What axe finds wrong with the page as it is. The script comes by way of the debugger, so the content policy stays on. */
export async function violations(reader: Reader): Promise<readonly string[]> {
  // A bar that is half faded would be measured as it is in that moment.
  await reader.page.emulateMedia({ reducedMotion: 'reduce' });
  await reader.page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation instanceof CSSTransition)
        .map(({ finished }) => finished),
    ),
  );
  await reader.page.evaluate(await readFile(axeFile, 'utf8'));
  const results = await reader.page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
