// Tests of the search in a library on the disk: what is found, in which order, and that it follows the files.
import { mkdir, readFile, rename, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeBuiltIndex } from './built-index';
import { Library } from '../library/library';
import { Database } from './database';
import { marksOf, namesOf, TestLibrary } from './library-for-tests';

let library: TestLibrary;

beforeEach(async () => {
  library = await TestLibrary.make();
});

afterEach(async () => {
  await library.end();
});

describe('what is found', () => {
  beforeEach(async () => {
    await library.write(
      'owls/en',
      'Owls hunt at night.\n\n## Feathers\n\nTheir feathers make no sound.\n\n## Prey\n\nMice, and now and then a young owl.\n\n' +
        'A naïve mouse hears nothing.[^1]\n\n[^1]: So do voles.',
      'tags: [birds, night]\n',
    );
    await library.write('owls/de', 'Eulen jagen nachts.\n\n## Federn\n\nEine Straße voller Federn.');
    await library.write('mice/en', 'Mice fear the owl.', 'tags: [mammals, night]\n');
    await library.write('mice/ja', '東京都の鼠は梟を恐れる。');
    await library.write('mice/ko', '한국의 쥐는 올빼미를 무서워한다.');
    await library.follow();
  });

  it('is grouped by article and section, in reading order, the article first that has it in its title', async () => {
    const found = await library.find('owls');
    expect(found.articles.map(({ article, title, language }) => [article, title, language])).toEqual([
      ['owls', 'owls', 'en'],
      ['owls', 'owls', 'de'],
    ]);
    expect(found.articles[0]).toMatchObject({ count: 2, sections: [{ section: 's0', heading: 'owls' }] });
    expect(found).toMatchObject({ count: 3, terms: ['owls'], elsewhere: [], tags: ['birds', 'night'] });
    expect(found.isPartial).toBeUndefined();
  });

  it('has a number where readers cite by one, and the words around it with marks', async () => {
    const found = await library.find('sound');
    expect(found.articles[0]?.sections).toEqual([
      {
        section: 's1',
        heading: 'Feathers',
        hits: [
          {
            block: 's1.p1',
            number: '1.1',
            excerpt: 'Their feathers make no sound.',
            marks: [{ start: 23, end: 28 }],
          },
        ],
      },
    ]);
    expect((await library.find('voles')).articles[0]?.sections[0]).toMatchObject({
      section: 'notes',
      hits: [{ block: 'n1' }],
    });
  });

  it.each([
    ['the beginning of the last word', 'feath', ['Feath', 'feath']],
    ['whole words before the last', 'no sou', ['no', 'sou']],
    ['no accents', 'naive', ['naïve']],
    ['ß for ss', 'strasse', ['Straße']],
    ['Japanese without spaces', '京都の鼠', ['京都の鼠']],
    ['one Japanese character', '梟', ['梟']],
    ['the beginning of a Korean word', '올빼', ['올빼']],
    ['a phrase', '"make no sound"', ['make no sound']],
  ])('knows %s', async (_what, words, marks) => {
    expect(marksOf(await library.find(words))).toEqual(marks);
  });

  it.each([
    ['a phrase in another order', '"sound no make"'],
    ['what must not be there', 'feathers -sound -straße -feathers'],
    ['two words of two paragraphs', 'hunt voles'],
    ['nothing', ''],
    ['only what is left out', '-owl'],
    ['the inside of a word', 'ight'],
  ])('does not find %s', async (_what, words) => {
    expect(await library.find(words)).toMatchObject({ articles: [], count: 0 });
  });

  it('leaves out what must not be there', async () => {
    expect(namesOf(await library.find('mice -young'))).toEqual([
      'mice/en s0',
      'mice/en s0.p1',
      'mice/ko s0',
      'mice/ja s0',
    ]);
  });

  it('keeps to languages, the dearest first, and counts what is elsewhere', async () => {
    const found = await library.find({ text: 'owls', languages: ['de', 'fr'] });
    expect(namesOf(found)).toEqual(['owls/de s0']);
    expect(found.elsewhere).toEqual([{ language: 'en', count: 2 }]);
    const dear = await library.find({ text: 'mice', reading: ['ko'] });
    expect(dear.articles[0]?.language).toBe('ko');
    const both = await library.find({ text: 'mice', languages: ['ko', 'en'] });
    expect(new Set(both.articles.map(({ language }) => language))).toEqual(new Set(['ko', 'en']));
  });

  it('keeps to an article, to tags and to bookmarks', async () => {
    expect(namesOf(await library.find({ text: 'mice', article: 'owls' }))).toEqual(['owls/en s2.p1']);
    expect(namesOf(await library.find({ text: 'owl', tags: ['night', 'mammals'] }))).toEqual([
      'mice/en s0.p1',
    ]);
    expect(namesOf(await library.find({ text: 'owl', tags: ['night', 'x'] }))).toEqual([]);
    const found = await library.find({ text: 'owl', bookmarked: true }, [
      { article: 'owls', language: 'en', block: 's2.p1' },
      { article: 'mice', language: 'de', block: 's0.p1' },
    ]);
    expect(found.count).toBe(1);
    expect(namesOf(found)).toEqual(['owls/en s2.p1']);
  });

  it('tells what was passed over', async () => {
    expect((await library.find('naive')).ignored).toEqual(['accents']);
    expect((await library.find('sound')).ignored).toEqual([]);
  });

  it('offers the nearest word where there is nothing', async () => {
    expect(await library.find('fethers')).toMatchObject({ count: 0, nearest: 'Feathers' });
    expect(await library.find('sonud')).toMatchObject({ count: 0, nearest: 'sound' });
    expect((await library.find('xylophone')).nearest).toBeUndefined();
  });

  it('answers the last search alone in full', async () => {
    const [first, second] = await Promise.all([library.find('owls'), library.find('mice')]);
    expect(first).toMatchObject({ articles: [], isPartial: true });
    expect(namesOf(second)).toContain('mice/en s0');
  });

  it.each([
    ['a million letters', 'a'.repeat(1_000_000)],
    ['a million words', 'a '.repeat(500_000)],
    ['a million quotation marks', '"'.repeat(1_000_000)],
    ['control characters', 'owl\0\u0001\u001b\u007f\u0085 \n\r\t'],
    ['an unbalanced quotation mark', '"owl'],
    ['syntax of the engine', 'NEAR(owl mice, 2) AND OR NOT * ^ title:owl {body}: + - ( )'],
    ['a column of the engine', 'title : owl'],
    ['SQL', `'; DROP TABLE editions; --`],
    ['characters of regular expressions', '[owl](.*)+?{2}|^$\\'],
    ['lone surrogates', '\ud800 owl\udfff'],
    ['emoji with joiners', '👩\u200d👩\u200d👧 owl'],
    ['overrides of direction', '\u202eowl\u202c \u2066owl\u2069'],
    ['a word that is too long for the engine', `"${'owl '.repeat(250)}"`],
  ])('is answered for %s, and the index is as before', async (_what, text) => {
    const found = await library.find(text);
    expect(found.isPartial).toBeUndefined();
    expect(namesOf(await library.find('voles'))).toEqual(['owls/en n1']);
  });
});

