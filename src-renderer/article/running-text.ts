// Running text as it is set.
import type { Inline } from '../../src-shared/article/shapes';
import { hyphenateContent } from '../../src-shared/hyphenation/hyphenate-content';
import { hyphenateIn } from '../../src-shared/hyphenation/load';
import type { LanguageTag } from '../../src-shared/language';
import type { AppState } from '../state/app.svelte';

/**
 * What gives content its soft hyphens, as the reader has chosen now.
 *
 * @param language that the content is in
 */
export function runningIn(
  app: Pick<AppState, 'isHyphenated'>,
  language: () => LanguageTag,
): (content: readonly Inline[]) => readonly Inline[] {
  return (content) => {
    const hyphenate = app.isHyphenated(language()) ? hyphenateIn(language()) : undefined;
    return hyphenate === undefined ? content : hyphenateContent(content, hyphenate);
  };
}
