// Finds in the whole library: every language folded in its own way, the best articles first.
import { setImmediate } from 'node:timers/promises';
import { titleBlock } from '../../src-shared/article/block-ids';
import type { ArticleId, BlockId } from '../../src-shared/article/shapes';
import { compareLanguages, primaryLanguage, type LanguageTag } from '../../src-shared/language';
import { ignoredIn, matcherOf } from '../../src-shared/search/match';
import { parseQuery, type QueryPart } from '../../src-shared/search/query';
import type {
  ArticleHits,
  FoundInLibrary,
  Ignorable,
  SearchOptions,
  SearchWish,
} from '../../src-shared/search/shapes';
import { expressionOf } from './expression';
import { countIn, findIn, type EditionFinds, type Scope } from './finds';
import { hitsIn, type Matching } from './hits';
import { nearestWord } from './nearest-word';
import type { SearchIndex } from './search-index';

/** A paragraph that has a bookmark. */
export interface MarkedBlock {
  readonly article: ArticleId;
  readonly language: LanguageTag;
  readonly block: BlockId;
}

/** How many articles are shown; the reader is told how many paragraphs there are in all. */
const articlesShown = 20;

/** How many paragraphs of an article are shown among others, and where it alone is searched. */
const hitsShown = 5;
const hitsOfOneArticle = 200;

/** By how many tags a reader may keep to fewer articles. */
const tagsShown = 12;
/** Of so many articles they are looked up. */
const mostTagged = 500;

/** Where so many paragraphs were found, those of languages that were left out are not counted: the reader has enough. */
const enough = 20;

/** What an article loses with each language that is dearer to the reader than its own, as a share of its score. */
const lessDear = 0.1;
const leastDear = 0.5;

/** The library is searched as each language has it: a reader who wants letters as they were typed finds in the article. */
const asTheLanguageHasIt: SearchOptions = { wholeWords: false, matchCase: false, matchAccents: false };

export const nothingFound: FoundInLibrary = { articles: [], count: 0, terms: [], ignored: [], elsewhere: [] };

/**
 * @param marked the paragraphs with a bookmark, where only those are wished for
 * @param isLast whether nothing was asked since; looked at between two languages
 * @returns undefined where something was
 */
export async function findInLibrary(
  index: SearchIndex,
  wish: SearchWish,
  marked: readonly MarkedBlock[],
  isLast: () => boolean,
): Promise<FoundInLibrary | undefined> {
  const parts = parseQuery(wish.text);
  const terms = parts.filter(({ isExcluded }) => !isExcluded).map(({ text }) => text);
  const { searched, others, read } = languagesOf(index, wish);
  const found: RankedFinds[] = [];
  let count = 0;
  for (const [rank, language] of searched.entries()) {
    const expression = expressionOf(parts, language, index.paragraphs.get(language) ?? 0);
    const scope = scopeOf(index, language, wish, marked);
    if (expression === undefined || scope?.length === 0) continue;
    // What the reader reads stands before all else: where that fills the list, the rest is counted alone.
    if (read > 0 && rank >= read && found.length >= articlesShown && wish.bookmarked !== true) {
      count += countIn(index, language, expression, scope);
      await setImmediate();
      if (!isLast()) return undefined;
      continue;
    }
    const inLanguage = findIn(index, language, expression, scope);
    const dearness = Math.max(leastDear, 1 - rank * lessDear);
    const kept =
      wish.bookmarked === true ? withMarks(index, inLanguage.editions, marked) : inLanguage.editions;
    found.push(...kept.map((each) => ({ ...each, score: each.score * dearness, isRead: rank < read })));
    count +=
      wish.bookmarked === true ? kept.reduce((sum, { finds }) => sum + finds.length, 0) : inLanguage.count;
    await setImmediate();
    if (!isLast()) return undefined;
  }
  const { articles, misses, ignored } = await articlesOf(index, parts, wish, found, isLast);
  if (!isLast()) return undefined;
  count = Math.max(0, count - misses);
  const elsewhere: { language: LanguageTag; count: number }[] = [];
  for (const language of count < enough && wish.bookmarked !== true ? others : []) {
    const expression = expressionOf(parts, language, index.paragraphs.get(language) ?? 0);
    const scope = scopeOf(index, language, wish, marked);
    if (expression === undefined || scope?.length === 0) continue;
    const inLanguage = countIn(index, language, expression, scope);
    if (inLanguage > 0) elsewhere.push({ language, count: inLanguage });
    await setImmediate();
    if (!isLast()) return undefined;
  }
  const nearest = count > 0 ? undefined : nearestOf(index, parts, [...searched, ...others]);
  return {
    articles,
    count,
    terms,
    ignored,
    ...(found.length > 0 && { tags: tagsOf(index, found.slice(0, mostTagged)) }),
    elsewhere: elsewhere.toSorted((one, other) => other.count - one.count),
    ...(nearest !== undefined && { nearest }),
  };
}