describe('the files', () => {
  it('are followed when they come, change and go', async () => {
    await library.write('owls/en', 'Owls hunt.');
    await library.follow();
    await library.write('owls/en', 'Owls sleep.');
    await library.write('owls/fr', 'Les chouettes dorment.');
    await library.follow();
    expect((await library.find('hunt')).count).toBe(0);
    expect((await library.find('sleep')).count).toBe(1);
    expect((await library.find('dorment')).count).toBe(1);
    await library.remove('owls/fr.md');
    await library.follow();
    expect((await library.find('dorment')).count).toBe(0);
    await library.remove('owls');
    await library.follow();
    expect(await library.find('sleep')).toMatchObject({ count: 0 });
    expect(library.news.at(-1)).toEqual({ done: 0, total: 0 });
  });

  it('wait while the reader types, and are found as far as they are', async () => {
    const number = 12;
    for (let article = 0; article < number; article += 1)
      await library.write(`owls-${article}/en`, `Owls hunt. ${'And they sleep by day. '.repeat(200)}`);
    const typing = setInterval(() => {
      library.index.noteReading();
    }, 20);
    library.index.noteReading();
    const following = library.follow();
    await expect.poll(() => library.index.progress?.total).toBe(number);
    clearInterval(typing);
    // To search is to type.
    const typed = performance.now();
    expect(await library.find('sleep')).toMatchObject({ isPartial: true });
    await following;
    expect(performance.now() - typed).toBeGreaterThanOrEqual(400);
    expect(await library.find('sleep')).toMatchObject({ count: number });
  });

  it('are found partly before they were looked at', async () => {
    expect((await library.find('owl')).isPartial).toBe(true);
    await library.follow();
    expect((await library.find('owl')).isPartial).toBeUndefined();
  });

  it('are known again by their content', async () => {
    await library.write('owls/en', 'Owls hunt.');
    await library.follow();
    await utimes(join(library.articles, 'owls/en.md'), 1, 1);
    library.reopen();
    await library.follow();
    expect((await library.find('hunt')).count).toBe(1);
  });

  it('that are as they were are known again while the reader types', async () => {
    for (let article = 0; article < 200; article += 1)
      await library.write(`owls-${article}/en`, 'And they sleep by day.');
    await library.follow();
    for (let article = 0; article < 200; article += 1)
      await utimes(join(library.articles, `owls-${article}`, 'en.md'), 1, 1);
    library.index.noteReading();
    const typing = setInterval(() => {
      library.index.noteReading();
    }, 20);
    // Would this wait for the reader, it would wait for ever.
    await library.follow();
    clearInterval(typing);
    expect((await library.find('sleep')).isPartial).toBeUndefined();
  });

  it('that cannot be read are passed over, and are no work that is left', async () => {
    await mkdir(join(library.articles, 'broken'));
    await writeFile(join(library.articles, 'broken', 'en.md'), Buffer.from([0xff, 0xfe, 0x00]));
    await library.write('owls/en', 'Owls hunt.');
    await library.follow();
    expect((await library.find('hunt')).count).toBe(1);
    expect(library.news.at(-1)).toEqual({ done: 2, total: 2 });
    await library.follow();
    expect(library.news.at(-1)).toEqual({ done: 2, total: 2 });
  });

  it('may be as long as a book, and its parts are found', async () => {
    const paragraphs = Array.from(
      { length: 3_000 },
      (_none, number) => `Paragraph word${number} of the book.`,
    );
    await library.write('book/en', `## One\n\n${paragraphs.join('\n\n')}`);
    await library.follow();
    const found = await library.find('word2999');
    expect(found.articles[0]?.sections[0]?.hits[0]).toMatchObject({ block: 's1.p3000', number: '1.3000' });
    const common = await library.find('book paragraph');
    expect(common.count).toBe(3_000);
    expect(common.articles[0]?.sections[0]?.hits).toHaveLength(5);
  });
});

