// Bookmarks as Markdown for people: by article and section, each with what is needed to cite it.
import type { Bookmark } from './bookmark';
import { byArticleId, dayOf } from './bookmark-list';
import { formatDate } from './date';
import { ownName, type LanguageTag } from './language';
import type { Say } from './messages/messages';

/**
 * Bookmarks as CommonMark: a heading for each article, in the order given, and for each section; each paragraph as a
 * quotation, in the order of reading; under it the note, and a line with tags, language, date and place.
 *
 * What a text has of Markdown's signs is escaped, so that it reads as it was and breaks nothing.
 *
 * @param language the interface's, in which dates are written
 */
export function bookmarksAsMarkdown(
  bookmarks: readonly Bookmark[],
  say: Say,
  language: LanguageTag = 'en',
): string {
  const articles = [...byArticleId(bookmarks).values()];
  const parts = articles.flatMap((members) => articleParts(members, say, language));
  return `${[`# ${asLine(say('bookmarks.title'))}`, ...parts].join('\n\n')}\n`;
}

function articleParts(bookmarks: readonly Bookmark[], say: Say, language: LanguageTag): readonly string[] {
  const inOrder = bookmarks.toSorted((one, other) => one.position - other.position);
  return inOrder.flatMap((bookmark, index) => {
    const before = inOrder[index - 1];
    return [
      ...(before === undefined ? [`## ${asLine(bookmark.title)}`] : []),
      ...(bookmark.heading !== '' && bookmark.heading !== before?.heading
        ? [`### ${asLine(bookmark.heading)}`]
        : []),
      asQuotation(bookmark.anchor.quote),
      ...(bookmark.note.trim() === '' ? [] : [asText(bookmark.note)]),
      factsOf(bookmark, say, language),
    ];
  });
}

/** A list, so that each fact has a line of its own wherever the file is read. */
function factsOf(bookmark: Bookmark, say: Say, language: LanguageTag): string {
  const { anchor, tags, changed, position, colour } = bookmark;
  const facts = [
    ...(tags.length > 0 ? [say('export.tags', { tags: tags.join(', ') })] : []),
    say('export.language', { language: ownName(anchor.language) }),
    say('export.colour', { colour: say(`bookmark.colour.${colour}`) }),
    say('export.date', { date: formatDate(dayOf(changed), language) }),
    say('export.place', {
      article: anchor.article,
      block: anchor.block,
      percent: Math.round(position * 100),
    }),
    ...(bookmark.lost === true ? [say('bookmarks.lost')] : []),
  ];
  return facts.map((fact) => `- ${asLine(fact)}`).join('\n');
}

function asQuotation(text: string): string {
  return asText(text)
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** A text of one line: a heading, or one fact. */
function asLine(text: string): string {
  return escapeLine(text.replaceAll(/\s+/gu, ' ').trim());
}

/** A text of several lines, each of which stays a line; empty lines part paragraphs. */
function asText(text: string): string {
  const lines = text
    .replace(/^(?:[^\S\r\n]*(?:\r\n?|\n))+/u, '')
    .trimEnd()
    .split(/\r\n?|\n/u)
    .map((line) => escapeLine(line.trimEnd()));
  // A backslash at the end is a hard line break, but only where the paragraph goes on.
  return lines
    .map((line, index) => (line === '' || (lines[index + 1] ?? '') === '' ? line : `${line}\\`))
    .join('\n');
}

/**
 * A line in which no sign means anything to Markdown (CommonMark 0.31, 2.4: every sign of ASCII can be escaped). Signs that
 * mean something only at the beginning of a line are escaped only there, for people read this too.
 */
function escapeLine(line: string): string {
  return (
    line
      .replaceAll(/[\\`*_{}[\]<>&#~|]/gu, '\\$&')
      // Spaces at the beginning would make a code block; those that cannot break do not.
      .replace(/^[ \t]+/u, (spaces) => '\u{A0}'.repeat(spaces.length))
      .replace(/^(\u{A0}*)([-+=])/u, '$1\\$2')
      .replace(/^(\u{A0}*\d+)([.)])/u, '$1\\$2')
  );
}
