// Checks the bundled articles: complete, the same in every language, and without a problem. Says what is wrong where.
import { join } from 'node:path';
import { alignmentLines } from './check-articles/alignments';
import { checkArticles } from './check-articles/checks';
import { linesOf } from './check-articles/finding';
import { readArticles } from './check-articles/read';

const folder = 'resources/articles';

const articles = await readArticles(join(import.meta.dirname, '..', folder));
const lines = linesOf(checkArticles(articles), folder);
for (const line of lines) console.log(line);
if (lines.length > 0) {
  process.exitCode = 1;
} else {
  for (const line of articles.flatMap(alignmentLines)) console.log(line);
  const editions = articles.reduce((sum, article) => sum + article.editions.length, 0);
  console.log(`${articles.length} articles, ${editions} editions: no problems`);
}
