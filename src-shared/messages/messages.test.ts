import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../article/problem';
import type { ArticleFailure, Notice } from '../contract';
import { themeChoices } from '../preferences';
import { en } from './en';
import { fillIn, interfaceLanguage, messagesIn, piecesOf } from './messages';

describe('a message', () => {
  const say = messagesIn('en');

  it('has its values filled in', () => {
    expect(say('time.range', { shortest: 5, longest: 7 })).toBe('5–7 min');
    expect(say('problem.at-line', { file: 'fr.md', line: 3, text: 'Oh.' })).toBe('fr.md, line 3: Oh.');
    expect(say('library.title')).toBe('Library');
  });

  it('says a value to the letter, whatever is in it', () => {
    expect(say('library.problems', { name: '{name} $& $1 {text}' })).toBe('Problems in {name} $& $1 {text}');
  });

  it('fills in a name as often as it stands there', () => {
    expect(fillIn('{a} and {a} and {b}', { a: 1, b: 0 })).toBe('1 and 1 and 0');
  });

  it('may be filled in with nothing', () => {
    expect(fillIn('<{a}>', { a: '' })).toBe('<>');
  });

  it('leaves standing what has no value', () => {
    expect(fillIn('{a} {b}', { a: 'x' })).toBe('x {b}');
    expect(fillIn('{constructor} {valueof}', {})).toBe('{constructor} {valueof}');
  });

  it('leaves braces that are no names', () => {
    expect(fillIn('{} {A} {a b}', { a: 'x' })).toBe('{} {A} {a b}');
  });
});

describe('a message in pieces', () => {
  it('is cut at the names that have a value', () => {
    expect(piecesOf('Not in {wished}; in {shown}.', { wished: 'fi', shown: 'en' })).toEqual([
      { kind: 'text', text: 'Not in ' },
      { kind: 'value', value: 'fi' },
      { kind: 'text', text: '; in ' },
      { kind: 'value', value: 'en' },
      { kind: 'text', text: '.' },
    ]);
    expect(piecesOf('{a}{a}', { a: 1 })).toEqual([
      { kind: 'value', value: 1 },
      { kind: 'value', value: 1 },
    ]);
  });

  it('is whole where there is nothing to cut', () => {
    expect(piecesOf('{constructor} {b}', { a: 1 }).map((piece) => piece.kind)).not.toContain('value');
    expect(piecesOf('', {})).toEqual([]);
  });
});

describe('the texts', () => {
  const texts: Readonly<Record<string, string>> = en;

  /** A new code, failure or notice does not compile without standing here. */
  const problems: Readonly<Record<ProblemCode, true>> = {
    'folder-unreadable': true,
    'folder-name': true,
    'folder-empty': true,
    'file-unreadable': true,
    'file-too-large': true,
    'file-empty': true,
    'not-utf8': true,
    'outside-library': true,
    'language-unknown': true,
    'language-twice': true,
    'title-missing': true,
    'front-matter-broken': true,
    'date-invalid': true,
    'html-left-out': true,
    'image-remote': true,
    'image-outside': true,
    'image-kind': true,
    'image-missing': true,
    'link-refused': true,
    'id-invalid': true,
    'id-repeated': true,
  };
  const failures: Readonly<Record<ArticleFailure['kind'], true>> = {
    'article-missing': true,
    'article-unreadable': true,
  };
  const notices: Readonly<Record<Notice['kind'], readonly string[]>> = {
    'set-aside': ['file', 'kept'],
    'set-aside-failed': ['file', 'detail'],
    restored: ['file', 'kept', 'day'],
    'written-over': ['file', 'kept'],
    'backup-failed': ['detail'],
    newer: ['file'],
    unreadable: ['file', 'detail'],
    'path-missing': ['path'],
    'link-refused': ['link', 'reason'],
    'link-missing': ['link', 'article'],
    'library-missing': ['path', 'detail'],
  };

  function namesIn(text: string): readonly string[] {
    return [...text.matchAll(/\{([a-z]+)\}/gu)].map(([, name]) => name!);
  }

  it.each(Object.keys(problems))('say the problem %s, and what to do', (code) => {
    const text = texts[`problem.${code}`] ?? '';
    expect(text).toMatch(/\.$/u);
    // The page gives a problem's detail, and nothing else.
    expect(namesIn(text).filter((name) => name !== 'detail')).toEqual([]);
  });

  it.each(Object.keys(failures))('say the failure %s, with a title', (kind) => {
    expect(texts[`failure.${kind}`]).toMatch(/\.$|:$/u);
    expect(texts[`failure.${kind}.title`]).toBeTruthy();
  });

  it.each(Object.entries(notices))('say the notice %s with all that is known of it', (kind, fields) => {
    expect(namesIn(texts[`notice.${kind}`] ?? '').toSorted()).toEqual([...fields].toSorted());
  });

  it.each(themeChoices)('name the theme %s', (theme) => {
    expect(texts[`theme.${theme}`]).toBeTruthy();
  });

  it('are never empty, and have no braces but around names', () => {
    for (const [key, text] of Object.entries(texts)) {
      expect(text.trim(), key).toBe(text);
      expect(text, key).not.toBe('');
      expect(text.replaceAll(/\{[a-z]+\}/gu, ''), key).not.toMatch(/[{}]/u);
    }
  });
});

describe('the language of the interface', () => {
  it('is the one wished for where it has texts, else English', () => {
    expect(interfaceLanguage('en')).toBe('en');
    expect(interfaceLanguage('en-GB')).toBe('en');
    expect(interfaceLanguage('qaa')).toBe('en');
  });

  it('says something in every language', () => {
    expect(messagesIn('qaa')('library.title')).toBe('Library');
  });
});
