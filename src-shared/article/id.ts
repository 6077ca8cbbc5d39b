// The id of an article, which is also the name of its folder.
import type { ArticleId } from './shapes';

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

export function isArticleId(value: unknown): value is ArticleId {
  return typeof value === 'string' && value.length <= 100 && idPattern.test(value);
}
