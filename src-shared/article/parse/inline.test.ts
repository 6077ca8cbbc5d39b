import { describe, expect, it } from 'vitest';
import { bodyOf, contentOf, inlineOf } from './editions-for-tests';

describe('emphasis', () => {
  it('is read as written', () => {
    expect(inlineOf('a *b* **c** ~~d~~ `e`')).toStrictEqual([
      { kind: 'text', text: 'a ' },
      { kind: 'emphasis', content: [{ kind: 'text', text: 'b' }] },
      { kind: 'text', text: ' ' },
      { kind: 'strong', content: [{ kind: 'text', text: 'c' }] },
      { kind: 'text', text: ' ' },
      { kind: 'deleted', content: [{ kind: 'text', text: 'd' }] },
      { kind: 'text', text: ' ' },
      { kind: 'code', text: 'e' },
    ]);
  });

  it('may enclose emphasis, its own kind included', () => {
    expect(inlineOf('*a **b** *c* d* e')).toEqual([
      {
        kind: 'emphasis',
        content: [
          { kind: 'text', text: 'a ' },
          { kind: 'strong', content: [{ kind: 'text', text: 'b' }] },
          { kind: 'text', text: ' ' },
          { kind: 'emphasis', content: [{ kind: 'text', text: 'c' }] },
          { kind: 'text', text: ' d' },
        ],
      },
      { kind: 'text', text: ' e' },
    ]);
  });

  it('is strong before a Japanese particle, behind a Japanese full stop', () => {
    expect(inlineOf('**医療。**では')).toEqual([
      { kind: 'strong', content: [{ kind: 'text', text: '医療。' }] },
      { kind: 'text', text: 'では' },
    ]);
  });

  it('is emphasis before a Korean particle, behind a quotation mark', () => {
    expect(inlineOf('**“자유”**를')).toEqual([
      { kind: 'strong', content: [{ kind: 'text', text: '“자유”' }] },
      { kind: 'text', text: '를' },
    ]);
  });
});

describe('text', () => {
  it('has its entities and escapes resolved, and is one piece', () => {
    expect(inlineOf('a &amp; b &copy; \\*c\\* d_e')).toStrictEqual([
      { kind: 'text', text: 'a & b © *c* d_e' },
    ]);
  });

  it('keeps what only looks like HTML', () => {
    expect(inlineOf('1 < 2 and &lt;b&gt;')).toEqual([{ kind: 'text', text: '1 < 2 and <b>' }]);
  });
});

describe('line breaks', () => {
  it('are breaks where the author asked for them', () => {
    const expected = [{ kind: 'text', text: 'a' }, { kind: 'break' }, { kind: 'text', text: 'b' }];
    expect(inlineOf('a  \nb')).toEqual(expected);
    expect(inlineOf('a\\\nb')).toEqual(expected);
    expect(inlineOf('a<br>b')).toEqual(expected);
    expect(inlineOf('a<BR />b')).toEqual(expected);
  });

  it.each([
    ['English', 'human\nrights', 'human rights'],
    ['Korean', '모든\n사람은', '모든 사람은'],
    ['Russian', 'Все\nлюди', 'Все люди'],
    ['Sanskrit', 'सर्वे\nमानवाः', 'सर्वे मानवाः'],
  ])('between %s words are spaces', (_language, markdown, text) => {
    expect(inlineOf(markdown)).toEqual([{ kind: 'text', text }]);
  });

  it.each([
    ['characters', '人間は\n自由', '人間は自由'],
    ['a comma and a character', '人間は、\n自由', '人間は、自由'],
    ['a long vowel and a character', 'サーバー\nの', 'サーバーの'],
    ['a middle dot and a character', 'ルネ・\nカサン', 'ルネ・カサン'],
    ['rare characters', '𠮷\n𠮷', '𠮷𠮷'],
  ])('between Japanese %s leave nothing', (_what, markdown, text) => {
    expect(inlineOf(markdown)).toEqual([{ kind: 'text', text }]);
  });

  it('between Japanese and English leave a space', () => {
    expect(inlineOf('人権は\nhuman rights\nです')).toEqual([
      { kind: 'text', text: '人権は human rights です' },
    ]);
  });

  it('beside Japanese emphasis, links and notes leave nothing either', () => {
    expect(inlineOf('**人間**\n[は](#s1)\n自由')).toEqual([
      { kind: 'strong', content: [{ kind: 'text', text: '人間' }] },
      { kind: 'link', to: { kind: 'block', block: 's1' }, content: [{ kind: 'text', text: 'は' }] },
      { kind: 'text', text: '自由' },
    ]);
    expect(inlineOf('人間^[注]\nは')).toEqual([
      { kind: 'text', text: '人間' },
      { kind: 'note', number: 1 },
      { kind: 'text', text: 'は' },
    ]);
  });

  it('beside code and in emphasis are spaces', () => {
    expect(inlineOf('*a\nb*\n`c`')).toEqual([
      { kind: 'emphasis', content: [{ kind: 'text', text: 'a b' }] },
      { kind: 'text', text: ' ' },
      { kind: 'code', text: 'c' },
    ]);
  });
});

