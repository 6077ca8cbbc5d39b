// All that finds words in an article, for who fetches it later.
export { ArticleSearch } from './article-search';
export { articleTexts } from './article-texts';
