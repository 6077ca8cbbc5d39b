// Reads an article file: Markdown with front matter in, an edition and its problems out. It never throws.
import type { LanguageTag } from '../../language';
import type { Problem } from '../problem';
import type { ArticleId, Edition, EditionFacts, Inline } from '../shapes';
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
  const linesWithHtml = new Set<number>();
  const body = readBody(
    tokenize(frontMatter.body),
    source,
    frontMatter.facts.title,
    (code, bodyLine, detail) => {
      const line = bodyLine + frontMatter.linesBefore;
      // One line with many tags is one thing to mend.
      if (code === 'html-left-out') {
        if (linesWithHtml.has(line)) return;
        linesWithHtml.add(line);
      }
      problems.push({
        code,
        file: source.file,
        line,
        ...(detail !== undefined && { detail: detail.slice(0, 200) }),
      });
    },
  );
  const { title: heading, ...parts } = body;
  if (frontMatter.facts.title === '') problems.push({ code: 'title-missing', file: source.file });
  return {
    ...frontMatter.facts,
    ...parts,
    title: titleOf(frontMatter.facts, heading, source.article),
    article: source.article,
    language: source.language,
    problems,
  };
}

/** What the catalogue says of an article file, read without looking at the Markdown in detail where that can be. */
export function parseFacts(source: Pick<Source, 'article' | 'language' | 'file' | 'text'>): {
  readonly facts: EditionFacts;
  readonly body: string;
  readonly problems: readonly Problem[];
} {
  const { facts, body, problems } = readFrontMatter(normalizedText(source.text));
  const found: Problem[] = problems.map((problem) => ({ ...problem, file: source.file }));
  if (facts.title === '') found.push({ code: 'title-missing', file: source.file });
  const context = {
    article: source.article,
    language: source.language,
    images: new Map<string, undefined>(),
  };
  // Only without a title must the Markdown be looked at.
  const heading =
    facts.title === '' ? readBody(tokenize(body), context, '', () => undefined).title : undefined;
  return { facts: { ...facts, title: titleOf(facts, heading, source.article) }, body, problems: found };
}

/** Without a title the article is still named by something that the reader can recognise. */
function titleOf(facts: EditionFacts, heading: readonly Inline[] | undefined, article: ArticleId): string {
  return facts.title || (heading === undefined ? '' : titleText(heading)) || article;
}

function normalizedText(text: string): string {
  return (
    text
      .replace(/^\uFEFF/u, '')
      .replaceAll(/\r\n?/gu, '\n')
      .normalize('NFC')
      // Beside a letter it means what the hyphen of keyboards means, by which it is looked for; and few faces have it.
      .replaceAll(/(?<=\p{L})\u2010|\u2010(?=\p{L})/gu, '-')
  );
}
