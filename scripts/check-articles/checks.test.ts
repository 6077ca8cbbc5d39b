// Tests of the checks of the articles: each finds what it is there for, and nothing in a good article.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundledLanguages } from '../../src-shared/language';
import { checkArticles, checkOwnArticles } from './checks';
import { linesOf } from './finding';
import { readArticles } from './read';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'polylect-check-'));
  await writeArticle('jackets');
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

/** An article in all languages that has everything a check looks at, and nothing wrong. */
async function writeArticle(id: string): Promise<void> {
  for (const language of bundledLanguages) await put(`${id}/${language}.md`, goodText(language));
}

function goodText(language: string): string {
  const sentence = `A sentence in ${language}, long enough to be found where it is not translated.`;
  return [
    '---',
    `title: A title in ${language}`,
    'date: 2024-07-31',
    `original: ${language === 'id'}`,
    '---',
    '',
    `${sentence}[^1]`,
    '',
    '## Heading',
    '',
    `> ${sentence}`,
    '',
    '| One | Two |',
    '| --- | --- |',
    `| ${language} | ${sentence} |`,
    '',
    '- [The title of a source, which stays as it is in every language](https://example.org/)',
    '- Another',
    '',
    '```',
    'the same code in every language, of forty characters and more',
    '```',
    '',
    '[^1]: A note.',
    '',
  ].join('\n');
}

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), content);
}

/** Puts other text in the place of some in a file. */
async function change(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(root, path), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(root, path), text.replace(from, to));
}

async function found(): Promise<readonly string[]> {
  return linesOf(checkArticles(await readArticles(root)), 'articles');
}

it('finds nothing in a good article', async () => {
  expect(await found()).toEqual([]);
  expect(await readArticles(root)).toMatchObject([{ id: 'jackets', editions: { length: 14 }, problems: [] }]);
});

it('finds that there are no articles', async () => {
  await rm(join(root, 'jackets'), { recursive: true });
  expect(await found()).toEqual(['articles: There are no articles.']);
});

describe('languages', () => {
  it('of the fourteen must all be there', async () => {
    await rm(join(root, 'jackets/fi.md'));
    await rm(join(root, 'jackets/sa.md'));
    expect(await found()).toEqual([
      'articles/jackets: There is no edition in संस्कृतम् (sa).',
      'articles/jackets: There is no edition in Suomi (fi).',
    ]);
  });

  it('may be more', async () => {
    await put('jackets/sv.md', goodText('sv'));
    expect(await found()).toEqual([]);
  });
});

describe('problems', () => {
  it('of the folder and its files are told in the words of the app', async () => {
    await put('jackets/english.md', goodText('english'));
    await put('jackets/fr.md', ' \n');
    await put('Bad Name/en.md', goodText('en'));
    const lines = await found();
    expect(lines).toContainEqual(
      expect.stringMatching(/^articles\/jackets\/english\.md: “english” is not a language tag/u),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^articles\/jackets\/fr\.md: The file is empty/u));
    expect(lines).toContain('articles/jackets: There is no edition in Français (fr).');
    expect(lines).toContainEqual(
      expect.stringMatching(/^articles\/Bad Name: The folder’s name is not an article id/u),
    );
  });

  it('of the text are told with their line, and each once', async () => {
    await change('jackets/de.md', 'title: A title in de\n', '');
    await change('jackets/it.md', '## Heading', '## Heading\n\n<marquee>old</marquee>\n\n## Heading');
    const lines = await found();
    expect(lines.filter((line) => line.startsWith('articles/jackets/de.md'))).toEqual([
      'articles/jackets/de.md: The title is missing. The text can be read. Add a line “title: …” to the front matter.',
    ]);
    expect(lines).toContain(
      'articles/jackets/it.md:11: HTML is not shown (<marquee>); its text is. Write it in Markdown.',
    );
  });

  it('are told of images that are not there', async () => {
    for (const language of bundledLanguages) {
      await change(
        `jackets/${language}.md`,
        '## Heading',
        `![A jacket, ${language}](jacket.svg)\n\n## Heading`,
      );
    }
    expect(await found()).toHaveLength(14);
    expect((await found())[0]).toMatch(/^articles\/jackets\/ko\.md:9: The image “jacket\.svg” is not there/u);
    await put('jackets/jacket.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"></svg>');
    expect(await found()).toEqual([]);
  });
});

describe('the original', () => {
  it('must be there', async () => {
    await change('jackets/id.md', 'original: true', 'original: false');
    expect(await found()).toEqual(['articles/jackets: No edition says that it is the original.']);
  });

  it('must be the only one', async () => {
    await change('jackets/la.md', 'original: false', 'original: true');
    expect(await found()).toEqual([
      'articles/jackets/la.md:4: It says that it is the original, and so does id.md.',
    ]);
  });
});

describe('dates', () => {
  it('must be the same', async () => {
    await change('jackets/ko.md', '2024-07-31', '2024-07-30');
    await change('jackets/la.md', 'date: 2024-07-31\n', '');
    expect(await found()).toEqual([
      'articles/jackets/ko.md:3: The date is 2024-07-30; in id.md it is 2024-07-31.',
      'articles/jackets/la.md: The date is missing; in id.md it is 2024-07-31.',
    ]);
  });
});

