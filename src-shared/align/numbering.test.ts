// Tests that the numbers of headings are read in the scripts and forms in which they are written.
import { describe, expect, it } from 'vitest';
import { asciiDigits, numberOfHeading } from './numbering';

describe('the number of a heading', () => {
  it.each([
    ['Article 7', '7'],
    ['§ 7', '7'],
    ['7.', '7'],
    ['11. artikla.', '11'],
    ['Artigo 15.º', '15'],
    ['第７条', '7'],
    ['第7条', '7'],
    ['第七条', '7'],
    ['第二十三条', '23'],
    ['제 7 조', '7'],
    ['제7조', '7'],
    ['अनुच्छेदः २१', '21'],
    ['XXIX', '29'],
    ['Chapter IV: Of law', '4'],
    ['3.2 Results', '3.2'],
    ['第一百〇五条', '105'],
    ['二〇、序', '20'],
  ])('%s is %s', (heading, number) => {
    expect(numberOfHeading(heading)).toBe(number);
  });

  it.each(['Preamble', 'I have a dream', 'Mix', 'What open means', '', '一般', 'CIVIL', 'IIX: x', '序文'])(
    'is none in “%s”',
    (heading) => {
      expect(numberOfHeading(heading)).toBeUndefined();
    },
  );
});

it('knows the digits of every script', () => {
  expect(asciiDigits('७٧۷７𝟟 x')).toBe('77777 x');
});
