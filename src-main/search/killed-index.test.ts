// Tests that an index whose process was killed in the middle of its work is whole again after the next start.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TestLibrary } from './library-for-tests';

const articles = 120;
let library: TestLibrary;

beforeEach(async () => {
  library = await TestLibrary.make();
  for (let number = 0; number < articles; number += 1) {
    await library.write(
      `owls-${number}/en`,
      `Owls hunt${number}.\n\n${'And they sleep by day. '.repeat(200)}`,
    );
  }
});

afterEach(async () => {
  await library.end();
});

it('kill -9 while it is made, again and again', { timeout: 120_000 }, async () => {
  for (const after of [1, 2, 3]) {
    const worker = spawn(
      process.execPath,
      ['--import', 'tsx', join(import.meta.dirname, 'follow-for-tests.ts'), library.path, library.articles],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    // At its beginning nothing is done; after that it is in the midst of it.
    for (let news = 0; news < after; news += 1) await once(worker.stdout, 'data');
    worker.kill('SIGKILL');
    await once(worker, 'exit');
  }
  expect(existsSync(`${library.path}.lock`)).toBe(true);
  await library.follow();
  expect(await library.find('sleep')).toMatchObject({ count: articles });
  expect(await library.find(`hunt${articles - 1}`)).toMatchObject({ count: 1 });
  expect(library.news.at(-1)).toEqual({ done: articles, total: articles });
});
