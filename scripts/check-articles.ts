// Checks articles and says what is wrong where: the bundled ones, or those of the folder that is named.
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { alignmentLines } from './check-articles/alignments';
import { checkArticles, checkOwnArticles } from './check-articles/checks';
import { linesOf } from './check-articles/finding';
import { readArticles } from './check-articles/read';
import { projectRoot } from './setup/paths.mjs';
import { SetupFailure } from './setup/messages.mjs';
import { runScript } from './setup/script.mjs';

const bundled = 'resources/articles';

await runScript(async () => {
  const [asked] = process.argv.slice(2);
  // npm runs us in the project's root, but a relative path was typed elsewhere.
  const folder =
    asked === undefined ? join(projectRoot, bundled) : resolve(process.env.INIT_CWD ?? '.', asked);
  await refuseUnreadable(folder);
  const articles = await readArticles(folder);
  const findings = asked === undefined ? checkArticles(articles) : checkOwnArticles(articles);
  const lines = linesOf(findings, asked ?? bundled);
  for (const line of lines) console.log(line);
  if (lines.length > 0) return 1;
  for (const line of articles.flatMap(alignmentLines)) console.log(line);
  const editions = articles.reduce((sum, article) => sum + article.editions.length, 0);
  console.log(`${counted(articles.length, 'article')}, ${counted(editions, 'edition')}: no problems`);
  return 0;
});

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

async function refuseUnreadable(folder: string): Promise<void> {
  try {
    await readdir(folder);
  } catch (error) {
    throw new SetupFailure({
      details: error instanceof Error ? error.message : '',
      happened: `The folder ${folder} cannot be read.`,
      meaning: 'Nothing was checked.',
      remedy: 'Name a folder that holds article folders.',
    });
  }
}
