// Tests of the store: nothing of the reader's is lost, whatever the file or the folder is like.
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { isFiniteNumber, isRecord, isText } from '../../src-shared/check';
import type { Notice } from '../../src-shared/contract';
import { withRights } from '../rights-for-tests';
import { randomBytes } from './bookmarks-for-tests';
import { Store } from './store';

interface Shelf {
  readonly name: string;
  readonly books: number;
}

const defaults: Shelf = { name: 'empty', books: 0 };
const full: Shelf = { name: 'संस्कृतम् und 日本語', books: 3 };
const keptName = /^shelf \d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}\.\d{3}Z\.json$/u;

let folder: string;
let file: string;
let notices: Notice[];

// In plain Node the package electron answers with the path of its program, and fetches the program first where it is
// missing, unless it is told where to look. electron-store then finds no app and works in the folder that it is given.
beforeAll(() => {
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', tmpdir());
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polylect-store-'));
  await chmod(folder, 0o755);
  file = join(folder, 'shelf.json');
  notices = [];
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function openShelf(where = folder): Promise<Store<Shelf>> {
  const description = { folder: where, name: 'shelf', version: 2, defaults, isValid: isShelf };
  return Store.open(description, (notice) => notices.push(notice));
}

function isShelf(value: unknown): value is Shelf {
  return isRecord(value) && isText(value.name) && isFiniteNumber(value.books);
}

async function stored(): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8')) as unknown;
}

/** The bytes of a file as a save writes it. */
async function savedBytes(): Promise<Buffer> {
  await (await openShelf()).save(full);
  const bytes = await readFile(file);
  await rm(file);
  return bytes;
}

describe('a file that is not there', () => {
  it('means the defaults, and nothing is written', async () => {
    const store = await openShelf();
    expect(store.value).toEqual(defaults);
    expect(store.isSaving).toBe(false);
    await store.settled();
    expect(await readdir(folder)).toEqual([]);
    expect(notices).toEqual([]);
  });

  it('may be in a folder that is not there either', async () => {
    const deep = join(folder, 'not', 'yet');
    const store = await openShelf(deep);
    expect(store.value).toEqual(defaults);
    expect(await store.save(full)).toEqual({ ok: true, value: null });
    expect((await openShelf(deep)).value).toEqual(full);
    expect(notices).toEqual([]);
  });
});

describe('a save', () => {
  it('is there when the store is opened again', async () => {
    const store = await openShelf();
    expect(await store.save(full)).toEqual({ ok: true, value: null });
    expect(store.value).toBe(full);
    expect((await openShelf()).value).toEqual(full);
    expect(notices).toEqual([]);
  });

  it('writes plain JSON with the version beside the fields, and no other file', async () => {
    await (await openShelf()).save(full);
    expect(await stored()).toEqual({ version: 2, ...full });
    expect(await readdir(folder)).toEqual(['shelf.json']);
  });

  it('of the same value writes nothing', async () => {
    const store = await openShelf();
    await store.save(full);
    const longAgo = new Date('2001-02-03T04:05:06Z');
    await utimes(file, longAgo, longAgo);
    expect(await store.save(full)).toEqual({ ok: true, value: null });
    expect((await stat(file)).mtime).toEqual(longAgo);
    const again = await openShelf();
    await again.save(again.value);
    expect((await stat(file)).mtime).toEqual(longAgo);
    await again.save({ ...again.value, books: 4 });
    expect((await stat(file)).mtime).not.toEqual(longAgo);
  });

  it('keeps fields that this version does not know', async () => {
    await writeFile(file, JSON.stringify({ version: 1, ...full, colour: 'green' }));
    const store = await openShelf();
    expect(store.value).toEqual({ ...full, colour: 'green' });
    await store.save({ ...store.value, books: 5 });
    expect(await stored()).toEqual({ version: 2, name: full.name, books: 5, colour: 'green' });
    expect(notices).toEqual([]);
  });

  it('follows the one before: the order is kept and the last wins', async () => {
    const store = await openShelf();
    const answers: number[] = [];
    const saves = Array.from({ length: 20 }, (_none, books) =>
      store.save({ name: 'many', books }).then((answer) => {
        expect(answer.ok).toBe(true);
        answers.push(books);
      }),
    );
    expect(store.value).toEqual({ name: 'many', books: 19 });
    expect(store.isSaving).toBe(true);
    await Promise.all(saves);
    expect(store.isSaving).toBe(false);
    expect(answers).toEqual(Array.from({ length: 20 }, (_none, books) => books));
    expect(await stored()).toEqual({ version: 2, name: 'many', books: 19 });
  });

  it('is waited for by settled', async () => {
    const store = await openShelf();
    void store.save({ name: 'first', books: 1 });
    void store.save({ name: 'second', books: 2 });
    await store.settled();
    expect(store.isSaving).toBe(false);
    expect(await stored()).toEqual({ version: 2, name: 'second', books: 2 });
  });

  it('is waited for by settled, too, when it begins during the wait', async () => {
    const store = await openShelf();
    const first = store.save({ name: 'first', books: 1 });
    void first.then(() => store.save({ name: 'second', books: 2 }));
    await store.settled();
    expect(store.isSaving).toBe(false);
    expect(await stored()).toEqual({ version: 2, name: 'second', books: 2 });
  });
});

describe('a damaged file', () => {
  /** Opens the shelf over damaged bytes, and expects that they are kept and that all goes on. */
  async function expectSetAside(bytes: Uint8Array): Promise<void> {
    await rm(join(folder, 'set-aside'), { recursive: true, force: true });
    notices = [];
    await writeFile(file, bytes);
    const store = await openShelf();
    expect(store.value).toEqual(defaults);
    const [kept = '', ...others] = await readdir(join(folder, 'set-aside'));
    expect(others).toEqual([]);
    expect(kept).toMatch(keptName);
    expect(await readFile(join(folder, 'set-aside', kept))).toEqual(Buffer.from(bytes));
    expect(notices).toEqual([{ kind: 'set-aside', file: 'shelf.json', kept }]);
    expect(await readdir(folder)).toEqual(['set-aside']);
    expect(await store.save(full)).toEqual({ ok: true, value: null });
    expect(await stored()).toEqual({ version: 2, ...full });
  }

  it('is set aside wherever it was cut off', async () => {
    const whole = await savedBytes();
    expect(whole.length).toBeGreaterThan(50);
    for (let length = 0; length < whole.length; length += 1) await expectSetAside(whole.subarray(0, length));
  });

  it('is set aside when it holds random bytes', async () => {
    for (const bytes of randomBytes(30)) await expectSetAside(bytes);
  });

  it.each([
    ['a list', '[]'],
    ['nothing', 'null'],
    ['a number', '2'],
    ['a text', '"shelf"'],
    ['an empty record', '{}'],
    ['white space', ' \n'],
    ['no version', '{"name":"a","books":1}'],
    ['a version that is no number', '{"version":"2","name":"a","books":1}'],
    ['a field of the wrong type', '{"version":2,"name":"a","books":"1"}'],
    ['a field too few', '{"version":2,"name":"a"}'],
    ['a field that is null', '{"version":2,"name":null,"books":1}'],
    ['two values', '{"version":2,"name":"a","books":1}{}'],
  ])('is set aside when it holds %s', async (_what, text) => {
    await expectSetAside(Buffer.from(text));
  });

  it('can be a folder with files in it', async () => {
    await mkdir(file);
    await writeFile(join(file, 'inside.txt'), 'still here');
    const store = await openShelf();
    expect(store.value).toEqual(defaults);
    const [kept = ''] = await readdir(join(folder, 'set-aside'));
    expect(kept).toMatch(keptName);
    expect(notices).toEqual([{ kind: 'set-aside', file: 'shelf.json', kept }]);
    expect(await readFile(join(folder, 'set-aside', kept, 'inside.txt'), 'utf8')).toBe('still here');
    expect((await store.save(full)).ok).toBe(true);
    expect(await stored()).toEqual({ version: 2, ...full });
  });

  it('that cannot be set aside is left as it is', async () => {
    await writeFile(file, '{"version":');
    await writeFile(join(folder, 'set-aside'), 'a file, and no folder');
    const store = await openShelf();
    expect(notices).toEqual([
      { kind: 'set-aside-failed', file: 'shelf.json', detail: 'EEXIST: file already exists' },
    ]);
    expect(await store.save(full)).toEqual({ ok: true, value: null });
    expect(store.value).toBe(full);
    expect(await readFile(file, 'utf8')).toBe('{"version":');
  });
});

describe('a file of a newer version', () => {
  it.each(['{ "version": 3, "name": "a", "books": 1 }\n', '{"version":2.5,"shape":{"new":[]}}'])(
    'is left as it is: %s',
    async (text) => {
      await writeFile(file, text);
      const store = await openShelf();
      expect(store.value).toEqual(defaults);
      expect(notices).toEqual([{ kind: 'newer', file: 'shelf.json' }]);
      expect(await store.save(full)).toEqual({ ok: true, value: null });
      expect(store.value).toBe(full);
      expect(store.isSaving).toBe(false);
      await store.settled();
      expect(await readFile(file, 'utf8')).toBe(text);
      expect(await readdir(folder)).toEqual(['shelf.json']);
    },
  );
});

describe('without the right', () => {
  it('to read the file, it is left as it is', async () => {
    await (await openShelf()).save(full);
    const bytes = await readFile(file);
    const store = await withRights(file, 0, () => openShelf());
    expect(store.value).toEqual(defaults);
    expect(notices).toEqual([
      { kind: 'unreadable', file: 'shelf.json', detail: 'EACCES: permission denied' },
    ]);
    expect(await store.save({ name: 'other', books: 9 })).toEqual({ ok: true, value: null });
    expect(store.value).toEqual({ name: 'other', books: 9 });
    expect(await readFile(file)).toEqual(bytes);
  });

  it('to write into the folder, a save says so, the value holds, and a later save succeeds', async () => {
    const store = await openShelf();
    await store.save(full);
    const next = { name: 'next', books: 4 };
    const answer = await withRights(folder, 0o555, () => store.save(next));
    expect(answer).toEqual({ ok: false, reason: 'EACCES: permission denied' });
    expect(store.value).toBe(next);
    expect(store.isSaving).toBe(false);
    expect(await stored()).toEqual({ version: 2, ...full });
    expect(await store.save(next)).toEqual({ ok: true, value: null });
    expect(await stored()).toEqual({ version: 2, ...next });
    expect(await readdir(folder)).toEqual(['shelf.json']);
  });
});
