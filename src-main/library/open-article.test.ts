// Tests of opening an article: in which language, and what is said when it is another one than was wished for.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleFailure } from '../../src-shared/contract';
import type { Place } from '../../src-shared/place';
import type { Result } from '../../src-shared/result';
import { Library } from './library';
import { openArticle, type Memory, type ReadArticle } from './open-article';

const notUtf8 = Uint8Array.of(0xe9, 0x74, 0xe9);

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'polylect-open-'));
  for (const language of ['ko', 'en', 'fr', 'de', 'pt-BR']) {
    await put(`jackets/${language}.md`, text(language, language === 'de'));
  }
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

function text(title: string, original = false): string {
  return `---\ntitle: ${title}\noriginal: ${original}\n---\n\nText.\n`;
}

async function put(path: string, content: string | Uint8Array): Promise<void> {
  const file = join(root, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

function placeIn(language: string): Place {
  return { article: 'jackets', language, block: 's1', offset: 0, share: 0 };
}

interface Wishes extends Partial<Memory> {
  readonly article?: string;
  readonly language?: string;
}

function open({
  article = 'jackets',
  language,
  place,
  languages = [],
}: Wishes): ReturnType<typeof openArticle> {
  const wish = language === undefined ? { article } : { article, language };
  return openArticle(new Library([root]), wish, { place, languages });
}

function valueOf(opened: Result<ReadArticle, ArticleFailure>): ReadArticle {
  if (!opened.ok) throw new Error(JSON.stringify(opened.reason));
  return opened.value;
}

/** The language that was opened, and the one that was missed. */
async function languages(wishes: Wishes): Promise<readonly [string, string?]> {
  const { edition, missing } = valueOf(await open(wishes));
  expect(edition.title).toBe(edition.language);
  return missing === undefined ? [edition.language] : [edition.language, missing];
}

describe('the language', () => {
  it('is the one wished for', async () => {
    const place = placeIn('fr');
    expect(await languages({ language: 'ko', place, languages: ['en'] })).toEqual(['ko']);
  });

  it('is else the one in which the article was read last', async () => {
    expect(await languages({ place: placeIn('fr'), languages: ['en'] })).toEqual(['fr']);
    expect(await languages({ language: 'fi', place: placeIn('fr'), languages: ['en'] })).toEqual([
      'fr',
      'fi',
    ]);
  });

  it('is else the dearest of the reader’s languages that the article has', async () => {
    expect(await languages({ languages: ['en', 'fr'] })).toEqual(['en']);
    expect(await languages({ place: placeIn('fi'), languages: ['la', 'fr', 'en'] })).toEqual(['fr', 'la']);
  });

  it('is else the original’s', async () => {
    expect(await languages({})).toEqual(['de']);
    expect(await languages({ languages: ['fi', 'la'] })).toEqual(['de', 'fi']);
  });

  it('is else the first in the language bar', async () => {
    await put('jackets/de.md', text('de'));
    expect(await languages({})).toEqual(['ko']);
  });

  it('may be met by a region of it, and the reverse', async () => {
    expect(await languages({ languages: ['pt'] })).toEqual(['pt-BR']);
    expect(await languages({ language: 'en-GB' })).toEqual(['en']);
  });
});

describe('the language that the reader would rather have had', () => {
  it('is said where it was wished for or is the first that the reader reads', async () => {
    expect(await languages({ language: 'fi' })).toEqual(['de', 'fi']);
    expect(await languages({ languages: ['fi'] })).toEqual(['de', 'fi']);
    expect(await languages({ place: placeIn('fi'), languages: ['la', 'en'] })).toEqual(['en', 'la']);
  });

  it('is not said where the reader chose another one for this article', async () => {
    expect(await languages({ place: placeIn('fr'), languages: ['fi', 'en'] })).toEqual(['fr']);
    expect(await languages({ place: placeIn('fr'), languages: ['fi'] })).toEqual(['fr']);
  });

  it('is said each time where the one read last is the one that stood in for it', async () => {
    expect(await languages({ place: placeIn('en'), languages: ['fi', 'en'] })).toEqual(['en', 'fi']);
    expect(await languages({ place: placeIn('de'), languages: ['fi'] })).toEqual(['de', 'fi']);
  });

  it('is nothing where no language was ever wished for', async () => {
    expect(await languages({ place: placeIn('fi') })).toEqual(['de']);
  });

  it('is the dearest one alone', async () => {
    expect(await languages({ language: 'fi', place: placeIn('la'), languages: ['sv', 'en'] })).toEqual([
      'en',
      'fi',
    ]);
    expect(await languages({ languages: ['fr', 'fi'] })).toEqual(['fr']);
  });

  it('is not said where a region of it was opened', async () => {
    expect(await languages({ language: 'pt-PT' })).toEqual(['pt-BR']);
  });
});

describe('a file that cannot be read', () => {
  it('is not offered, and the next best language is opened', async () => {
    await put('jackets/fr.md', notUtf8);
    expect(await languages({ language: 'fr', languages: ['fr', 'en'] })).toEqual(['en', 'fr']);
    const opened = valueOf(await open({}));
    expect(opened.languages).toEqual(['ko', 'en', 'de', 'pt-BR']);
  });

  it('may be the original', async () => {
    await put('jackets/de.md', '');
    expect(await languages({})).toEqual(['ko']);
  });

  it('is said with all others where there is nothing else', async () => {
    await put('ruined/en.md', notUtf8);
    await put('ruined/fr.md', ' \n');
    await put('ruined/english.md', text('Which language?'));
    expect(await open({ article: 'ruined', language: 'en' })).toEqual({
      ok: false,
      reason: {
        kind: 'article-unreadable',
        problems: [
          { code: 'language-unknown', file: 'english.md', detail: 'english' },
          { code: 'not-utf8', file: 'en.md' },
          { code: 'file-empty', file: 'fr.md' },
        ],
      },
    });
  });

  it('is said where there is no file at all', async () => {
    await mkdir(join(root, 'empty'));
    expect(await open({ article: 'empty' })).toEqual({
      ok: false,
      reason: { kind: 'article-unreadable', problems: [{ code: 'folder-empty' }] },
    });
  });
});

describe('what is opened', () => {
  it('is the edition, every language that can be opened, and where the reader was', async () => {
    const place = placeIn('fr');
    const opened = valueOf(await open({ language: 'en', place }));
    expect(opened.edition).toMatchObject({ article: 'jackets', language: 'en', problems: [] });
    expect(opened.languages).toEqual(['ko', 'en', 'fr', 'de', 'pt-BR']);
    expect(opened.place).toEqual(place);
    expect(opened).not.toHaveProperty('missing');
  });

  it('has no place where the reader never was', async () => {
    expect(valueOf(await open({}))).not.toHaveProperty('place');
  });

  it('is nothing where the library has no such article', async () => {
    const missing = { ok: false, reason: { kind: 'article-missing' } };
    expect(await open({ article: 'gone' })).toEqual(missing);
    expect(await open({ article: '../jackets' })).toEqual(missing);
  });
});