describe('addresses in the text', () => {
  it('are links when they say https', () => {
    expect(inlineOf('See https://www.un.org/en/.')).toEqual([
      { kind: 'text', text: 'See ' },
      {
        kind: 'link',
        to: { kind: 'outside', address: 'https://www.un.org/en/' },
        content: [{ kind: 'text', text: 'https://www.un.org/en/' }],
      },
      { kind: 'text', text: '.' },
    ]);
  });

  it.each(['www.un.org', 'README.md', 'someone@example.org', 'and//or', '//example.org/a', 'ftp://a.org'])(
    'are plain text otherwise, and no problem: %s',
    (text) => {
      const edition = bodyOf(`See ${text} there`);
      expect(edition.lead).toMatchObject([{ content: [{ kind: 'text', text: `See ${text} there` }] }]);
      expect(edition.problems).toEqual([]);
    },
  );

  it('may be written in angle brackets, mail addresses too', () => {
    expect(inlineOf('<https://www.un.org> <someone@example.org>')).toMatchObject([
      { kind: 'link', to: { kind: 'outside', address: 'https://www.un.org' } },
      { kind: 'text', text: ' ' },
      { kind: 'link', to: { kind: 'outside', address: 'mailto:someone@example.org' } },
    ]);
  });
});

describe('a link', () => {
  it('keeps the emphasis inside it', () => {
    expect(inlineOf('[a *b*](../other/fr.md#s2)')).toEqual([
      {
        kind: 'link',
        to: { kind: 'article', article: 'other', language: 'fr', block: 's2' },
        content: [
          { kind: 'text', text: 'a ' },
          { kind: 'emphasis', content: [{ kind: 'text', text: 'b' }] },
        ],
      },
    ]);
  });

  it('may be written by reference', () => {
    expect(inlineOf('[a][one]\n\n[one]: #s1\n')).toMatchObject([{ to: { kind: 'block', block: 's1' } }]);
  });

  it('that is refused leaves its text, and a problem', () => {
    const edition = bodyOf('a [b *c*](javascript:alert(1)) d');
    expect(edition.lead).toMatchObject([
      {
        content: [
          { kind: 'text', text: 'a b ' },
          { kind: 'emphasis', content: [{ kind: 'text', text: 'c' }] },
          { kind: 'text', text: ' d' },
        ],
      },
    ]);
    expect(edition.problems).toMatchObject([{ code: 'link-refused', detail: 'javascript:alert(1)' }]);
  });

  it('is refused when entities hide where it leads', () => {
    expect(inlineOf('[a](java&#9;script&colon;alert)')).toEqual([{ kind: 'text', text: 'a' }]);
  });
});