describe('the index of the build', () => {
  it('is the same on a slow machine', async () => {
    for (const name of ['owls', 'mice', 'bats']) {
      await library.write(`${name}/en`, `${name} and words of ${name}.`);
    }
    const folders = await new Library([library.articles]).folders();
    const [quick, slow] = [join(library.folder, 'quick.db'), join(library.folder, 'slow.db')];
    await makeBuiltIndex(quick, folders);
    let now = performance.now();
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 5_000));
    await makeBuiltIndex(slow, folders);
    clock.mockRestore();
    expect((await readFile(quick)).equals(await readFile(slow))).toBe(true);
  });

  it('is the same whenever it is made, and is taken over', async () => {
    await library.write('owls/en', 'Owls hunt.');
    await library.write('mice/en', 'Mice hide.');
    const folders = await new Library([library.articles]).folders();
    const [one, other] = [join(library.folder, 'one.db'), join(library.folder, 'other.db')];
    await makeBuiltIndex(one, folders);
    await utimes(join(library.articles, 'owls/en.md'), 1, 1);
    await makeBuiltIndex(other, folders);
    expect((await readFile(one)).equals(await readFile(other))).toBe(true);

    library.reopen(one);
    expect(namesOf(await library.find('hunt'))).toEqual(['owls/en s0.p1']);
    await library.write('mice/en', 'Mice run.');
    await library.follow();
    expect((await library.find('hide')).count).toBe(0);
    expect((await library.find('run')).count).toBe(1);
    expect((await readFile(one)).equals(await readFile(other))).toBe(true);
  });
});

describe('a damaged index', () => {
  beforeEach(async () => {
    for (let number = 0; number < 20; number += 1)
      await library.write(
        `owls-${number}/en`,
        `Owls hunt${number} at night. ${'And they sleep by day. '.repeat(40)}`,
      );
    await library.follow();
    library.reopen();
    library.index.close();
  });

  it.each([
    ['cut short', async (path: string) => truncate(path, Math.floor((await stat(path)).size / 2))],
    ['empty', (path: string) => truncate(path, 0)],
    ['garbage', (path: string) => writeFile(path, 'x'.repeat(100_000))],
    [
      'a folder',
      async (path: string) => {
        await rm(path);
        await mkdir(path);
      },
    ],
    [
      'garbage after its beginning',
      async (path: string) => {
        const bytes = await readFile(path);
        await writeFile(path, bytes.fill(0x5a, 4_096));
      },
    ],
    [
      'garbage in its middle',
      async (path: string) => {
        const bytes = await readFile(path);
        await writeFile(path, bytes.fill(0xa5, Math.floor(bytes.length / 3), Math.floor(bytes.length / 2)));
      },
    ],
    [
      'of another version',
      (path: string) => {
        const database = new Database(path);
        database.run("UPDATE facts SET value = '0'");
        database.close();
        return Promise.resolve();
      },
    ],
    ['locked by a process that was killed', (path: string) => mkdir(`${path}.lock`, { recursive: true })],
    [
      'beside the journal of another',
      (path: string) =>
        writeFile(
          `${path}-journal`,
          Buffer.concat([Buffer.from('d9d505f920a163d7', 'hex'), Buffer.alloc(5_000, 7)]),
        ),
    ],
  ])('%s is made anew', async (_what, damage) => {
    await damage(library.path);
    library.reopen();
    await library.follow();
    // What is damaged within may be seen only when it is looked at.
    for (const word of ['night', 'hunt0', 'hunt19', 'sleep']) await library.find(word);
    await library.follow();
    expect(namesOf(await library.find('hunt0'))).toEqual(['owls-0/en s0.p1']);
    expect(await library.find('sleep')).toMatchObject({ count: 20 });
  });

  it('on a disk that cannot be written is answered with nothing, and that it is not all', async () => {
    await rm(dirname(library.path), { recursive: true });
    await writeFile(dirname(library.path), 'a file in the place of the folder');
    library.reopen();
    await library.follow();
    expect(await library.find('night')).toMatchObject({ articles: [], isPartial: true });
    await rename(dirname(library.path), join(library.folder, 'away'));
    await library.follow();
    expect(await library.find('night')).toMatchObject({ count: 20 });
  });
});
