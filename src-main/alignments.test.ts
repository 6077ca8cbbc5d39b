// Tests of alignments: computed once, in either direction, by the reader's corrections, and ahead of a switch.
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { align } from '../src-shared/align/align';
import { reversed, type Alignment } from '../src-shared/align/alignment';
import type { Edition } from '../src-shared/article/shapes';
import type { Correction } from '../src-shared/correction';
import { correctionBetween } from '../src-shared/correction-for-tests';
import { Alignments } from './alignments';
import { workHere, type HardWorker } from './hard-work';
import { Library } from './library/library';
import { openArticle } from './library/open-article';
import { AlignmentCache } from './storage/alignment-cache';

// As it is, and counted.
vi.mock('../src-shared/align/align', { spy: true });

let folder: string;
let library: Library;
let corrections: readonly Correction[];
let cache: AlignmentCache;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polylect-alignments-'));
  corrections = [];
  start();
  for (const [index, language] of ['en', 'fi', 'el', 'de'].entries()) await put(language, 60 + index);
  vi.mocked(align).mockClear();
});

afterEach(async () => {
  await cache.settled();
  await rm(folder, { recursive: true, force: true });
});

/** As after a start of the app: nothing is in memory. */
function start(): void {
  library = new Library([join(folder, 'library')]);
  cache = new AlignmentCache(folder);
}

async function put(language: string, count: number, first = 'first'): Promise<void> {
  await mkdir(join(folder, 'library/jackets'), { recursive: true });
  const paragraphs = Array.from(
    { length: count },
    (_none, number) => `${language} ${number} ${'abc '.repeat(number)}`,
  );
  const text = `---\ntitle: Jackets\n---\n\n${[first, ...paragraphs].join('\n\n')}\n`;
  await writeFile(join(folder, 'library/jackets', `${language}.md`), text);
}

function alignments(worker: HardWorker = workHere): Alignments {
  return new Alignments(library, { ofArticle: () => Promise.resolve(corrections) }, cache, worker);
}

function read(language: string) {
  return openArticle(library, { article: 'jackets', language }, { place: undefined, languages: [] });
}

async function edition(language: string): Promise<Edition> {
  const opened = await read(language);
  if (!opened.ok) throw new Error('The article is there');
  return opened.value.edition;
}

async function between(aligned: Alignments, one: string, other: string): Promise<Alignment> {
  return aligned.between(await edition(one), await edition(other));
}

function kept(): Promise<readonly string[]> {
  return readdir(join(folder, 'alignments/jackets')).catch(() => []);
}

describe('two editions', () => {
  it('are aligned once, for both directions', async () => {
    const aligned = alignments();
    const there = await between(aligned, 'en', 'fi');
    expect(there).toEqual(align(await edition('en'), await edition('fi')));
    vi.mocked(align).mockClear();
    expect(await between(aligned, 'fi', 'en')).toEqual(reversed(there));
    expect(await between(aligned, 'en', 'fi')).toEqual(there);
    expect(align).not.toHaveBeenCalled();
  });

  it('are aligned once by two who ask at the same time', async () => {
    const aligned = alignments();
    await Promise.all([between(aligned, 'en', 'fi'), between(aligned, 'fi', 'en')]);
    expect(align).toHaveBeenCalledTimes(1);
  });

  it('are not aligned again after the next start', async () => {
    const there = await between(alignments(), 'fi', 'en');
    await cache.settled();
    expect(await kept()).toEqual(['en-fi.json']);
    start();
    vi.mocked(align).mockClear();
    expect(await between(alignments(), 'fi', 'en')).toEqual(there);
    expect(align).not.toHaveBeenCalled();
  });

  it('are aligned anew where a text has changed', async () => {
    await between(alignments(), 'en', 'fi');
    await cache.settled();
    start();
    await put('fi', 60, 'another');
    await between(alignments(), 'en', 'fi');
    expect(align).toHaveBeenCalledTimes(2);
  });

  it('that are short are not kept on the disk', async () => {
    await put('en', 30);
    await put('fi', 30);
    await between(alignments(), 'en', 'fi');
    await cache.settled();
    expect(await kept()).toEqual([]);
  });
});

describe('what the reader corrected', () => {
  async function correct(): Promise<Correction> {
    const correcting = { kind: 'start', one: ['s0.p2'], other: ['s0.p3'] } as const;
    return correctionBetween(await edition('fi'), await edition('en'), correcting);
  }

  it('is given to the alignment', async () => {
    corrections = [await correct()];
    await between(alignments(), 'fi', 'en');
    expect(align).toHaveBeenCalledExactlyOnceWith(await edition('en'), await edition('fi'), [
      { kind: 'start', from: 's0.p3', to: 's0.p2' },
    ]);
  });

  it('has what was aligned before made anew, in memory and on disk', async () => {
    const aligned = alignments();
    await between(aligned, 'en', 'fi');
    corrections = [await correct()];
    aligned.forget('jackets');
    await between(aligned, 'en', 'fi');
    expect(align).toHaveBeenCalledTimes(2);
    await cache.settled();
    start();
    await between(alignments(), 'en', 'fi');
    expect(align).toHaveBeenCalledTimes(2);
  });

  it('does not wait for what began before it', async () => {
    const aligned = alignments();
    const before = between(aligned, 'en', 'fi');
    corrections = [await correct()];
    aligned.forget('jackets');
    await before;
    await between(aligned, 'en', 'fi');
    expect(vi.mocked(align).mock.lastCall?.[2]).toHaveLength(1);
  });

  it('comes with the edition beside, whichever is shown', async () => {
    corrections = [await correct()];
    for (const [language, beside] of [
      ['fi', 'en'],
      ['en', 'fi'],
    ] as const) {
      const found = await alignments().beside({ article: 'jackets', language, beside });
      expect(found?.edition.language).toBe(beside);
      expect(found?.corrections).toEqual([{ correction: corrections[0], standing: 'holds' }]);
      expect(found?.alignment).toEqual(await between(alignments(), language, beside));
    }
    const others = await alignments().beside({ article: 'jackets', language: 'fi', beside: 'de' });
    expect(others?.corrections).toEqual([]);
  });
});