describe('ruby', () => {
  const text = (words: string) => ({ kind: 'text', text: words });

  it('is words with how they are read', () => {
    expect(inlineOf('a <ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby> b')).toEqual([
      text('a '),
      {
        kind: 'ruby',
        pairs: [
          { base: [text('漢')], reading: 'かん' },
          { base: [text('字')], reading: 'じ' },
        ],
      },
      text(' b'),
    ]);
  });

  it('leaves out the parentheses, and takes what a browser takes', () => {
    const pair = { kind: 'ruby', pairs: [{ base: [text('漢字')], reading: 'かんじ' }] };
    expect(inlineOf('<ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby>')).toEqual([pair]);
    expect(inlineOf('<ruby class="x"><rb>漢字</rb><rt>かんじ</ruby>')).toEqual([pair]);
    expect(inlineOf('<RUBY>漢字<RT>かんじ</RT></RUBY>')).toEqual([pair]);
  });

  it('is words like others without a reading, or without an end', () => {
    expect(inlineOf('<ruby>漢字</ruby>')).toEqual([text('漢字')]);
    expect(inlineOf('<ruby>漢<rt>かん</rt>字')).toEqual([
      { kind: 'ruby', pairs: [{ base: [text('漢')], reading: 'かん' }] },
      text('字'),
    ]);
    expect(inlineOf('a<ruby><rt>かん</rt></ruby>')).toEqual([text('a')]);
  });
});

describe('quotations', () => {
  const said = 'a <q>b <q>c <q>d</q></q></q> e';

  it.each([
    ['en', 'a “b ‘c “d”’” e'],
    ['fr', 'a «\u202Fb “c «\u202Fd\u202F»”\u202F» e'],
    ['ja', 'a 「b 『c 「d」』」 e'],
    ['pt-BR', 'a “b ‘c “d”’” e'],
  ])('stand between the marks of the language, in turn: %s', (language, text) => {
    expect(inlineOf(said, { language })).toEqual([{ kind: 'text', text }]);
  });

  it('may hold emphasis, and end in the middle of it', () => {
    expect(inlineOf('<q>a *b</q> c*')).toEqual([
      { kind: 'text', text: '“a ' },
      { kind: 'emphasis', content: [{ kind: 'text', text: 'b” c' }] },
    ]);
    expect(inlineOf('*<q>a* b</q>')).toEqual([
      { kind: 'emphasis', content: [{ kind: 'text', text: '“a' }] },
      { kind: 'text', text: ' b”' },
    ]);
  });

  it('are words like others without an end, or without a beginning, and no problem', () => {
    const edition = bodyOf('a <q>b <Q cite="x">c</Q > d</q> e</q> <q>f');
    expect(edition.lead).toMatchObject([{ content: [{ kind: 'text', text: 'a “b ‘c’ d” e f' }] }]);
    expect(edition.problems).toEqual([]);
    expect(inlineOf('a <q>b <q>c</q>')).toEqual([{ kind: 'text', text: 'a b “c”' }]);
  });

  it('leave nothing for a line break beside Japanese', () => {
    expect(inlineOf('人は\n<q>自由</q>\nで', { language: 'ja' })).toEqual([
      { kind: 'text', text: '人は「自由」で' },
    ]);
  });

  it('are marked in the descriptions of images too', () => {
    expect(inlineOf('a ![b <q>c</q>](d.txt)')).toMatchObject([
      { kind: 'text' },
      { kind: 'image', image: { description: 'b “c”' } },
    ]);
  });
});

describe('abbreviations', () => {
  const text = (words: string) => ({ kind: 'text', text: words });

  it('are what their author says', () => {
    const edition = bodyOf('the <abbr title="x">UNESCO</abbr>, <ABBR>*UN*</ABBR>');
    expect(edition.problems).toEqual([]);
    expect(edition.lead).toMatchObject([
      {
        content: [
          text('the '),
          { kind: 'abbreviation', content: [text('UNESCO')] },
          text(', '),
          { kind: 'abbreviation', content: [{ kind: 'emphasis', content: [text('UN')] }] },
        ],
      },
    ]);
  });

  it('are words like others without an end, or where they end in the middle of something', () => {
    expect(inlineOf('<abbr>UN and <abbr>EU</abbr> c')).toEqual([
      text('UN and '),
      { kind: 'abbreviation', content: [text('EU')] },
      text(' c'),
    ]);
    expect(inlineOf('*a <abbr>UN* b</abbr>')).toEqual([
      { kind: 'emphasis', content: [text('a UN')] },
      text(' b'),
    ]);
  });
});

