// The library: what a reader sees first, and what they are told of articles that cannot be read.
import { chmod, cp, mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appFolder, launch } from './launch';
import { expect, Reader, test } from './reader';

const fourteen = [
  ...['한국어', 'Русский', 'English', 'Français', 'Bahasa Indonesia', 'संस्कृतम्', '日本語'],
  ...['Deutsch', 'Português', 'Ελληνικά', 'Español', 'Italiano', 'Suomi', 'Latina'],
];

const good = '---\ntitle: A good article\ndate: 2022-03-04\noriginal: true\n---\n\nIts text.\n';

test('shows every article by its title, with date, languages and reading time', async ({ reader }) => {
  const items = reader.library.getByRole('list').first().locator('> li');
  await expect(items).toHaveCount(2);
  await expect(reader.library.getByRole('link')).toHaveText([
    'Open models: two jackets, many hands',
    'Universal Declaration of Human Rights',
  ]);
  const models = items.first();
  await expect(models.locator('time')).toHaveAttribute('datetime', '2024-07-31');
  await expect(models.locator('span[lang]')).toHaveText(fourteen);
  await expect(models).toContainText(/\d+–\d+ min/u);
});

test.describe('in the language that the system speaks', () => {
  test.use({ options: { environment: { LANGUAGE: 'fi_FI.UTF-8' } } });
  test('titles are in it where it is one of the fourteen', async ({ reader }) => {
    await expect(reader.library.getByRole('link').first()).toHaveText(/^Avoimet mallit/u);
    await expect(reader.library.getByRole('link').first()).toHaveAttribute('lang', 'fi');
    await expect(reader.page.locator('html')).toHaveAttribute('lang', 'en');
  });
});

test.describe('in a system that speaks another language', () => {
  test.use({ options: { environment: { LANGUAGE: 'sv_SE.UTF-8' } } });
  test('titles are in English', async ({ reader }) => {
    await expect(reader.library.getByRole('link').first()).toHaveText(/^Open models/u);
  });
});

test.describe('with --lang', () => {
  test.use({ options: { words: ['--lang=ja'] } });
  test('titles are in the language asked for', async ({ reader }) => {
    await expect(reader.library.getByRole('link', { name: '世界人権宣言' })).toBeVisible();
  });
});

test('reads the folders given with --library and the reader’s own', async ({ profile }) => {
  const given = join(profile, 'given');
  await mkdir(join(profile, 'library', 'mine'), { recursive: true });
  await writeFile(join(profile, 'library', 'mine', 'en.md'), good.replace('A good', 'My own'));
  await cp(join(appFolder, 'e2e/articles/every-kind'), join(given, 'every-kind'), { recursive: true });
  const reader = new Reader(profile, await launch(profile, { words: [`--library=${given}`] }));
  for (const title of ['My own article', 'Every kind of thing', 'Open models: two jackets, many hands']) {
    await expect(reader.library.getByRole('link', { name: title })).toBeVisible();
  }
  await reader.quit();
});

test('says at each broken article what is wrong, and the others can be read', async ({ profile }) => {
  const library = join(profile, 'broken');
  const article = async (id: string, content: string | Uint8Array, file = 'en.md'): Promise<string> => {
    await mkdir(join(library, id), { recursive: true });
    const path = join(library, id, file);
    await writeFile(path, content);
    return path;
  };
  await article('good', good);
  await article('no-title', 'Only text.\n');
  await article('broken-front-matter', '---\ntitle: [open\n---\n\nText.\n');
  await article('not-utf8', new Uint8Array([0xff, 0xfe, 0x41, 0x00, 0xd8]));
  await article('unknown-language', good, 'xx.md');
  await article('empty-file', '');
  await truncate(await article('huge', 'x'), 20 * 1024 * 1024);
  await mkdir(join(library, 'empty-folder'));
  await mkdir(join(library, 'Bad Name'));
  await mkdir(join(library, 'leads-out'));
  await symlink('/etc/hostname', join(library, 'leads-out', 'en.md'));

  const words = [`--library=${library}`, `--library=${join(profile, 'not-there')}`];
  const reader = new Reader(profile, await launch(profile, { words }));
  const problems = (name: string) => reader.library.getByRole('region', { name: `Problems in ${name}` });
  await expect(problems('no-title')).toContainText('The title is missing');
  await expect(problems('broken-front-matter')).toContainText('en.md, line 2');
  await expect(problems('not-utf8')).toContainText('not UTF-8');
  await expect(problems('unknown-language')).toContainText('“xx” is not a language tag');
  await expect(problems('empty-file')).toContainText('The file is empty');
  await expect(problems('huge')).toContainText('20 MB');
  await expect(problems('empty-folder')).toContainText('There is no edition');
  await expect(problems('Bad Name')).toContainText('not an article id');
  await expect(problems('leads-out')).toContainText('leads out of the library');
  await expect(reader.page.getByRole('alert')).toContainText('not-there');
  await reader.openArticle('A good article');
  await expect(reader.article).toContainText('Its text.');
  await reader.backToLibrary();
  await reader.openArticle('no-title');
  await expect(reader.article).toContainText('Only text.');
  await reader.quit();
});

test('says at a folder without permission that it cannot be read', async ({ profile }) => {
  // Root may read everything, so the app runs as an ordinary user would: in tests as root another way to be refused is a name
  // that leads to itself.
  const library = join(profile, 'closed');
  await mkdir(join(library, 'closed-folder'), { recursive: true });
  await writeFile(join(library, 'closed-folder', 'en.md'), good);
  if (process.getuid?.() === 0) {
    await mkdir(join(library, 'circle'));
    await symlink('en.md', join(library, 'circle', 'en.md'));
  } else {
    await chmod(join(library, 'closed-folder'), 0o000);
  }
  const reader = new Reader(profile, await launch(profile, { words: [`--library=${library}`] }));
  await expect(
    reader.library.getByRole('region', { name: /^Problems in (closed-folder|circle)$/u }),
  ).toContainText('cannot be read');
  await expect(reader.library.getByRole('link', { name: /^Open models/u })).toBeVisible();
  await reader.quit();
  await chmod(join(library, 'closed-folder'), 0o755);
});

test('shows the article read last before all others, and gives it the focus', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  await reader.backToLibrary();
  await expect(reader.library.getByRole('link').first()).toHaveText('Universal Declaration of Human Rights');
  await expect(reader.library.getByRole('link').first()).toBeFocused();
});

test('an article that went away while the library was open says so, and nothing is lost', async ({
  profile,
}) => {
  const library = join(profile, 'mine');
  await mkdir(join(library, 'short-lived'), { recursive: true });
  await writeFile(join(library, 'short-lived', 'en.md'), good);
  const reader = new Reader(profile, await launch(profile, { words: [`--library=${library}`] }));
  await expect(reader.library.getByRole('link', { name: 'A good article' })).toBeVisible();
  await rm(join(library, 'short-lived'), { recursive: true });
  await reader.library.getByRole('link', { name: 'A good article' }).click();
  await expect(reader.page.getByRole('alert')).toContainText('not in the library any more');
  await reader.page.getByRole('button', { name: 'Library' }).click();
  await expect(reader.library).toBeVisible();
  await reader.quit();
});
