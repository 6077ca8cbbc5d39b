// The changes that the torture makes, in the lines by which the killed process told of them.
import type { Bookmark, BookmarksChange } from '../../src-shared/bookmark';
import { below, type Random } from './random';

/** Few, so that changes meet in them; and enough that a kill comes between the saves of two. */
export const articles: readonly string[] = ['one', 'two', 'three'];

const bookmarksPerArticle = 30;

/** One change of one bookmark. Without a revision the bookmark is removed. */
export interface Step {
  readonly article: string;
  readonly bookmark: number;
  readonly revision?: string;
}

/** Said before a change is asked for, and again when it was answered as saved. */
export interface Line {
  readonly kind: 'asked' | 'saved';
  readonly step: Step;
}

export function randomStep(article: string, revision: string, random: Random): Step {
  const bookmark = below(bookmarksPerArticle, random);
  return random() < 0.3 ? { article, bookmark } : { article, bookmark, revision };
}

/** A change as it is asked for. Notes differ in length, so that files grow and shrink. */
export function changeOf({ article, bookmark, revision }: Step, random: Random): BookmarksChange {
  const id = `00000000-0000-4000-8000-${String(bookmark).padStart(12, '0')}`;
  if (revision === undefined) return { put: [], removed: [{ article, id }] };
  const time = new Date().toISOString();
  const put: Bookmark = {
    id,
    anchor: {
      article,
      language: 'fi',
      block: `s1.p${bookmark}`,
      hash: '0123456789abcdef',
      quote: 'Kaikki ihmiset syntyvät vapaina.',
      start: 0,
      end: 32,
      before: 'संस्कृतम्',
      after: '日本語',
    },
    title: 'Title',
    heading: 'Heading',
    position: 0.5,
    note: `${revision} ${'long '.repeat(below(500, random))}`,
    tags: ['one'],
    colour: 'green',
    made: time,
    changed: time,
  };
  return { put: [put], removed: [] };
}

/** What a bookmark on the disk says of the step that it came from. */
export function stepOf({ id, anchor, note }: Bookmark): Step {
  return { article: anchor.article, bookmark: Number(id.slice(-12)), revision: note.split(' ')[0] ?? '' };
}

export function lineOf(line: Line): string {
  return `${JSON.stringify(line)}\n`;
}

/** The lines that came whole: the last one may have been cut off with the process. */
export function linesIn(output: string): readonly Line[] {
  return output
    .split('\n')
    .slice(0, -1)
    .map((text) => JSON.parse(text) as Line);
}