it('an edition that is not there has none beside it', async () => {
  expect(await alignments().beside({ article: 'jackets', language: 'fi', beside: 'ja' })).toBeUndefined();
  expect(await alignments().beside({ article: 'coats', language: 'fi', beside: 'en' })).toBeUndefined();
});

describe('what corresponds to a paragraph', () => {
  const wish = { article: 'jackets', language: 'en', block: 's0.p31', into: 'fi' };

  it('is found with its text, also in another edition of the same language', async () => {
    const found = await alignments().counterpart(wish);
    expect(found).toMatchObject({ language: 'fi', block: 's0.p31' });
    expect(found?.text).toMatch(/^fi 29 abc/u);
    await put('pt-BR', 60);
    expect(await alignments().counterpart({ ...wish, into: 'pt' })).toMatchObject({ language: 'pt-BR' });
  });

  it('is nothing where either is not there', async () => {
    expect(await alignments().counterpart({ ...wish, into: 'ja' })).toBeUndefined();
    expect(await alignments().counterpart({ ...wish, language: 'ja' })).toBeUndefined();
    expect(await alignments().counterpart({ ...wish, block: 's9.p9' })).toBeUndefined();
    expect(await alignments().counterpart({ ...wish, article: 'coats' })).toBeUndefined();
  });
});

describe('ahead of a switch', () => {
  async function pairs(): Promise<readonly string[]> {
    await cache.settled();
    return vi.mocked(align).mock.calls.map(([one, other]) => `${one.language}-${other.language}`);
  }

  it('an opened article is aligned with the languages of the reader, one after another', async () => {
    alignments().prepare(await read('fi'), ['de', 'fi', 'ja', 'en']);
    await expect.poll(pairs).toEqual(['de-fi', 'en-fi']);
  });

  it('nothing is done before the opening is answered', async () => {
    const opened = await read('fi');
    alignments().prepare(opened, ['de']);
    await Promise.resolve();
    expect(align).not.toHaveBeenCalled();
    await expect.poll(pairs).toEqual(['de-fi']);
  });

  it('a switch finds it done', async () => {
    const aligned = alignments();
    aligned.prepare(await read('fi'), ['en']);
    await expect.poll(pairs).toEqual(['en-fi']);
    const origin = { article: 'jackets', language: 'fi', block: 's0.p3', offset: 0, share: 0 };
    const landed = await aligned.into(await read('en'), { article: 'jackets', origin });
    expect(landed).toMatchObject({ ok: true, value: { landing: { block: 's0.p3' } } });
    expect(align).toHaveBeenCalledTimes(1);
  });

  it('it finds the paragraph that a link leads to', async () => {
    const place = { article: 'jackets', language: 'en', block: 's0.p3', offset: 5, share: 0.1 };
    const read = await openArticle(library, { article: 'jackets', language: 'en' }, { place, languages: [] });
    const into = async (block: string) => {
      const landed = await alignments().into(read, { article: 'jackets', block });
      return landed.ok ? landed.value : undefined;
    };
    const there = await into('s0.p5');
    expect(there?.landing?.block).toBe('s0.p5');
    expect(there).not.toHaveProperty('missingBlock');
    // Not near it, where nobody was: where the reader left the article.
    for (const block of ['s0.p500', 's9.p1']) {
      expect(await into(block)).toMatchObject({ landing: { block: 's0.p3' }, missingBlock: block });
    }
  });

  it('it gives way to what is asked for next', async () => {
    const aligned = alignments();
    const [first, second] = [await read('fi'), await read('el')];
    aligned.prepare(first, ['de', 'en', 'el']);
    const opened = await aligned.into(second, { article: 'jackets' });
    aligned.prepare(opened, ['fi', 'en']);
    await expect.poll(pairs).toEqual(['el-fi', 'el-en']);
  });

  it('nothing is done for an article that could not be opened', async () => {
    const aligned = alignments();
    aligned.prepare(await openArticle(library, { article: 'coats' }, { place: undefined, languages: [] }), [
      'en',
    ]);
    aligned.prepare(await read('fi'), ['en']);
    await expect.poll(pairs).toEqual(['en-fi']);
  });

  it('an article of enormous length is aligned in another thread, which says the same', async () => {
    const text = Array.from({ length: 2_001 }, (_none, number) => `Number ${number}`).join('\n\n');
    await writeFile(join(folder, 'library/jackets/de.md'), `# Long\n\n${text}\n`);
    const worked = vi.fn(workHere.align);
    const aligned = alignments({ ...workHere, align: worked });
    const [long, short] = [await read('de'), await read('en')];
    if (!long.ok || !short.ok) throw new Error('They can be read');
    const alignment = await aligned.between(long.value.edition, short.value.edition);
    expect(worked).toHaveBeenCalledOnce();
    expect(alignment).toEqual(align(long.value.edition, short.value.edition));
    await aligned.between(short.value.edition, long.value.edition);
    expect(worked).toHaveBeenCalledOnce();
  });
});
