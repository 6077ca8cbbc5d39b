// The faces of what was found: there before it is shown, since letters without their face are looked for in all faces of the computer.
import type { LanguageTag } from '../../src-shared/language';
import type { ArticleHits } from '../../src-shared/search/shapes';
import { loadFaces } from '../article/fonts';

/** How long is waited for them at most, in milliseconds: faces of the computer are better than nothing for a moment. */
const mostWaited = 300;

/** Answers when the faces are there that some hits are set in, or when that takes too long. */
export async function loadFound(articles: readonly ArticleHits[]): Promise<void> {
  const texts = new Map<LanguageTag, string>();
  for (const { language, title, sections } of articles) {
    const words = sections.flatMap(({ heading = '', hits }) => [
      heading,
      ...hits.map(({ excerpt }) => excerpt),
    ]);
    texts.set(language, [texts.get(language) ?? '', title, ...words].join(''));
  }
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<void>((resolve) => {
    waiting = setTimeout(resolve, mostWaited);
  });
  await Promise.race([Promise.all([...texts].map(([language, text]) => loadFaces(language, text))), tooLong]);
  clearTimeout(waiting);
}
