import { describe, expect, it } from 'vitest';
import type { TextRange } from '../../src-shared/search/shapes';
import { pagePartsOf } from './found-ranges';

/** An element as the page has it. */
function block(html: string): Element {
  return new DOMParser().parseFromString(`<p>${html}</p>`, 'text/html').querySelector('p') ?? document.body;
}

/** What stands on the page where a text has some words. */
function onPage(element: Element, text: string, words: string): readonly string[] {
  const start = text.indexOf(words);
  const range: TextRange = { start, end: start + words.length };
  return (pagePartsOf(element, text, [range])[0] ?? []).map(({ startContainer, startOffset, endOffset }) =>
    startContainer instanceof Text ? startContainer.data.slice(startOffset, endOffset) : 'image',
  );
}

describe('the parts of the page on which a text stands', () => {
  it('are those of its words', () => {
    expect(onPage(block('One two three.'), 'One two three.', 'two')).toEqual(['two']);
  });

  it('have the soft hyphens that are on the page alone', () => {
    const element = block('An extra\u00ADordi\u00ADnary thing.');
    expect(onPage(element, 'An extraordinary thing.', 'ordinary')).toEqual(['ordi\u00ADnary']);
    expect(onPage(element, 'An extraordinary thing.', 'extra')).toEqual(['extra']);
  });

  it('have those that their author wrote', () => {
    expect(onPage(block('extra\u00ADordinary'), 'extra\u00ADordinary', 'a\u00ADo')).toEqual(['a\u00ADo']);
  });

  it('are one in each text node, with nothing of the numbers of notes between', () => {
    const element = block('One<a class="note">1</a> <em>tw</em>o.');
    expect(onPage(element, 'One two.', 'One two')).toEqual(['One', ' ', 'tw', 'o']);
  });

  it('leave out readings, marks and what was put under the words', () => {
    const element = block(
      '<span class="marks" aria-hidden="true"> <button>x</button></span><ruby>漢<rt aria-hidden="true">かん</rt>字<rt aria-hidden="true">じ</rt></ruby>です<aside>漢字</aside>',
    );
    expect(onPage(element, '漢字です', '漢字です')).toEqual(['漢', '字', 'です']);
  });

  it('are of the item itself and not of those under it', () => {
    const element = block('<span class="item">One</span> <span data-block="s1.p2">two</span>');
    expect(onPage(element, 'One', 'One')).toEqual(['One']);
  });

  it('are found over what parts cells and paragraphs', () => {
    const element = block('<span>One</span><span>two</span> <span>three</span><br>four');
    const text = 'One\ttwo\nthree four';
    expect(onPage(element, text, 'two')).toEqual(['two']);
    expect(onPage(element, text, 'two\nthree')).toEqual(['two', ' ', 'three']);
    expect(onPage(element, text, 'four')).toEqual(['four']);
  });

  it('may be an image, whose description is text', () => {
    const element = block('A <img alt="red square"> here');
    expect(onPage(element, 'A red square here', 'red')).toEqual(['image']);
    expect(onPage(element, 'A red square here', 'square here')).toEqual(['image', ' here']);
  });

  it('are none where the page has other words', () => {
    expect(onPage(block('Something else'), 'One two', 'two')).toEqual([]);
  });

  it('are in the order of the ranges, also where one has none', () => {
    const ranges = [
      { start: 0, end: 1 },
      { start: 2, end: 3 },
    ];
    expect(pagePartsOf(block('ab'), 'a?b', ranges).map((parts) => parts.length)).toEqual([1, 0]);
  });
});
