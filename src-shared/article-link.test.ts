// Tests of the links to paragraphs: what they are, and everything that must not pass for one.
import { describe, expect, it } from 'vitest';
import { articleLink, isMeantAsLink, readArticleLink, type LinkRefusal } from './article-link';
import { failed, ok } from './result';

describe('a link', () => {
  it.each([
    ['polylect://open-models/sa/s2.p3', { article: 'open-models', language: 'sa', block: 's2.p3' }],
    ['polylect://a1/pt-BR/what-is-open', { article: 'a1', language: 'pt-BR', block: 'what-is-open' }],
    ['polylect://a/en/open.p12', { article: 'a', language: 'en', block: 'open.p12' }],
    ['polylect://a/en/n1', { article: 'a', language: 'en', block: 'n1' }],
    ['POLYLECT://a/en/s1', { article: 'a', language: 'en', block: 's1' }],
    ['polylect://%61/%65n/s2%2Ep3', { article: 'a', language: 'en', block: 's2.p3' }],
    ['polylect://open-models/sa', { article: 'open-models', language: 'sa' }],
    ['polylect://open-models', { article: 'open-models' }],
    ['polylect://open-models/', { article: 'open-models' }],
  ])('leads into an article: %s', (link, expected) => {
    expect(readArticleLink(link)).toStrictEqual(ok(expected));
  });

  it.each([
    ['open-models', 'sa', 's2.p3'],
    ['a', 'zh-Hant-TW', 'what-is-open.p4'],
    ['a'.repeat(100), 'en', 's'.repeat(200)],
  ])('that was made is read: %s', (article, language, block) => {
    const link = articleLink(article, language, block);
    expect(readArticleLink(link)).toStrictEqual(ok({ article, language, block }));
  });

  it('looks as readers were told', () => {
    expect(articleLink('open-models', 'sa', 's2.p3')).toBe('polylect://open-models/sa/s2.p3');
  });
});

describe('what is no link', () => {
  const refused: readonly (readonly [string, LinkRefusal])[] = [
    ['', 'form'],
    ['polylect', 'form'],
    ['polylect:', 'form'],
    ['polylect:open-models/en/s1', 'form'],
    ['polylect:/open-models/en/s1', 'form'],
    ['https://open-models/en/s1', 'form'],
    [' polylect://open-models/en/s1', 'form'],
    ['poly\tlect://open-models/en/s1', 'form'],
    ['polylect://open-models/en/s1/x', 'form'],
    ['polylect://open-models/en/s1/../s2', 'form'],
    ['polylect://../../etc/passwd', 'form'],
    [`polylect://open-models/en/${'s'.repeat(1_000)}`, 'form'],
    ['polylect://', 'article'],
    ['polylect:///etc/passwd', 'article'],
    ['polylect://../en/s1', 'article'],
    ['polylect://%2e%2e/en/s1', 'article'],
    ['polylect://..%2f..%2fetc/en/s1', 'article'],
    ['polylect://..\\..\\etc/en/s1', 'article'],
    ['polylect://open-models%00/en/s1', 'article'],
    ['polylect://open-models\0/en/s1', 'article'],
    ['polylect://%/en/s1', 'article'],
    ['polylect://Open-Models/en/s1', 'article'],
    ['polylect://user:word@open-models/en/s1', 'article'],
    ['polylect://open-models:80/en/s1', 'article'],
    ['polylect://open-models?en/s1', 'article'],
    ['polylect://открытые/en/s1', 'article'],
    ['polylect://--help/en/s1', 'article'],
    [`polylect://${'a'.repeat(101)}/en/s1`, 'article'],
    ['polylect://open-models//s1', 'language'],
    ['polylect://open-models/../s1', 'language'],
    ['polylect://open-models/EN/s1', 'language'],
    ['polylect://open-models/xx/s1', 'language'],
    ['polylect://open-models/english/s1', 'language'],
    ['polylect://open-models/en.md/s1', 'language'],
    ['polylect://open-models/en?x', 'language'],
    ['polylect://open-models/en/..', 'block'],
    ['polylect://open-models/en/%2e%2e', 'block'],
    ['polylect://open-models/en/s2%2fp3', 'block'],
    ['polylect://open-models/en/s2.p0', 'block'],
    ['polylect://open-models/en/s1?x=1', 'block'],
    ['polylect://open-models/en/s1#s2', 'block'],
    ['polylect://open-models/en/s1%0a', 'block'],
    ['polylect://open-models/en/s1\n', 'block'],
    ['polylect://open-models/en/s1"', 'block'],
    ['polylect://open-models/en/S1', 'block'],
    [`polylect://open-models/en/${'s'.repeat(201)}`, 'block'],
  ];

  it.each(refused)('%j', (text, reason) => {
    expect(readArticleLink(text)).toEqual(failed(reason));
  });
});

it.each([
  ['polylect:', true],
  ['Polylect://a', true],
  ['polylect', false],
  ['polylect/en.md', false],
  ['./polylect:a', false],
  ['', false],
])('is meant as a link or not: %j', (text, isMeant) => {
  expect(isMeantAsLink(text)).toBe(isMeant);
});
