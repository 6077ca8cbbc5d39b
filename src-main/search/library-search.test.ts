// Tests when the process of the search runs, and what is answered where it ends before its time.
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { IndexProgress } from '../../src-shared/search/shapes';
import { AnswerText } from '../answer-text';
import { LibrarySearch } from './library-search';
import type { SearchOrder, SearchReport } from './search-messages';

class FakeProcess extends EventEmitter {
  readonly orders: SearchOrder[] = [];
  isKilled = false;

  postMessage(order: SearchOrder): void {
    this.orders.push(order);
  }

  kill(): boolean {
    this.isKilled = true;
    return true;
  }

  report(report: SearchReport): void {
    this.emit('message', report);
  }

  /** The number of the last order of a kind. */
  numberOf(kind: 'find' | 'follow'): number {
    const order = this.orders.findLast((each) => each.kind === kind);
    return order?.kind === kind ? order.number : Number.NaN;
  }
}

const folders = [{ id: 'owls', folder: '/library/owls', root: '/library' }];
let started: FakeProcess[];
let progressed: IndexProgress[];
let followed: (typeof folders)[];
let search: LibrarySearch;

beforeEach(() => {
  vi.useFakeTimers();
  [started, progressed, followed] = [[], [], []];
  search = new LibrarySearch({
    start: () => {
      const process = new FakeProcess();
      started.push(process);
      return process;
    },
    folders: () => Promise.resolve(folders),
    marked: () => Promise.resolve([{ article: 'owls', language: 'en', block: 's1' }]),
    progressed: (progress) => progressed.push(progress),
    followed: (those) => followed.push([...those]),
  });
});

afterEach(() => {
  vi.useRealTimers();
});

async function running(): Promise<FakeProcess> {
  await vi.advanceTimersByTimeAsync(0);
  const process = started.at(-1);
  if (process === undefined) throw new Error('No process was started');
  return process;
}

it('nothing runs before something is asked for, and the library is followed when it does', async () => {
  search.noteLibrary();
  search.noteReading();
  expect(started).toHaveLength(0);
  const found = search.find({ text: 'owl' });
  const process = await running();
  expect(process.orders.map(({ kind }) => kind)).toEqual(['find', 'follow']);
  process.report({ kind: 'found', number: process.numberOf('find'), text: '{}' });
  expect(await found).toEqual(new AnswerText('{}'));
  process.report({ kind: 'followed', number: process.numberOf('follow') });
  expect(followed).toEqual([folders]);
  expect(started).toHaveLength(1);
});

it('bookmarks are looked up only where they are wished for', async () => {
  void search.find({ text: 'owl' });
  const process = await running();
  expect(process.orders[0]).toMatchObject({ kind: 'find', marked: [] });
  void search.find({ text: 'owl', bookmarked: true });
  await running();
  expect(process.orders.at(-1)).toMatchObject({ kind: 'find', marked: [{ block: 's1' }] });
});

it('how far the index is, is answered when it is known, and told', async () => {
  const asked = search.progress();
  const process = await running();
  process.report({ kind: 'progressed', progress: { done: 1, total: 2 } });
  expect(await asked).toEqual({ done: 1, total: 2 });
  expect(progressed).toEqual([{ done: 1, total: 2 }]);
});

it('a process that dies answers with nothing, and the next search starts another one', async () => {
  const found = search.find({ text: 'owl' });
  const asked = search.progress();
  (await running()).emit('exit');
  expect(await found).toMatchObject({ articles: [], isPartial: true });
  expect(await asked).toEqual({ done: 0, total: 0 });
  void search.find({ text: 'owl' });
  await running();
  expect(started).toHaveLength(2);
});

it('it ends some minutes after the last search, and sooner where there was none', async () => {
  void search.follow();
  const first = await running();
  first.report({ kind: 'followed', number: first.numberOf('follow') });
  await vi.advanceTimersByTimeAsync(6_000);
  expect(first.isKilled).toBe(true);
  first.emit('exit');

  void search.find({ text: 'owl' });
  const second = await running();
  second.report({ kind: 'found', number: second.numberOf('find'), text: '{}' });
  second.report({ kind: 'followed', number: second.numberOf('follow') });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(second.isKilled).toBe(false);
  await vi.advanceTimersByTimeAsync(180_000);
  expect(second.isKilled).toBe(true);
});

it('what is asked while it ends is answered by another one, which never meets it', async () => {
  void search.follow();
  const first = await running();
  first.report({ kind: 'followed', number: first.numberOf('follow') });
  await vi.advanceTimersByTimeAsync(6_000);
  const found = search.find({ text: 'owl' });
  await running();
  expect(started).toHaveLength(1);
  first.emit('exit');
  const second = await running();
  expect(started).toHaveLength(2);
  second.report({ kind: 'found', number: second.numberOf('find'), text: '{}' });
  expect(await found).toEqual(new AnswerText('{}'));
});
