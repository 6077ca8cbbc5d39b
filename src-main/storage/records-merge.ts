// What becomes of records that somebody else wrote: another program, or a hand.
import type { ArticleId } from '../../src-shared/article/shapes';
import type { Identified, RecordKind } from './record-kind';

/**
 * What a list has that another has not, or has in an older form. What it lacks is not told: a program that brings two computers
 * together may not have seen a record yet, so its absence says nothing.
 */
export function additionsOf<Item extends Identified>(
  { timeOf }: RecordKind<Item>,
  mine: readonly Item[],
  foreign: readonly Item[],
): readonly Item[] {
  const known = new Map(mine.map((item) => [item.id, item]));
  return foreign.filter((item) => {
    const own = known.get(item.id);
    return own === undefined || isLater(timeOf(item), timeOf(own));
  });
}

/**
 * Records as they may stand in an article's file: the file says whose they are, so that an article and its file can be given
 * another name; and of several with one id the one with the latest time stands for all.
 */
export function ofArticle<Item extends Identified>(
  { adopted, timeOf }: RecordKind<Item>,
  article: ArticleId,
  items: readonly Item[],
): readonly Item[] {
  const byId = new Map<string, Item>();
  for (const item of items) {
    const known = byId.get(item.id);
    if (known === undefined || isLater(timeOf(item), timeOf(known)))
      byId.set(item.id, adopted(article, item));
  }
  return [...byId.values()];
}

function isLater(one: string, other: string): boolean {
  return Date.parse(one) > Date.parse(other);
}
