import { describe, expect, it } from 'vitest';
import { imageFile, linkTarget } from './links';

const target = (address: string) => linkTarget(address, 'human-rights');

describe('links that lead outside', () => {
  it.each(['https://www.un.org/en/?a=b#c', 'http://example.org', 'mailto:someone@example.org'])(
    'keep their address: %s',
    (address) => {
      expect(target(address)).toEqual({ kind: 'outside', address });
    },
  );

  it('are known in capitals and between blanks', () => {
    expect(target(' HTTPS://example.org ')).toEqual({ kind: 'outside', address: 'HTTPS://example.org' });
  });
});

describe('links within the library', () => {
  it.each([
    ['#s2', { kind: 'block', block: 's2' }],
    ['#s2.p3', { kind: 'block', block: 's2.p3' }],
    ['#%73%32', { kind: 'block', block: 's2' }],
    ['fr.md', { kind: 'article', article: 'human-rights', language: 'fr' }],
    ['./fr.md#s2', { kind: 'article', article: 'human-rights', language: 'fr', block: 's2' }],
    ['../other/fr.md#s2', { kind: 'article', article: 'other', language: 'fr', block: 's2' }],
    ['../other/pt_br.md', { kind: 'article', article: 'other', language: 'pt-BR' }],
    ['../other', { kind: 'article', article: 'other' }],
    ['../other/', { kind: 'article', article: 'other' }],
    ['../other/#s1', { kind: 'article', article: 'other', block: 's1' }],
    ['../other/#', { kind: 'article', article: 'other' }],
    ['../other/./fr.md', { kind: 'article', article: 'other', language: 'fr' }],
    ['.', { kind: 'article', article: 'human-rights' }],
    ['polylect://other/fr/s2.p3', { kind: 'article', article: 'other', language: 'fr', block: 's2.p3' }],
    [' POLYLECT://other/fr', { kind: 'article', article: 'other', language: 'fr' }],
    ['polylect://other', { kind: 'article', article: 'other' }],
  ])('lead to a block, an edition or an article: %s', (address, expected) => {
    expect(target(address)).toStrictEqual(expected);
  });
});

describe('links that are refused', () => {
  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    ' javascript:alert(1)',
    'java%73cript:alert(1)',
    'vbscript:x',
    'data:text/html,<b>x</b>',
    'file:///etc/passwd',
    'blob:x',
    'app://reader/index.html',
    'ftp://example.org',
    'C:\\Windows',
    'polylect:other/fr/s2',
    'polylect2://other/fr/s2',
  ])('for their scheme: %j', (address) => {
    expect(target(address)).toBeUndefined();
  });

  it.each([
    '//example.org/x',
    '\\\\server\\share',
    '/\\example.org',
    '/etc/passwd',
    '../../../etc/passwd',
    '../..',
    '..',
    '../../other/fr.md',
    '..%2f..%2fetc%2fpasswd',
    '%2e%2e/%2e%2e/etc',
    '..\\..\\etc',
    '..%5c..%5cetc',
    '../other/deep/fr.md',
    '../other/fr/deep.md',
    'polylect://../../etc/passwd',
    'polylect://%2e%2e/fr/s2',
    'polylect://other/fr/s2?x#y',
    'polylect://user:word@other:80/fr/s2',
  ])('since they leave the library, or its form: %s', (address) => {
    expect(target(address)).toBeUndefined();
  });

  it.each([
    '',
    '#',
    '#%',
    '%',
    '../other%00/fr.md',
    '../Other/fr.md',
    '../other/readme.txt',
    '../other/english.md',
    '../other/xx.md',
    '../__proto__/fr.md',
  ])('since they name nothing that could be there: %j', (address) => {
    expect(target(address)).toBeUndefined();
  });

  it('do not become others when a NUL is in them', () => {
    expect(target('java\0script:alert(1)')).toBeUndefined();
    expect(target('/etc\0/passwd')).toBeUndefined();
  });
});

describe('images', () => {
  it.each([
    ['tree.png', 'tree.png'],
    ['./tree.JPEG', 'tree.JPEG'],
    ['pictures/../pictures/sea.webp', 'pictures/sea.webp'],
    ['pictures//sea.svg', 'pictures/sea.svg'],
    ['a%20tree.gif', 'a tree.gif'],
    ['tree.avif?x=1#y', 'tree.avif'],
    ['%E6%9C%A8.jpg', '木.jpg'],
  ])('lie in the folder of the article: %s', (address, file) => {
    expect(imageFile(address)).toEqual({ file });
  });

  it.each([
    ['https://example.org/tree.png', 'image-remote'],
    ['//example.org/tree.png', 'image-remote'],
    ['\\\\server\\tree.png', 'image-remote'],
    ['/\\example.org/tree.png', 'image-remote'],
    ['da\tta:image/png;base64,AA', 'image-remote'],
    ['file:///tree.png', 'image-remote'],
    ['C:\\tree.png', 'image-remote'],
    ['../tree.png', 'image-outside'],
    ['pictures/../../tree.png', 'image-outside'],
    ['%2e%2e%2ftree.png', 'image-outside'],
    ['..\\tree.png', 'image-outside'],
    ['/etc/tree.png', 'image-outside'],
    ['tree%00.png', 'image-outside'],
    ['%', 'image-outside'],
    ['', 'image-outside'],
    ['?tree.png', 'image-outside'],
    ['tree', 'image-kind'],
    ['tree.html', 'image-kind'],
    ['tree.png.exe', 'image-kind'],
    ['pictures/', 'image-kind'],
  ])('are refused elsewhere, and where they are none: %j is %s', (address, refusal) => {
    expect(imageFile(address)).toEqual({ refusal });
  });
});
