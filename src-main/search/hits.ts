// Makes of the blocks that were found what the page shows: by article and section, with excerpts and marks.
import {
  type ArticleHits,
  type Ignorable,
  type SearchHit,
  type SectionHits,
  type TextRange,
} from '../../src-shared/search/shapes';
import type { LanguageTag } from '../../src-shared/language';
import { excerptOf } from './excerpt';
import type { EditionFinds } from './finds';
import type { IndexedSection, SearchIndex, Stretch } from './search-index';

/** How texts of a language are looked at again, as the reader typed it. */
export interface Matching {
  readonly match: (text: string) => readonly TextRange[];
  readonly ignored: (text: string, ranges: readonly TextRange[]) => readonly Ignorable[];
  /** What was found before. */
  readonly seen: Set<string>;
}

/**
 * The best blocks of an edition, in reading order.
 *
 * @param ignored what was passed over is put into it
 * @param most how many
 * @returns undefined where no block has what was looked for when its text is looked at
 */
export function hitsIn(
  index: SearchIndex,
  { edition, finds }: EditionFinds,
  matchingOf: (language: LanguageTag) => Matching,
  ignored: Set<Ignorable>,
  most: number,
): ArticleHits | undefined {
  const { article, language, title } = index.edition(edition);
  const { match, ignored: ignoredIn, seen } = matchingOf(language);
  const best = finds.toSorted((one, other) => other.score - one.score);
  const shown: { readonly block: number; readonly section: IndexedSection; readonly hit: SearchHit }[] = [];
  let misses = 0;
  let stretch: Stretch | undefined;
  for (const { block } of best) {
    if (shown.length >= most) break;
    if (stretch === undefined || !holds(stretch, block)) stretch = index.stretchWith(block);
    const found = stretch?.blocks[block - stretch.first];
    const ranges = found === undefined ? [] : match(found.text);
    // The index knows words; whether they stand as they were typed is known by the text alone.
    if (found === undefined || ranges.length === 0) {
      misses += 1;
      continue;
    }
    // The same words have the same passed over, and most hits have the same.
    const strange = ranges.filter(({ start, end }) => !seen.has(found.text.slice(start, end)));
    for (const { start, end } of strange) seen.add(found.text.slice(start, end));
    if (strange.length > 0) for (const each of ignoredIn(found.text, strange)) ignored.add(each);
    const { text, marks } = excerptOf(found.text, ranges);
    const number = found.number === '' ? {} : { number: found.number };
    shown.push({ block, section: found.section, hit: { block: found.id, ...number, excerpt: text, marks } });
  }
  if (shown.length === 0) return undefined;
  const sections: { section: string; heading: string | undefined; hits: SearchHit[] }[] = [];
  for (const { section, hit } of shown.toSorted((one, other) => one.block - other.block)) {
    const last = sections.at(-1);
    if (last?.section === section.id) last.hits.push(hit);
    else sections.push({ section: section.id, heading: section.heading, hits: [hit] });
  }
  return {
    article,
    language,
    title,
    sections: sections satisfies readonly SectionHits[],
    count: finds.length - misses,
  };
}

function holds({ first, blocks }: Stretch, block: number): boolean {
  return block >= first && block < first + blocks.length;
}
