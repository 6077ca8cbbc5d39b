// The tags of a bookmark while they are edited: adding one, and completing what was typed.
import { longestTag, mostTags } from './bookmark';
import type { LanguageTag } from './language';
import { comparable } from './letters';
import { failed, ok, type Result } from './result';

/** Why a tag was not added. Case does not make another tag. */
export type TagRefusal = 'too-long' | 'too-many' | 'there-already';

/** What parts tags that are typed in one go, in the scripts of our languages. */
export const tagSeparator = /[,，、]/u;

/** The tags after what was typed was added: one tag, or several parted by commas. Nothing typed adds nothing. */
export function withTyped(
  tags: readonly string[],
  typed: string,
  language: LanguageTag,
): Result<readonly string[], TagRefusal> {
  let all = tags;
  for (const part of typed.split(tagSeparator)) {
    const tag = part.trim().replaceAll(/\s+/gu, ' ').normalize('NFC');
    if (tag === '') continue;
    if (tag.length > longestTag) return failed('too-long');
    if (holds(all, tag, language)) return failed('there-already');
    if (all.length >= mostTags) return failed('too-many');
    all = [...all, tag];
  }
  return ok(all);
}

/**
 * Tags in use that may be meant by what was typed: first those that begin with it, then those that hold it, in the order given.
 *
 * @param tags what the bookmark has already, and is not offered again
 */
export function completionsOf(
  typed: string,
  known: readonly string[],
  tags: readonly string[],
  language: LanguageTag,
): readonly string[] {
  const wanted = comparable(typed.trim(), language);
  if (wanted === '') return [];
  const others = known.filter((tag) => !holds(tags, tag, language));
  const where = (tag: string): number => comparable(tag, language).indexOf(wanted);
  return [...others.filter((tag) => where(tag) === 0), ...others.filter((tag) => where(tag) > 0)];
}

function holds(tags: readonly string[], tag: string, language: LanguageTag): boolean {
  const wanted = comparable(tag, language);
  return tags.some((other) => comparable(other, language) === wanted);
}
