// Tests of the library: whatever lies in its folders, it says what is wrong there and the rest works.
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isArticleId } from '../../src-shared/article/id';
import type { ArticleEntry, Catalogue } from '../../src-shared/library';
import { withRights } from '../rights-for-tests';
import { Library } from './library';
import { openArticle } from './open-article';

const nothingRemembered = { place: undefined, languages: [] };

/** A folder for everything, which holds a library and what lies outside it. */
let outside: string;
let root: string;

beforeEach(async () => {
  // By its real path: the folder for temporary files is a link on some systems.
  outside = await realpath(await mkdtemp(join(tmpdir(), 'polylect-library-')));
  await chmod(outside, 0o755);
  root = join(outside, 'library');
  await put('library/good/en.md', text('A good article'));
  await put('library/good/de.md', text('Ein guter Artikel', 'original: true\n'));
});

afterEach(async () => {
  await rm(outside, { recursive: true, force: true });
});

function text(title: string, more = ''): string {
  return `---\ntitle: ${title}\n${more}---\n\nIts text.\n`;
}

/** Writes a file, with the folders that hold it. */
async function put(path: string, content: string | Uint8Array): Promise<void> {
  const file = join(outside, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

async function link(path: string, target: string): Promise<void> {
  await mkdir(dirname(join(outside, path)), { recursive: true });
  await symlink(target, join(outside, path));
}

async function pipe(path: string): Promise<void> {
  await mkdir(dirname(join(outside, path)), { recursive: true });
  await promisify(execFile)('mkfifo', [join(outside, path)]);
}

/** What the catalogue says of an article, having seen to it that it says of the good one what it should. */
async function entryOf(id: string, catalogue?: Catalogue): Promise<ArticleEntry | undefined> {
  const { articles } = catalogue ?? (await new Library([root]).catalogue());
  const good = articles.find((article) => article.id === 'good');
  expect(good?.editions.map(({ language }) => language)).toEqual(['en', 'de']);
  expect(good?.problems).toEqual([]);
  return articles.find((article) => article.id === id);
}

function languagesOf(entry: ArticleEntry | undefined): readonly string[] | undefined {
  return entry?.editions.map(({ language }) => language);
}

describe('the catalogue', () => {
  it('tells of every edition what the list needs', async () => {
    await put(
      'library/facts/fi.md',
      '---\ntitle: Otsikko\ndate: 2024-07-31\nsummary: Lyhyesti.\noriginal: true\n---\n\nKaksi sanaa.\n',
    );
    expect(await entryOf('facts')).toEqual({
      id: 'facts',
      editions: [
        {
          language: 'fi',
          title: 'Otsikko',
          date: '2024-07-31',
          summary: 'Lyhyesti.',
          original: true,
          length: 11,
        },
      ],
      problems: [],
    });
  });

  it('lists languages in the order of the language bar, whatever other files lie beside them', async () => {
    for (const language of ['sv', 'la', 'en', 'ko', 'pt-BR', 'pt', 'zh_hant']) {
      await put(`library/many/${language}.md`, text(language));
    }
    for (const name of [
      'README.md',
      'readme.en.md',
      'LICENSE.md',
      'notes.md',
      '.en.md',
      'en.txt',
      'cover.png',
    ]) {
      await put(`library/many/${name}`, 'Not an edition.');
    }
    const entry = await entryOf('many');
    expect(languagesOf(entry)).toEqual(['ko', 'en', 'pt', 'pt-BR', 'la', 'sv', 'zh-Hant']);
    expect(entry?.problems).toEqual([]);
  });

  it('leaves out files in the library’s folder, and hidden folders', async () => {
    await put('library/README.md', 'About these articles.');
    await put('library/.git/en.md', text('Not an article'));
    const { articles } = await new Library([root]).catalogue();
    expect(articles.map(({ id }) => id)).toEqual(['good']);
  });

  it('is empty where the library is', async () => {
    await mkdir(join(outside, 'nothing'));
    expect(await new Library([join(outside, 'nothing')]).catalogue()).toEqual({ articles: [] });
    expect(await new Library([]).catalogue()).toEqual({ articles: [] });
  });
});

describe('an article with something wrong in it can be opened', () => {
  it('without a title, named by its first heading or else by its id', async () => {
    await put('library/untitled/en.md', '---\ndate: 2024-07-31\n---\n\nText alone.\n');
    await put('library/untitled/fi.md', '# Otsikko\n\nTeksti.\n');
    const entry = await entryOf('untitled');
    expect(entry?.editions.map(({ title }) => title)).toEqual(['untitled', 'Otsikko']);
    expect(entry?.problems).toEqual([
      { code: 'title-missing', file: 'en.md' },
      { code: 'title-missing', file: 'fi.md' },
    ]);
  });

  it('with broken front matter', async () => {
    await put('library/broken/en.md', '---\ntitle: Half\nauthors: [one, two\n---\n\nThe text.\n');
    await put('library/broken/de.md', '---\ntitle: Nie geschlossen\n\nDer Text.\n');
    const entry = await entryOf('broken');
    expect(languagesOf(entry)).toEqual(['en', 'de']);
    expect(entry?.problems).toContainEqual({
      code: 'front-matter-broken',
      file: 'en.md',
      line: expect.any(Number) as unknown,
    });
    expect(entry?.problems).toContainEqual({ code: 'front-matter-broken', file: 'de.md', line: 1 });
  });

  it('with a date that does not exist', async () => {
    await put('library/dated/en.md', '---\ntitle: Dated\ndate: 2023-02-29\n---\n\nText.\n');
    const entry = await entryOf('dated');
    expect(entry?.editions[0]).not.toHaveProperty('date');
    expect(entry?.problems).toEqual([{ code: 'date-invalid', file: 'en.md', detail: '2023-02-29' }]);
  });
});

describe('a file that cannot be read leaves the other languages alone:', () => {
  const utf16 = (content: string): Uint8Array => Buffer.from(content, 'utf16le');

  it.each<[string, string | Uint8Array, object]>([
    ['Latin-1', Buffer.from('---\ntitle: Été\n---\n\nTexte.\n', 'latin1'), { code: 'not-utf8' }],
    ['a character cut in two', Buffer.from('text é').subarray(0, -1), { code: 'not-utf8' }],
    ['UTF-16', utf16(`\uFEFF${text('Sixteen')}`), { code: 'not-utf8' }],
    [
      'UTF-16 in the other order',
      Buffer.from(utf16(`\uFEFF${text('Seize')}`)).swap16(),
      { code: 'not-utf8' },
    ],
    ['UTF-16 that does not say so', utf16(text('Sixteen')), { code: 'not-utf8' }],
    ['an empty file', '', { code: 'file-empty' }],
    ['a byte order mark alone', '\uFEFF', { code: 'file-empty' }],
    ['white space alone', ' \n\t\r\n\u3000\u00A0\n', { code: 'file-empty' }],
    ['20 MB', new Uint8Array(20 * 1024 * 1024).fill(0x61), { code: 'file-too-large', detail: '20 MB' }],
  ])('%s', async (_what, content, problem) => {
    await put('library/mixed/en.md', text('Mixed'));
    await put('library/mixed/fr.md', content);
    const entry = await entryOf('mixed');
    expect(languagesOf(entry)).toEqual(['en']);
    expect(entry?.problems).toEqual([{ file: 'fr.md', ...problem }]);
  });

  it('a folder in its place', async () => {
    await put('library/mixed/en.md', text('Mixed'));
    await mkdir(join(root, 'mixed/fr.md'));
    const entry = await entryOf('mixed');
    expect(languagesOf(entry)).toEqual(['en']);
    expect(entry?.problems).toEqual([{ code: 'file-unreadable', file: 'fr.md', detail: 'not a file' }]);
  });

  it('a pipe, into which nobody writes', async () => {
    await put('library/mixed/en.md', text('Mixed'));
    await pipe('library/mixed/fr.md');
    const entry = await entryOf('mixed');
    expect(languagesOf(entry)).toEqual(['en']);
    expect(entry?.problems).toEqual([{ code: 'file-unreadable', file: 'fr.md', detail: 'not a file' }]);
  });

  it('a file without permission', async () => {
    await put('library/mixed/en.md', text('Mixed'));
    await put('library/mixed/fr.md', text('Secret'));
    const entry = await withRights(join(root, 'mixed/fr.md'), 0, () => entryOf('mixed'));
    expect(languagesOf(entry)).toEqual(['en']);
    expect(entry?.problems).toEqual([
      { code: 'file-unreadable', file: 'fr.md', detail: 'EACCES: permission denied' },
    ]);
  });

  it.each([
    ['a tag that names no language', 'xx.md', 'xx'],
    ['a word', 'english.md', 'english'],
    ['a tag that is not well formed', 'en-x.md', 'en-x'],
  ])('%s', async (_what, file, detail) => {
    await put('library/mixed/en.md', text('Mixed'));
    await put(`library/mixed/${file}`, text('Which language?'));
    const entry = await entryOf('mixed');
    expect(languagesOf(entry)).toEqual(['en']);
    expect(entry?.problems).toEqual([{ code: 'language-unknown', file, detail }]);
  });

  it('the same language twice', async () => {
    await put('library/twice/pt-br.md', text('Duas vezes'));
    await put('library/twice/pt-BR.md', text('Uma vez'));
    await put('library/twice/pt_BR.md', text('Três vezes'));
    const entry = await entryOf('twice');
    expect(entry?.editions.map(({ language, title }) => [language, title])).toEqual([['pt-BR', 'Uma vez']]);
    expect(entry?.problems).toEqual([
      { code: 'language-twice', file: 'pt-br.md', detail: 'pt-BR' },
      { code: 'language-twice', file: 'pt_BR.md', detail: 'pt-BR' },
    ]);
  });
});

describe('a folder that cannot be read leaves the other articles alone:', () => {
  it('a folder without permission', async () => {
    await put('library/secret/en.md', text('Secret'));
    const entry = await withRights(join(root, 'secret'), 0, () => entryOf('secret'));
    expect(entry).toEqual({
      id: 'secret',
      editions: [],
      problems: [{ code: 'folder-unreadable', detail: 'EACCES: permission denied' }],
    });
  });

  it('a library whose folders may be listed and not entered', async () => {
    await put('closed/secret/en.md', text('Secret'));
    const library = new Library([root, join(outside, 'closed')]);
    const catalogue = await withRights(join(outside, 'closed'), 0o444, () => library.catalogue());
    expect(await entryOf('secret', catalogue)).toEqual({
      id: 'secret',
      editions: [],
      problems: [{ code: 'folder-unreadable', detail: 'EACCES: permission denied' }],
    });
  });

  it.each(['Bad Name', 'under_score', 'Ünicode', '-hyphen', 'a'.repeat(101)])(
    'a folder with a name that is no id: %s',
    async (name) => {
      await put(`library/${name}/en.md`, text('Named badly'));
      expect(await entryOf(name)).toEqual({ id: name, editions: [], problems: [{ code: 'folder-name' }] });
    },
  );

  it('a folder without an edition', async () => {
    await mkdir(join(root, 'empty'));
    await put('library/images-only/cover.png', 'no image');
    await put('library/images-only/README.md', 'Nothing yet.');
    const problems = [{ code: 'folder-empty' }];
    expect(await entryOf('empty')).toEqual({ id: 'empty', editions: [], problems });
    expect(await entryOf('images-only')).toEqual({ id: 'images-only', editions: [], problems });
  });
});

describe('links', () => {
  it('of files are followed within the library', async () => {
    await link('library/linked/en.md', '../good/en.md');
    const entry = await entryOf('linked');
    expect(entry?.editions.map(({ title }) => title)).toEqual(['A good article']);
    expect(entry?.problems).toEqual([]);
  });

  it('of files are not followed out of it', async () => {
    await put('secret.md', text('Secret'));
    await put('library-too/en.md', text('Beside the library'));
    await put('library/linked/en.md', text('Linked'));
    await link('library/linked/fr.md', join(outside, 'secret.md'));
    await link('library/linked/de.md', '../../library-too/en.md');
    const entry = await entryOf('linked');
    expect(languagesOf(entry)).toEqual(['en']);
    expect(entry?.problems).toEqual([
      { code: 'outside-library', file: 'fr.md' },
      { code: 'outside-library', file: 'de.md' },
    ]);
  });

  it('of folders are followed within the library, and not out of it', async () => {
    await put('elsewhere/en.md', text('Elsewhere'));
    await link('library/inward', 'good');
    await link('library/outward', join(outside, 'elsewhere'));
    expect(languagesOf(await entryOf('inward'))).toEqual(['en', 'de']);
    expect(await entryOf('outward')).toEqual({
      id: 'outward',
      editions: [],
      problems: [{ code: 'outside-library', file: 'en.md' }],
    });
  });

  it('that lead nowhere or in a circle are said where they stand', async () => {
    await put('library/linked/en.md', text('Linked'));
    await link('library/linked/fr.md', 'gone.md');
    await link('library/linked/it.md', 'fi.md');
    await link('library/linked/fi.md', 'it.md');
    await link('library/nowhere', 'gone');
    await link('library/circle', 'circle');
    const entry = await entryOf('linked');
    expect(languagesOf(entry)).toEqual(['en']);
    expect(entry?.problems).toEqual([
      { code: 'file-unreadable', file: 'fr.md', detail: 'ENOENT: no such file or directory' },
      { code: 'file-unreadable', file: 'it.md', detail: 'ELOOP: too many symbolic links encountered' },
      { code: 'file-unreadable', file: 'fi.md', detail: 'ELOOP: too many symbolic links encountered' },
    ]);
    const { articles } = await new Library([root]).catalogue();
    expect(articles.map(({ id }) => id)).toEqual(['good', 'linked']);
  });

  it('to the library itself end somewhere', async () => {
    await link('library/itself', '.');
    expect(await entryOf('itself')).toEqual({
      id: 'itself',
      editions: [],
      problems: [{ code: 'folder-empty' }],
    });
  });

  it('may lead to the library', async () => {
    await link('way', root);
    const catalogue = await new Library([join(outside, 'way')]).catalogue();
    expect(languagesOf(await entryOf('good', catalogue))).toEqual(['en', 'de']);
  });
});

describe('of two libraries', () => {
  it('the later one is meant where both have an article', async () => {
    await put('later/good/fi.md', text('Parempi artikkeli'));
    await put('later/other/fi.md', text('Toinen artikkeli'));
    const later = join(outside, 'later');
    const library = new Library([root, later]);
    const { articles } = await library.catalogue();
    expect(articles.map((entry) => [entry.id, languagesOf(entry)])).toEqual([
      ['good', ['fi']],
      ['other', ['fi']],
    ]);
    expect(await library.find('good')).toEqual({ id: 'good', folder: join(later, 'good'), root: later });
    const opened = await openArticle(library, { article: 'good' }, nothingRemembered);
    expect(opened.ok && opened.value.edition.title).toBe('Parempi artikkeli');
  });

  it('one may not exist', async () => {
    const library = new Library([join(outside, 'gone'), root, join(outside, 'gone too')]);
    expect(languagesOf(await entryOf('good', await library.catalogue()))).toEqual(['en', 'de']);
    expect((await library.find('good'))?.root).toBe(root);
    expect(await library.failures('')).toEqual([
      { path: join(outside, 'gone'), detail: 'ENOENT: no such file or directory' },
      { path: join(outside, 'gone too'), detail: 'ENOENT: no such file or directory' },
    ]);
  });
});

describe('failures', () => {
  it('are none where every folder can be read, or the optional one is not there yet', async () => {
    expect(await new Library([root]).failures('')).toEqual([]);
    const own = join(outside, 'own');
    expect(await new Library([root, own]).failures(own)).toEqual([]);
  });

  it('name a file where a folder should be', async () => {
    const library = new Library([join(root, 'good/en.md')]);
    expect(await library.catalogue()).toEqual({ articles: [] });
    expect(await library.failures('')).toEqual([
      { path: join(root, 'good/en.md'), detail: 'ENOTDIR: not a directory' },
    ]);
  });

  it('name a folder without permission, the optional one included', async () => {
    const own = join(outside, 'own');
    await put('own/mine/en.md', text('Mine'));
    const library = new Library([root, own]);
    const [catalogue, failures] = await withRights(own, 0, () =>
      Promise.all([library.catalogue(), library.failures(own)]),
    );
    expect(languagesOf(await entryOf('good', catalogue))).toEqual(['en', 'de']);
    expect(failures).toEqual([{ path: own, detail: 'EACCES: permission denied' }]);
  });
});

describe('find', () => {
  it('finds an article’s folder by its id', async () => {
    expect(await new Library([root]).find('good')).toEqual({ id: 'good', folder: join(root, 'good'), root });
  });

  it.each(['gone', '', '.', '..', '../elsewhere', 'good/..', 'good/en.md', 'Good Name', '/'])(
    'finds nothing by %j',
    async (id) => {
      await put('elsewhere/en.md', text('Elsewhere'));
      await put('library/Good Name/en.md', text('Named badly'));
      expect(await new Library([root]).find(id)).toBeUndefined();
    },
  );

  it('finds no file', async () => {
    await put('library/file', 'A file.');
    expect(await new Library([root]).find('file')).toBeUndefined();
  });
});

describe('takeIn', () => {
  it('takes in an article by its folder', async () => {
    await put('desk/draft/en.md', text('A draft'));
    const library = new Library([root]);
    const folder = join(outside, 'desk/draft');
    expect(await library.takeIn(folder)).toEqual({ article: 'draft' });
    expect(await library.find('draft')).toEqual({ id: 'draft', folder, root: folder });
    const catalogue = await library.catalogue();
    expect(languagesOf(await entryOf('draft', catalogue))).toEqual(['en']);
    expect(catalogue.articles).toHaveLength(2);
  });

  it('leaves an article that is in the library already where it is', async () => {
    const library = new Library([root]);
    const before = await library.find('good');
    expect(await library.takeIn(join(root, 'good/en.md'))).toEqual({ article: 'good', language: 'en' });
    expect(await library.find('good')).toEqual(before);
    expect(before?.root).toBe(root);
  });

  it('takes in an article by one of its files, and says which language that is', async () => {
    await put('desk/draft/en.md', text('A draft'));
    await put('desk/draft/pt_br.MD', text('Um rascunho'));
    const library = new Library([root]);
    expect(await library.takeIn(join(outside, 'desk/draft/en.md'))).toEqual({
      article: 'draft',
      language: 'en',
    });
    const asked = await library.takeIn(join(outside, 'desk/draft/pt_br.MD'));
    expect(asked).toEqual({ article: 'draft', language: 'pt-BR' });
    const opened = await openArticle(library, asked!, nothingRemembered);
    expect(opened.ok && opened.value.edition.title).toBe('Um rascunho');
  });

  it('holds before the libraries', async () => {
    await put('desk/good/fi.md', text('Luonnos'));
    const library = new Library([root]);
    await library.takeIn(join(outside, 'desk/good'));
    const { articles } = await library.catalogue();
    expect(articles.map((entry) => [entry.id, languagesOf(entry)])).toEqual([['good', ['fi']]]);
  });

  it.each([
    ['a folder that is not there', 'gone'],
    ['a file in a folder that is not there', 'gone/en.md'],
    ['a folder without an edition', 'bare'],
    ['a folder of articles', 'library'],
    ['a file of another kind', 'library/good/cover.png'],
    ['a file that names no language', 'library/good/english.md'],
    ['a file without an ending', 'library/good/en'],
    ['a path through a file', 'library/good/en.md/more'],
  ])('takes in nothing by %s', async (_what, path) => {
    await mkdir(join(outside, 'bare'));
    await put('library/good/cover.png', 'no image');
    const library = new Library([root]);
    expect(await library.takeIn(join(outside, path))).toBeUndefined();
    expect((await library.catalogue()).articles).toHaveLength(1);
  });

  it.each([
    ['Two Jackets (2024)', 'two-jackets-2024'],
    ['記事', 'article'],
    [`${'a'.repeat(89)} ${'b'.repeat(20)}`, 'a'.repeat(89)],
  ])('gives a folder with any name an id: %s', async (name, id) => {
    await put(`desk/${name}/ja.md`, text('記事'));
    const library = new Library([root]);
    const asked = await library.takeIn(join(outside, 'desk', name));
    expect(asked).toEqual({ article: id });
    expect(isArticleId(asked?.article)).toBe(true);
    const opened = await openArticle(library, asked!, nothingRemembered);
    expect(opened.ok && opened.value.edition.title).toBe('記事');
  });

  it('tells two articles apart whose folders’ names make the same id', async () => {
    const titles = ['記事', '문서', 'статья'];
    const library = new Library([root]);
    for (const title of titles) await put(`desk/${title}/ja.md`, text(title));
    const asked = [];
    for (const title of titles) asked.push(await library.takeIn(join(outside, 'desk', title)));
    for (const [index, title] of titles.entries()) {
      const opened = await openArticle(library, asked[index]!, nothingRemembered);
      expect(opened.ok && opened.value.edition.title).toBe(title);
    }
    expect(await library.takeIn(join(outside, 'desk', '문서'))).toEqual(asked[1]);
    expect((await library.catalogue()).articles).toHaveLength(4);
  });
});
