// What a change of records does to those of one article.
import type { ArticleId } from '../../src-shared/article/shapes';
import type { Identified, RecordKind, RecordName, RecordsChange } from './record-kind';

/** Takes a change apart: what of it belongs to which article. */
export function byArticle<Item extends Identified>(
  { articleOf }: RecordKind<Item>,
  { put, removed }: RecordsChange<Item>,
): ReadonlyMap<ArticleId, RecordsChange<Item>> {
  const parts = new Map<ArticleId, { put: Item[]; removed: RecordName[] }>();
  const partOf = (article: ArticleId) => {
    const part = parts.get(article) ?? { put: [], removed: [] };
    parts.set(article, part);
    return part;
  };
  for (const item of put) partOf(articleOf(item)).put.push(item);
  for (const name of removed) partOf(name.article).removed.push(name);
  return parts;
}

/**
 * What a change really does to the records of its article: without removals of what is not there. What is both put and
 * removed is put, since nothing is to be lost, and what is put twice is put as it comes last.
 *
 * @returns undefined where it does nothing
 */
export function effectOf<Item extends Identified>(
  items: readonly Item[],
  { put, removed }: RecordsChange<Item>,
): RecordsChange<Item> | undefined {
  const puts = new Map(put.map((item) => [item.id, item]));
  const there = new Set(items.map(({ id }) => id));
  const removals = new Map(
    removed.filter(({ id }) => there.has(id) && !puts.has(id)).map((name) => [name.id, name]),
  );
  if (puts.size === 0 && removals.size === 0) return undefined;
  return { put: [...puts.values()], removed: [...removals.values()] };
}

/** The records after a change. What is put takes the place of what has its id, else it comes last. */
export function applied<Item extends Identified>(
  items: readonly Item[],
  { put, removed }: RecordsChange<Item>,
): readonly Item[] {
  const puts = new Map(put.map((item) => [item.id, item]));
  const removals = new Set(removed.map(({ id }) => id));
  const kept = items
    .filter(({ id }) => !removals.has(id))
    .map((item) => {
      const put = puts.get(item.id);
      puts.delete(item.id);
      return put ?? item;
    });
  return [...kept, ...puts.values()];
}
