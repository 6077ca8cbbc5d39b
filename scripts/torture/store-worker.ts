// The process that is killed: starts as the app does, and changes bookmarks as fast as it can until somebody ends it.
import { writeSync } from 'node:fs';
import process from 'node:process';
import { BookmarkFiles } from '../../src-main/storage/bookmark-files';
import { articles, changeOf, lineOf, randomStep } from './changes';
import { randomFrom } from './random';

const [folder = '', seed = ''] = process.argv.slice(2);
const random = randomFrom(Number(seed));

const files = new BookmarkFiles(
  folder,
  (notice) => {
    throw new Error(JSON.stringify(notice));
  },
  () => undefined,
);
await files.all();

// Three in each article, so that some wait while one is written.
await Promise.all(articles.flatMap((article) => [0, 1, 2].map((lane) => changeForever(article, lane))));

async function changeForever(article: string, lane: number): Promise<never> {
  for (let count = 0; ; count += 1) {
    const step = randomStep(article, `${seed}.${lane}.${count}`, random);
    // Written at once and not by a stream: what stands in the pipe survives a kill.
    writeSync(1, lineOf({ kind: 'asked', step }));
    const answer = await files.change(changeOf(step, random));
    if (!answer.ok) throw new Error(answer.reason);
    writeSync(1, lineOf({ kind: 'saved', step }));
  }
}
