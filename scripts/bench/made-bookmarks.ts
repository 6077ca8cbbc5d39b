// Bookmarks as readers would have them, the same in every run: on paragraphs of the Declaration, some with notes and tags.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeAnchor } from '../../src-shared/anchor';
import type { ArticleId } from '../../src-shared/article/shapes';
import type { Bookmark } from '../../src-shared/bookmark';
import { textsIn } from './declaration';
import { randomFrom } from './random';

const language = 'en';
const texts = textsIn(language);

/**
 * @param article in which it is said to stand
 * @param number makes its id, and chooses its paragraph
 */
export function madeBookmark(article: ArticleId, number: number): Bookmark {
  const index = randomFrom(number).below(texts.length);
  const anchor = makeAnchor({ article, language }, texts, texts[index]?.id ?? '');
  if (anchor === undefined) throw new Error('The Declaration has texts');
  const time = new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString();
  return {
    id: `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`,
    anchor,
    title: article,
    heading: '',
    position: index / texts.length,
    note: number % 3 === 0 ? 'A note of a line or two, as readers write them beside a paragraph.' : '',
    tags: number % 4 === 0 ? ['law'] : [],
    colour: 'red',
    made: time,
    changed: time,
  };
}

/** Puts ten bookmarks in each of so many articles into a folder of data. The first of the articles is the Declaration. */
export async function makeBookmarks(profile: string, articles: number): Promise<void> {
  await mkdir(join(profile, 'bookmarks'), { recursive: true });
  for (let number = 0; number < articles; number += 1) {
    const name = number === 0 ? 'human-rights' : `article-${number}`;
    const bookmarks = Array.from({ length: 10 }, (_none, index) => madeBookmark(name, number * 10 + index));
    await writeFile(join(profile, 'bookmarks', `${name}.json`), JSON.stringify({ version: 1, bookmarks }));
  }
}
