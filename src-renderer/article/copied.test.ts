// Tests of what is copied out of an article, on elements as the article view makes them.
import { beforeEach, describe, expect, it } from 'vitest';
import { copiedOf, type Copied } from './copied';

const page = `
<nav><button>English</button></nav>
<h2 data-block="s1">A hea\u00ADding</h2>
<p data-block="s1.p1"><span class="marks" aria-hidden="true"><button><svg></svg></button></span>A para\u00ADgraph with
  <em>em\u00ADphasis</em>, a <a href="https://example.org/">link</a>, a <a href="#block-s2">jump</a><a class="note" href="#block-n1">1</a>.</p>
<ol start="3">
  <li data-block="s1.p2"><div class="item">Third <br>line</div></li>
  <li data-block="s1.p3"><div class="item">Fourth</div><ul><li><div class="item">Under</div></li></ul><p>More</p></li>
</ol>
<pre data-block="s1.p4" tabindex="0"><code>one
  two

four
</code></pre>
<div class="table" data-block="s1.p5"><table><thead><tr><th scope="col">a</th><th>b</th></tr></thead>
<tbody><tr><td>c d</td><td><strong>e</strong></td></tr></tbody></table></div>
<blockquote data-block="s1.p6" lang="la" dir="ltr"><p>One</p><p>Two\u00A0three</p></blockquote>
<section class="notes"><div class="note-text"><a class="number" href="#r">1</a><div><p>A note</p></div></div></section>
`;

const rows = `
<div class="rows"><div class="head"><button>Swap</button></div>
<div class="row names"><div class="cell">English</div><div class="cell beside" data-side="1">Suomi</div></div>
<div class="row" data-row="1"><div class="cell"><p id="a">One</p></div><div class="cell beside" data-side="1" lang="fi"><p id="b">Yksi</p></div><div class="tools"><button></button></div></div>
<div class="row" data-row="2"><div class="cell"><p id="c">Two</p></div><div class="cell beside" data-side="1" lang="fi"><p id="d">Kaksi</p></div></div></div>
`;

let article: HTMLElement;

function show(html: string): void {
  document.body.innerHTML = `<main><a>Skip</a><article lang="en" dir="ltr">${html}</article><p id="after">After</p></main>`;
  article = document.querySelector('article')!;
}

beforeEach(() => {
  show(page);
});

/** What is copied from some letters of an element's text to those of another. */
function copied(from: string, start: number, to = from, end?: number): Copied | undefined {
  const range = document.createRange();
  const first = textsOf(from)[0]!;
  const last = textsOf(to).at(-1)!;
  range.setStart(first, start);
  range.setEnd(last, end ?? last.length);
  return copiedOf(article, range);
}

function textsOf(selector: string): readonly Text[] {
  const walker = document.createTreeWalker(document.querySelector(selector)!, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
  return texts.filter(({ data }) => data.trim() !== '');
}

function whole(): Copied {
  const range = document.createRange();
  range.selectNodeContents(document.body);
  return copiedOf(article, range)!;
}

it('keeps abbreviations, whose capitals are small only on the screen', () => {
  show('<p>The <abbr class="capitals">UN</abbr>, <abbr>Dr.</abbr></p>');
  expect(whole()).toEqual({
    text: 'The UN, Dr.',
    html: 'The <abbr>UN</abbr>, <abbr>Dr.</abbr>',
  });
});

describe('what is copied of a whole article', () => {
  it('is its text, paragraphs parted by blank lines, without soft hyphens, marks and buttons', () => {
    expect(whole().text).toBe(
      [
        'A heading',
        'A paragraph with emphasis, a link, a jump.',
        '3. Third\nline\n4. Fourth\n   • Under\n\n   More',
        'one\n  two\n\nfour',
        'a\tb\nc d\te',
        'One',
        'Two\u00A0three',
        '1. A note',
      ].join('\n\n'),
    );
  });

  it('is as HTML its elements, with nothing of the app', () => {
    const { html } = whole();
    expect(html).not.toMatch(/\u00AD|data-|class=|<button|<svg|<div|<nav|block-/u);
    expect(html).toContain('<p lang="en" dir="ltr">A paragraph with');
    expect(html).toContain('<em>emphasis</em>, a <a href="https://example.org/">link</a>, a jump.</p>');
    expect(html).toContain('<ol lang="en" dir="ltr"><li lang="en" dir="ltr" value="3">Third <br>line</li>');
    expect(html).toContain('<blockquote lang="la" dir="ltr"><p lang="la" dir="ltr">One</p>');
    expect(html).toContain('<tr><td>c d</td><td><strong>e</strong></td></tr>');
  });
});

describe('what is copied of a part', () => {
  it('of a paragraph is a piece of text without a paragraph', () => {
    expect(copied('p', 2, 'em', 4)).toEqual({
      text: 'paragraph with emp',
      html: 'paragraph with\n  <em>emp</em>',
    });
  });

  it('from one paragraph to another is two of them', () => {
    expect(copied('em', 4, 'li:first-child', 4)?.text).toBe('hasis, a link, a jump.\n\n3. Third\nline');
  });

  it('of an item has its number only with its first word', () => {
    expect(copied('li', 0, 'li', 2)?.text).toBe('3. Third\nli');
    expect(copied('li', 2, 'ol > li:last-child > .item')?.text).toBe('ird\nline\n4. Fourth');
  });

  it('outside the article is nothing of it', () => {
    expect(copied('#after', 0)).toBeUndefined();
    expect(copied('p', 2, 'p', undefined)).toBeDefined();
    expect(copied('em', 1, 'em', 1)).toBeUndefined();
  });
});

describe('what is copied of languages side by side', () => {
  beforeEach(() => {
    show(rows);
  });

  it('is that of one language, where it begins and ends in one', () => {
    expect(copied('#a', 0, '#c')?.text).toBe('One\n\nTwo');
    expect(copied('#b', 1, '#d')?.text).toBe('ksi\n\nKaksi');
  });

  it('is else that of both, row by row', () => {
    expect(copied('#a', 0, '#d')?.text).toBe('One\n\nYksi\n\nTwo\n\nKaksi');
    expect(whole().text).toBe('One\n\nYksi\n\nTwo\n\nKaksi');
  });
});
