// What must and must not be found in Japanese.
import type { QualityList } from './shapes';

export const japanese: QualityList = {
  language: 'ja',
  queries: [
    { query: '人権', found: ['世界人権宣言', '人権'], notFound: ['人と権利', '権人'], isInDeclaration: true },
    { query: '宣言', found: ['この宣言に掲げる'], notFound: ['宣伝', '言宣'], isInDeclaration: true },
    { query: '権', found: ['人権'], notFound: ['法律'], isInDeclaration: true },
    { query: 'か', found: ['かた', 'カタ', 'ｶ'], notFound: ['がた', 'ガ'] },
    { query: 'が', found: ['がた', 'ガ', 'ｶﾞ', 'か\u3099'], notFound: ['かた'] },
    { query: 'カタカナ', found: ['かたかな', 'ｶﾀｶﾅ', 'カタカナ語'], notFound: ['ガタカナ', 'カナ'] },
    { query: 'ひらがな', found: ['ヒラガナ'], notFound: ['ヒラカナ'] },
    { query: 'ｺｰﾋｰ', found: ['コーヒー', 'こーひー'], notFound: ['コヒ'] },
    { query: 'ビル', found: ['ビル街'], notFound: ['ビール', 'ヒル'] },
    { query: 'つて', found: ['つて'], notFound: ['って'] },
    { query: 'って', found: ['ッテ', 'って'], notFound: ['つて'] },
    { query: 'はは', found: ['はは', 'ハハ'], notFound: ['ぱぱ', 'ばば'] },
    { query: 'ABC', found: ['ＡＢＣ', 'abc'], notFound: ['ＡＢＤ'] },
    { query: '第２条', found: ['第2条', '第２条'], notFound: ['第3条'], isInDeclaration: true },
    { query: '第2条', found: ['第２条'], notFound: ['第２０条'], isInDeclaration: true },
    { query: 'すべて 人', found: ['すべて人は', '人はすべて'], notFound: ['すべて'], isInDeclaration: true },
    { query: '「すべての人」', found: ['すべての人は、'], notFound: ['すべて人の'], isInDeclaration: true },
    {
      query: '法の下 平等',
      found: ['法の下において平等であり'],
      notFound: ['法の下'],
      isInDeclaration: true,
    },
    { query: '自由 -奴隷', found: ['自由'], notFound: ['自由と奴隷'] },
    { query: '東京都', found: ['東京都庁'], notFound: ['東京と京都', '京都'] },
    { query: 'AI技術', found: ['このAI技術は', 'ＡＩ技術'], notFound: ['AIの技術'] },
    { query: '奴隷制度', found: ['奴隷制度及び奴隷売買'], notFound: ['奴隷の制度'], isInDeclaration: true },
    { query: '奴隷制度、及', found: ['奴隷制度、及び'], notFound: ['奴隷の制度'] },
    { query: '㌔', found: ['キロ', '㌔'], notFound: ['キ'] },
    { query: '計算機', found: ['計算機'], notFound: ['計算'], isInDeclaration: false },
    { query: '日本語。', found: ['日本語の本'], notFound: ['日本の語'] },
  ],
};
