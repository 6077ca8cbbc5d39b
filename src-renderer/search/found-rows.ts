// What was found as a list that keys go through: which rows there are, which of them are made, and where marks stand in their words.
import type { ArticleHits, SearchHit, SectionHits, TextRange } from '../../src-shared/search/shapes';

/** A row that keys stop at: a hit, the title of an article whose hits are hidden, or the way to the rest of an article's. */
export type Stop = HitStop | TitleStop | MoreStop;

export interface HitStop {
  readonly kind: 'hit';
  readonly key: string;
  readonly group: ArticleHits;
  readonly hit: SearchHit;
}

export interface TitleStop {
  readonly kind: 'title';
  readonly key: string;
  readonly group: ArticleHits;
}

export interface MoreStop {
  readonly kind: 'more';
  readonly key: string;
  readonly group: ArticleHits;
}

/** A piece of an excerpt, and whether it is what was found. */
export interface ExcerptPiece {
  readonly text: string;
  readonly isFound: boolean;
}

/** Different for every article in every language, and the same as long as it is the same. */
export function keyOfGroup({ article, language }: Pick<ArticleHits, 'article' | 'language'>): string {
  return `${article}/${language}`;
}

export function keyOfHit(group: Pick<ArticleHits, 'article' | 'language'>, { block }: SearchHit): string {
  return `${keyOfGroup(group)}/${block}`;
}

export function keyOfMore(group: Pick<ArticleHits, 'article' | 'language'>): string {
  return `${keyOfGroup(group)} more`;
}

function hitsOf({ sections }: Pick<ArticleHits, 'sections'>): readonly SearchHit[] {
  return sections.flatMap(({ hits }) => hits);
}

/** How many hits of an article were left out of an answer. */
export function leftOut(group: ArticleHits): number {
  return Math.max(0, group.count - hitsOf(group).length);
}

/**
 * The rows that keys stop at, in their order.
 *
 * @param folded the keys of the articles whose hits are hidden
 */
export function stopsOf(articles: readonly ArticleHits[], folded: ReadonlySet<string>): readonly Stop[] {
  return articles.flatMap((group): readonly Stop[] => {
    const key = keyOfGroup(group);
    if (folded.has(key)) return [{ kind: 'title', key, group }];
    const hits = hitsOf(group).map((hit): Stop => ({ kind: 'hit', key: keyOfHit(group, hit), group, hit }));
    return leftOut(group) === 0 ? hits : [...hits, { kind: 'more', key: keyOfMore(group), group }];
  });
}

/**
 * The beginning of what was found: nobody reads on before they have seen it, and each letter finds something else.
 *
 * @param most how many hits are left at most
 */
export function beginningOf(articles: readonly ArticleHits[], most: number): readonly ArticleHits[] {
  let left = most;
  const shown: ArticleHits[] = [];
  for (const group of articles) {
    if (left <= 0) break;
    const sections: SectionHits[] = [];
    for (const section of group.sections) {
      if (left <= 0) break;
      const hits = section.hits.slice(0, left);
      left -= hits.length;
      sections.push({ ...section, hits });
    }
    shown.push({ ...group, sections });
  }
  return shown;
}

/** An excerpt cut at what was found in it. */
export function piecesOfExcerpt(text: string, marks: readonly TextRange[]): readonly ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  let from = 0;
  for (const { start, end } of marks) {
    if (start < from || end <= start) continue;
    pieces.push(
      { text: text.slice(from, start), isFound: false },
      { text: text.slice(start, end), isFound: true },
    );
    from = end;
  }
  pieces.push({ text: text.slice(from), isFound: false });
  return pieces.filter((piece) => piece.text !== '');
}
