// Reads an article file: Markdown with front matter in, an edition and its problems out. It never throws.
import type { LanguageTag } from '../../language';
import type { Problem } from '../problem';
import type { ArticleId, Edition, EditionFacts } from '../shapes';
import { readFrontMatter } from './front-matter';
import type { ImageSize } from './inline';
import { readBody, titleText } from './sections';
import { tokenize } from './tokens';

export interface Source {
  readonly article: ArticleId;
  readonly language: LanguageTag;
  /** The file's name, for problems. */
  readonly file: string;
  readonly text: string;
  /** The images in the article's folder, by path from it, with their sizes where these could be read. */
  readonly images: ReadonlyMap<string, ImageSize | undefined>;
}

/**
 * Makes an edition of an article file. Whatever is wrong stands in the edition's problems; the rest can be read.
 *
 * The text is set in Unicode's NFC first: fonts have glyphs for composed characters, and ids, hashes and searches must
 * not depend on how an author's keyboard composes them.
 */
export function parseEdition(source: Source): Edition {
  const text = normalizedText(source.text);
  const frontMatter = readFrontMatter(text);
  const problems: Problem[] = frontMatter.problems.map((problem) => ({ ...problem, file: source.file }));
  const lines = new Set<string>();
  const body = readBody(tokenize(frontMatter.body), source, (code, bodyLine, detail) => {
    const line = bodyLine + frontMatter.linesBefore;
    // One line with many tags is one thing to mend.
    if (code === 'html-left-out' && lines.has(`${line}`)) return;
    lines.add(`${line}`);
    problems.push({ code, file: source.file, line, ...(detail !== undefined && { detail: detail.slice(0, 200) }) });
  });
  const { title, ...parts } = body;
  const headed = title === undefined ? '' : titleText(title);
  if (frontMatter.facts.title === '') problems.push({ code: 'title-missing', file: source.file });
  return {
    ...frontMatter.facts,
    ...parts,
    // Without a title the article is still named by something that the reader can recognise.
    title: frontMatter.facts.title || headed || source.article,
    article: source.article,
    language: source.language,
    problems,
  };
}

/** What the catalogue says of an article file, read without looking at the Markdown in detail. */
export function parseFacts(source: Pick<Source, 'article' | 'file' | 'text'>): {
  readonly facts: EditionFacts;
  readonly body: string;
  readonly problems: readonly Problem[];
} {
  const { facts, body, problems } = readFrontMatter(normalizedText(source.text));
  const found: Problem[] = problems.map((problem) => ({ ...problem, file: source.file }));
  if (facts.title === '') found.push({ code: 'title-missing', file: source.file });
  const headed = /^#[ \t]+(.+?)[ \t]*#*$/mu.exec(body)?.[1] ?? '';
  return { facts: { ...facts, title: facts.title || headed || source.article }, body, problems: found };
}

function normalizedText(text: string): string {
  return text.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n').normalize('NFC');
}