describe('images', () => {
  const images = new Map([
    ['tree.png', { width: 640, height: 480 }],
    ['pictures/sea.webp', undefined],
  ]);

  it('in the text keep their size and description', () => {
    expect(inlineOf('See ![A *tall* tree &amp; a bush](tree.png) here', { images })).toEqual([
      { kind: 'text', text: 'See ' },
      {
        kind: 'image',
        image: {
          file: 'tree.png',
          description: 'A tall tree & a bush',
          size: { width: 640, height: 480 },
        },
      },
      { kind: 'text', text: ' here' },
    ]);
  });

  it('alone in a paragraph are figures, their title the caption', () => {
    expect(contentOf('![A tree](./tree.png "In *spring*")', { images })).toEqual([
      {
        kind: 'figure',
        id: 's0.p1',
        image: { file: 'tree.png', description: 'A tree', size: { width: 640, height: 480 } },
        caption: [{ kind: 'text', text: 'In *spring*' }],
      },
    ]);
  });

  it('without a title have no caption, and without a measure no size', () => {
    expect(contentOf('![The sea](pictures/sea.webp)', { images })).toStrictEqual([
      {
        kind: 'figure',
        id: 's0.p1',
        image: { file: 'pictures/sea.webp', description: 'The sea' },
        caption: [],
      },
    ]);
  });

  it.each([
    ['image-remote', 'https://example.org/tree.png'],
    ['image-remote', '//example.org/tree.png'],
    ['image-remote', 'data:image/png;base64,AAAA'],
    ['image-outside', '../tree.png'],
    ['image-outside', '/tree.png'],
    ['image-kind', 'tree.exe'],
    ['image-missing', 'bush.png'],
  ])('are not shown, but described: %s for %s', (code, address) => {
    const edition = bodyOf(`![A tree](${address})`, { images });
    expect(edition.lead).toStrictEqual([
      { kind: 'figure', id: 's0.p1', image: { description: 'A tree' }, caption: [] },
    ]);
    expect(edition.problems).toEqual([{ code, file: 'en.md', line: 4, detail: address }]);
  });

  it('are found by names that the disk keeps decomposed', () => {
    const onDisk = 'e\u0301te\u0301.png';
    expect(contentOf('![Summer](été.png)', { images: new Map([[onDisk, undefined]]) })).toMatchObject([
      { image: { file: onDisk } },
    ]);
  });

  it('are found by names with blanks and other scripts', () => {
    const named = new Map([['나무 그림.png', undefined]]);
    expect(contentOf('![A](<나무 그림.png>)', { images: named })).toMatchObject([
      { image: { file: '나무 그림.png' } },
    ]);
  });
});

describe('HTML in the text', () => {
  it('is left out, its text kept, and said', () => {
    const edition = bodyOf('a <u class="x">b</u> c');
    expect(edition.lead).toMatchObject([{ content: [{ kind: 'text', text: 'a b c' }] }]);
    expect(edition.problems).toEqual([{ code: 'html-left-out', file: 'en.md', line: 4, detail: '<u>' }]);
  });

  it('is said once for a line, beside other problems of that line', () => {
    const { problems } = bodyOf('[a](data:x) <u>b</u> <i>c</i>\n<u>d</u>');
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['link-refused', 4],
      ['html-left-out', 4],
      ['html-left-out', 5],
    ]);
  });

  it('raises and lowers text', () => {
    const edition = bodyOf('x<sup>2</sup> H<SUB>*2*</SUB>O');
    expect(edition.problems).toEqual([]);
    expect(edition.lead).toMatchObject([
      {
        content: [
          { kind: 'text', text: 'x' },
          { kind: 'superscript', content: [{ kind: 'text', text: '2' }] },
          { kind: 'text', text: ' H' },
          { kind: 'subscript', content: [{ kind: 'emphasis', content: [{ kind: 'text', text: '2' }] }] },
          { kind: 'text', text: 'O' },
        ],
      },
    ]);
  });

  it('that was never meant to be read is dropped', () => {
    expect(inlineOf('a<script>alert(1) [x](data:y)</script>b<style>p {}</style>c')).toEqual([
      { kind: 'text', text: 'abc' },
    ]);
  });

  it('that is a comment is dropped without a word', () => {
    const edition = bodyOf('a<!-- to do -->b');
    expect(edition.problems).toEqual([]);
    expect(edition.lead).toMatchObject([{ content: [{ kind: 'text', text: 'ab' }] }]);
  });
});
