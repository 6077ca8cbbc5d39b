import { describe, expect, it } from 'vitest';
import { secondLanguage } from './second-language';

const available = ['ko', 'en', 'fr', 'pt-BR', 'de'];

describe('the second language', () => {
  it('is the one chosen for the article, else the one chosen last, else the first that is read', () => {
    const wishes = { ofArticle: 'fr', overall: 'de', reading: ['en', 'ko'], original: 'pt-BR' };
    expect(secondLanguage(available, 'en', wishes)).toBe('fr');
    expect(secondLanguage(available, 'en', { ...wishes, ofArticle: undefined })).toBe('de');
    expect(secondLanguage(available, 'en', { reading: ['en', 'ko'], original: 'pt-BR' })).toBe('ko');
    expect(secondLanguage(available, 'ko', { reading: ['en', 'ko'], original: 'pt-BR' })).toBe('en');
  });

  it('is else the original, else the first other one', () => {
    expect(secondLanguage(available, 'en', { reading: ['fi', 'en'], original: 'de' })).toBe('de');
    expect(secondLanguage(available, 'en', { reading: [] })).toBe('ko');
    expect(secondLanguage(available, 'ko', { reading: ['ko'], original: 'ko' })).toBe('en');
  });

  it('is never the one shown, whoever wishes for it, and not by way of another region', () => {
    const wishes = { ofArticle: 'fr', overall: 'fr', reading: ['fr'], original: 'fr' };
    expect(secondLanguage(available, 'fr', wishes)).toBe('ko');
    expect(secondLanguage(['en', 'en-GB', 'fr'], 'en', { reading: ['en', 'fr'] })).toBe('fr');
  });

  it('may be an edition of the same language as the one wished for', () => {
    expect(secondLanguage(available, 'en', { overall: 'pt', reading: [] })).toBe('pt-BR');
  });

  it('passes over what the article does not have', () => {
    expect(secondLanguage(available, 'en', { ofArticle: 'fi', overall: 'la', reading: ['sv', 'de'] })).toBe(
      'de',
    );
  });

  it('is none where there is only one language', () => {
    expect(secondLanguage(['en'], 'en', { overall: 'fr', reading: ['en', 'fr'] })).toBeUndefined();
  });
});