/** The languages to search, the dearest first. A wish is met by itself and by all editions of the same language. */
function languagesOf(
  index: SearchIndex,
  { languages, reading = [] }: SearchWish,
): {
  readonly searched: readonly LanguageTag[];
  readonly others: readonly LanguageTag[];
  /** How many of the first ones the reader reads. */
  readonly read: number;
} {
  const all = [...index.paragraphs.keys()].toSorted(compareLanguages);
  const meets = (wish: LanguageTag, tag: LanguageTag): boolean =>
    wish === tag || wish === primaryLanguage(tag) || tag === primaryLanguage(wish);
  const meeting = (wishes: readonly LanguageTag[]): readonly LanguageTag[] =>
    wishes.flatMap((wish) => all.filter((tag) => meets(wish, tag)));
  const first = [...new Set(meeting(languages ?? reading))];
  const rest = all.filter((tag) => !first.includes(tag));
  return languages === undefined
    ? { searched: [...first, ...rest], others: [], read: first.length }
    : { searched: first, others: rest, read: first.length };
}

/** The tags of articles that were found, the most frequent first. */
function tagsOf({ database }: SearchIndex, found: readonly EditionFinds[]): readonly string[] {
  const editions = found.map(({ edition }) => edition).join(', ');
  return database
    .rows(
      `SELECT tag FROM tags WHERE edition IN (${editions}) GROUP BY tag ORDER BY count(*) DESC, tag LIMIT ${tagsShown}`,
    )
    .map(([tag]) => String(tag));
}

/** The editions of a language that are to be searched. */
function scopeOf(
  { database }: SearchIndex,
  language: LanguageTag,
  { article, tags = [], bookmarked }: SearchWish,
  marked: readonly MarkedBlock[],
): Scope {
  if (article === undefined && tags.length === 0 && bookmarked === undefined) return undefined;
  const having = tags.map(
    () => ' AND EXISTS (SELECT 1 FROM tags WHERE tags.edition = editions.id AND tags.tag = ?)',
  );
  const articles = new Set(marked.filter((each) => each.language === language).map((each) => each.article));
  return database
    .rows(
      `SELECT id, article FROM editions WHERE language = ?${article === undefined ? '' : ' AND article = ?'}${having.join('')}`,
      [language, ...(article === undefined ? [] : [article]), ...tags],
    )
    .filter(([, id]) => bookmarked === undefined || articles.has(String(id)))
    .map(([id]) => Number(id));
}

/** Without the blocks that have no bookmark. */
function withMarks(
  index: SearchIndex,
  editions: readonly EditionFinds[],
  marked: readonly MarkedBlock[],
): readonly EditionFinds[] {
  const names = new Set(marked.map(({ article, language, block }) => `${article} ${language} ${block}`));
  return editions.flatMap((each) => {
    const { article, language } = index.edition(each.edition);
    const finds = each.finds.filter(({ block }) => {
      const stretch = index.stretchWith(block);
      const id = stretch?.blocks[block - stretch.first]?.id ?? titleBlock;
      return names.has(`${article} ${language} ${id}`);
    });
    return finds.length === 0 ? [] : [{ ...each, finds }];
  });
}

interface RankedFinds extends EditionFinds {
  /** Whether the reader reads its language, or asked for it. */
  readonly isRead: boolean;
}

function inOrder(one: RankedFinds, other: RankedFinds): number {
  return Number(other.isRead) - Number(one.isRead) || other.score - one.score;
}

async function articlesOf(
  index: SearchIndex,
  parts: readonly QueryPart[],
  { text: words, article }: SearchWish,
  found: readonly RankedFinds[],
  isLast: () => boolean,
): Promise<{
  readonly articles: readonly ArticleHits[];
  /** How many were found in the index and not in the text. */
  readonly misses: number;
  readonly ignored: readonly Ignorable[];
}> {
  const matchings = new Map<LanguageTag, Matching>();
  const matchingOf = (language: LanguageTag): Matching => {
    const known = matchings.get(language) ?? {
      match: matcherOf(parts, language, asTheLanguageHasIt),
      ignored: (text, ranges) => ignoredIn(text, ranges, words, language),
      seen: new Set<string>(),
    };
    matchings.set(language, known);
    return known;
  };
  const ignored = new Set<Ignorable>();
  const articles: ArticleHits[] = [];
  const most = article === undefined ? hitsShown : hitsOfOneArticle;
  let misses = 0;
  for (const each of found.toSorted(inOrder)) {
    if (articles.length >= articlesShown) break;
    const hits = hitsIn(index, each, matchingOf, ignored, most);
    misses += each.finds.length - (hits?.count ?? 0);
    if (hits !== undefined) articles.push(hits);
    // What was asked since comes in between.
    await setImmediate();
    if (!isLast()) break;
  }
  return { articles, misses, ignored: [...ignored] };
}

/** The word most like the first one that stands nowhere. */
function nearestOf(
  index: SearchIndex,
  parts: readonly QueryPart[],
  languages: readonly LanguageTag[],
): string | undefined {
  for (const part of parts) {
    if (part.kind !== 'word' || part.isExcluded) continue;
    const isSomewhere = languages.some((language) => {
      const expression = expressionOf([part], language, index.paragraphs.get(language) ?? 0);
      return expression !== undefined && countIn(index, language, expression, undefined) > 0;
    });
    const nearest = isSomewhere ? undefined : nearestWord(index, part, languages);
    if (nearest !== undefined) return nearest;
  }
  return undefined;
}