describe('blocks', () => {
  it.each([
    ['of another kind', '> A', 'A', 's1.p1 (paragraph) stands where id.md has s1.p1 (quotation)'],
    ['too few', '- Another', '', 's1.p4 (code) stands where id.md has s1.p4 (item)'],
    ['too many', '- Another', '- Another\n- More', 's1.p5 (item) stands where id.md has s1.p5 (code)'],
    ['missing at the end', '[^1]\n', '\n', 'the end stands where id.md has n1 (note)'],
    ['too many at the end', '[^1]\n', '[^1][^2]\n\n[^2]: B\n', 'n2 (note) stands where id.md has the end'],
    [
      'of another level',
      '## H',
      '### H',
      's1 (heading of level 3) stands where id.md has s1 (heading of level 2)',
    ],
    [
      'with another id',
      '## Heading',
      '## Heading {#own}',
      'own (heading of level 2) stands where id.md has s1',
    ],
    ['with another size', '| --- | --- |', '| --- | --- |\n| 1 | 2 |', 's1.p2 (table of 2 × 2) stands where'],
  ])('must not be %s', async (_what, from, to, said) => {
    await change('jackets/pt.md', from, to);
    const [line, ...others] = await found();
    expect(line).toContain(`articles/jackets/pt.md: Its blocks are others: ${said}`);
    expect(others).toEqual([]);
  });

  it('may be others in the Declaration of Human Rights', async () => {
    await writeArticle('human-rights');
    await change('human-rights/pt.md', '> A', 'A');
    expect(await found()).toEqual([]);
  });
});

describe('the text of a file', () => {
  it('must have lines that end with LF', async () => {
    await change('jackets/ru.md', '## Heading\n', '## Heading\r\n');
    expect(await found()).toEqual(['articles/jackets/ru.md:9: The line does not end with LF alone.']);
  });

  it('must be composed', async () => {
    await change('jackets/fr.md', 'A title', 'E\u0301te\u0301');
    expect(await found()).toEqual(['articles/jackets/fr.md:2: The line is not in Unicode’s NFC.']);
  });

  it('must end with a line break', async () => {
    await change('jackets/ja.md', 'A note.\n', 'A note.');
    expect(await found()).toEqual([
      'articles/jackets/ja.md:24: There is no line break at the end of the file.',
    ]);
  });
});

describe('a text', () => {
  const sentence = 'A sentence in en, long enough to be found';

  it.each([
    ['a paragraph', /^A sentence in de.*(?=\[)/mu, 's0.p1'],
    ['a quotation', /(?<=> )A sentence in de.*$/mu, 's1.p1'],
    ['a cell', /A sentence in de[^|]*(?= \|)/u, 's1.p2'],
    ['a heading', /(?<=## )Heading/u, 's1'],
    ['an item, links apart', /(?<=- )Another/u, 's1.p4'],
    ['a note', /A note\./u, 'n1'],
    ['a title', /A title in de/u, 's0'],
  ])('must be translated: %s', async (_what, pattern, block) => {
    const path = join(root, 'jackets/de.md');
    const german = await readFile(path, 'utf8');
    const same = `${sentence} where it is not translated.`;
    expect(german).toMatch(pattern);
    await writeFile(path, german.replace(pattern, block === 's0' ? `"${same}"` : same));
    const said = `has the same text as s0.p1 in en.md: “${sentence.slice(0, 40)}…”`;
    expect(await found()).toEqual([`articles/jackets/de.md: ${block} ${said}`]);
  });

  it.each([
    [39, 0],
    [40, 1],
  ])('of %i characters may be the same or not', async (length, count) => {
    for (const language of ['de', 'fi']) {
      await change(`jackets/${language}.md`, '## Heading', `## ${'語'.repeat(length)}`);
    }
    expect(await found()).toHaveLength(count);
  });

  it('may be repeated in its own language', async () => {
    await change('jackets/de.md', '- Another', '- A sentence in de, long enough to be found again and again');
    await change(
      'jackets/de.md',
      '[^1]: A note.',
      '[^1]: A sentence in de, long enough to be found again and again',
    );
    expect(await found()).toEqual([]);
  });
});

describe('articles of somebody’s own', () => {
  async function foundInOwn(): Promise<readonly string[]> {
    return linesOf(checkOwnArticles(await readArticles(root)), 'mine');
  }

  it('may have fewer languages, other paragraphs, and a text as its author saved it', async () => {
    for (const language of bundledLanguages.slice(5)) await rm(join(root, `jackets/${language}.md`));
    await change('jackets/fr.md', '- Another\n', '- Another\r\n- More');
    expect(await foundInOwn()).toEqual([]);
  });

  it('need no original where there is one edition', async () => {
    await rm(join(root, 'jackets'), { recursive: true });
    await put('jackets/en.md', goodText('en'));
    expect(await foundInOwn()).toEqual([]);
    await put('jackets/fr.md', goodText('fr'));
    expect(await foundInOwn()).toEqual(['mine/jackets: No edition says that it is the original.']);
  });

  it('are checked for all else', async () => {
    await change('jackets/ko.md', '2024-07-31', '2024-07-30');
    await change(
      'jackets/de.md',
      '- Another',
      '- A sentence in en, long enough to be found where it is not translated.',
    );
    await put('jackets/english.md', goodText('english'));
    const lines = await foundInOwn();
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('mine/jackets/english.md: “english” is not a language tag');
    expect(lines[1]).toContain('mine/jackets/ko.md:3: The date is 2024-07-30');
    expect(lines[2]).toContain('mine/jackets/de.md: s1.p4 has the same text as');
  });

  it('must be there', async () => {
    await rm(join(root, 'jackets'), { recursive: true });
    expect(await foundInOwn()).toEqual(['mine: There are no articles.']);
  });
});
