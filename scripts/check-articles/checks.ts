// The checks of the articles, each a function from what was read to what is wrong with it.
import { titleBlock } from '../../src-shared/article/block-ids';
import { blocksOf, sectionsOf } from '../../src-shared/article/outline';
import type { Block, BlockId, Edition } from '../../src-shared/article/shapes';
import { bundledLanguages, ownName } from '../../src-shared/language';
import { en } from '../../src-shared/messages/en';
import { fillIn } from '../../src-shared/messages/messages';
import type { Finding } from './finding';
import type { ArticleRead, EditionRead } from './read';
import { textsIn } from './texts';

/** An article that is made at build time, of texts whose paragraphs are not the same in every language. */
const notOurs = 'human-rights';

/** Shorter texts can be the same by right: names, addresses, numbers. */
const shortestUntranslated = 40;

const none: Finding = { path: '', text: 'There are no articles.' };

/** Everything that is wrong with the bundled articles. */
export function checkArticles(articles: readonly ArticleRead[]): readonly Finding[] {
  if (articles.length === 0) return [none];
  return articles.flatMap((article) => [
    ...problemsFound(article),
    ...missingLanguages(article),
    ...wrongOriginals(article),
    ...differentDates(article),
    ...(article.id === notOurs ? [] : differentBlocks(article)),
    ...article.editions.flatMap((edition) => carelessText(article, edition)),
    ...untranslatedTexts(article),
  ]);
}

/** What is wrong with articles of somebody's own, who need not have our languages, and may split and join paragraphs. */
export function checkOwnArticles(articles: readonly ArticleRead[]): readonly Finding[] {
  if (articles.length === 0) return [none];
  return articles.flatMap((article) => [
    ...problemsFound(article),
    // Which one is the original is no question where there is only one.
    ...(article.editions.length > 1 ? wrongOriginals(article) : []),
    ...differentDates(article),
    ...untranslatedTexts(article),
  ]);
}

/** What the app itself would say of the article, in the words that it would use. */
export function problemsFound({ id, problems }: ArticleRead): readonly Finding[] {
  return problems.map(({ code, file, line, detail }) => ({
    path: file === undefined ? id : `${id}/${file}`,
    ...(line !== undefined && { line }),
    text: fillIn(en[`problem.${code}`], { detail: detail ?? '' }),
  }));
}

export function missingLanguages({ id, editions }: ArticleRead): readonly Finding[] {
  const there = new Set(editions.map(({ edition }) => edition.language));
  return bundledLanguages
    .filter((language) => !there.has(language))
    .map((language) => ({ path: id, text: `There is no edition in ${ownName(language)} (${language}).` }));
}

export function wrongOriginals({ id, editions }: ArticleRead): readonly Finding[] {
  const [first, ...others] = editions.filter(({ edition }) => edition.original);
  if (first === undefined) return [{ path: id, text: 'No edition says that it is the original.' }];
  return others.map(({ file, text }) => ({
    path: `${id}/${file}`,
    ...lineOfField(text, 'original'),
    text: `It says that it is the original, and so does ${first.file}.`,
  }));
}

export function differentDates(article: ArticleRead): readonly Finding[] {
  return compared(article, (model, { file, text, edition }) => {
    const { date } = edition;
    if (date === model.edition.date) return [];
    const said = `The date is ${date ?? 'missing'}; in ${model.file} it is ${model.edition.date ?? 'missing'}.`;
    return [{ path: `${article.id}/${file}`, ...lineOfField(text, 'date'), text: said }];
  });
}

/** Editions whose blocks are not those of the original, one by one. */
export function differentBlocks(article: ArticleRead): readonly Finding[] {
  return compared(article, (model, { file, edition }) => {
    const here = blockNames(edition);
    const there = blockNames(model.edition);
    const longer = here.length > there.length ? here : there;
    const first = longer.findIndex((_name, place) => here[place] !== there[place]);
    if (first < 0) return [];
    const said = `${here[first] ?? 'the end'} stands where ${model.file} has ${there[first] ?? 'the end'}`;
    return [{ path: `${article.id}/${file}`, text: `Its blocks are others: ${said}.` }];
  });
}

/** What a careful editor would have set right on saving. */
export function carelessText({ id }: ArticleRead, { file, text }: EditionRead): readonly Finding[] {
  const path = `${id}/${file}`;
  const lines = text.split('\n');
  const findings: Finding[] = [];
  const returned = lines.findIndex((line) => line.includes('\r'));
  if (returned >= 0) {
    findings.push({ path, line: returned + 1, text: 'The line does not end with LF alone.' });
  }
  const decomposed = lines.findIndex((line) => line.normalize('NFC') !== line);
  if (decomposed >= 0) {
    findings.push({ path, line: decomposed + 1, text: 'The line is not in Unicode’s NFC.' });
  }
  if (lines.at(-1) !== '') {
    findings.push({ path, line: lines.length, text: 'There is no line break at the end of the file.' });
  }
  return findings;
}

/** Long texts that are the same in two languages. */
export function untranslatedTexts({ id, editions }: ArticleRead): readonly Finding[] {
  const known = new Map<string, { readonly file: string; readonly block: BlockId }>();
  return editions.flatMap(({ file, edition }) => {
    const texts = textsIn(edition).filter(({ text }) => Array.from(text).length >= shortestUntranslated);
    const findings = texts.flatMap(({ block, text }): readonly Finding[] => {
      const same = known.get(text);
      if (same === undefined) return [];
      const start = Array.from(text).slice(0, shortestUntranslated).join('');
      const said = `${block} has the same text as ${same.block} in ${same.file}: “${start}…”`;
      return [{ path: `${id}/${file}`, text: said }];
    });
    // An edition may well repeat itself, so its own texts are known only to those after it.
    for (const { block, text } of texts) if (!known.has(text)) known.set(text, { file, block });
    return findings;
  });
}

/** Compares every other edition with the original, or where there is none with the first. */
function compared(
  { editions }: ArticleRead,
  compare: (model: EditionRead, other: EditionRead) => readonly Finding[],
): readonly Finding[] {
  const model = editions.find(({ edition }) => edition.original) ?? editions[0];
  if (model === undefined) return [];
  return editions.filter((other) => other !== model).flatMap((other) => compare(model, other));
}

/** Every block of an edition in reading order, by its id and what it is. */
function blockNames(edition: Edition): readonly string[] {
  return [
    `${titleBlock} (title)`,
    ...blocksOf(edition.lead).map(blockName),
    ...sectionsOf(edition).flatMap(({ id, level, content }) => [
      `${id} (heading of level ${level})`,
      ...blocksOf(content).map(blockName),
    ]),
    ...edition.notes.map(({ id }) => `${id} (note)`),
  ];
}

function blockName(block: Block): string {
  const size = block.kind === 'table' ? ` of ${block.rows.length} × ${block.head.length}` : '';
  return `${block.id} (${block.kind}${size})`;
}

/** The line of a field of the front matter, where it stands in one. */
function lineOfField(text: string, field: string): Pick<Finding, 'line'> {
  const index = text.split('\n').findIndex((line) => line.startsWith(`${field}:`));
  return index < 0 ? {} : { line: index + 1 };
}
