// Tests of which languages a reader is likely to switch to.
import { expect, it } from 'vitest';
import type { Edition } from '../src-shared/article/shapes';
import { parseEdition } from '../src-shared/article/parse/parse';
import type { Place } from '../src-shared/place';
import { likelyLanguages } from './likely-languages';

const languages = ['ko', 'ru', 'en', 'fr', 'pt-BR', 'fi'];

function edition(language: string): Edition {
  return parseEdition({ article: 'jackets', language, file: 'x.md', text: '# Jackets', images: new Map() });
}

function place(language: string): Place {
  return { article: 'jackets', language, block: 's0', offset: 0, share: 0 };
}

it('are those that the reader reads in, the dearest first, without the one shown', () => {
  const opened = { edition: edition('en'), languages };
  expect(likelyLanguages(opened, ['fi', 'en', 'ko'])).toEqual(['fi', 'ko']);
  expect(likelyLanguages(opened, [])).toEqual([]);
});

it('begin with the one in which the article was left', () => {
  expect(likelyLanguages({ edition: edition('en'), languages, place: place('ru') }, ['fi', 'ru'])).toEqual([
    'ru',
    'fi',
  ]);
  expect(likelyLanguages({ edition: edition('en'), languages, place: place('en') }, ['fi'])).toEqual(['fi']);
});

it('are in the article, if only in another country’s form', () => {
  expect(likelyLanguages({ edition: edition('en'), languages }, ['ja', 'pt', 'pt-BR'])).toEqual(['pt-BR']);
});

it('are no more than four', () => {
  expect(likelyLanguages({ edition: edition('en'), languages }, ['fi', 'ko', 'ru', 'fr', 'pt'])).toHaveLength(
    4,
  );
});
