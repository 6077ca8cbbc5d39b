// What must and must not be found in English.
import type { QualityList } from './shapes';

export const english: QualityList = {
  language: 'en',
  queries: [
    {
      query: 'human rights',
      found: ['Human rights', 'rights, human and other'],
      notFound: ['human', 'right of man'],
    },
    {
      query: '"human rights"',
      found: ['the human rights of all', 'HUMAN RIGHTS', 'human-rights'],
      notFound: ['rights human', 'human and civil rights'],
      isInDeclaration: true,
    },
    { query: 'cafe', found: ['café', 'Café', 'CAFÉ', 'cafe\u0301'], notFound: ['coffee'] },
    { query: 'café', found: ['cafe'], notFound: ['caf'] },
    { query: 'naive', found: ['naïve', 'naïvety'], notFound: ['native'] },
    { query: "don't", found: ["don't", 'don’t', 'Don‘t'], notFound: ['dont', 'do not'] },
    { query: 'cooperate', found: ['co\u00ADop\u00ADer\u00ADate', 'cooperates'], notFound: ['operate'] },
    { query: 'right ', found: ['the right to'], notFound: ['rights', 'bright'], isInDeclaration: true },
    { query: 'rig', found: ['rights', 'rig'], notFound: ['bright'], isInDeclaration: true },
    {
      query: 'well-being',
      found: ['well-being', 'well‑being', 'well–being'],
      notFound: ['well', 'being well'],
      isInDeclaration: true,
    },
    { query: 'free -slave', found: ['free', 'free slavery'], notFound: ['free slave'] },
    { query: '-slavery', found: [], notFound: ['freedom'] },
    { query: 'NATO', found: ['NATO’s', 'Nato'], notFound: ['senator'] },
    { query: 'fine', found: ['ﬁne'], notFound: ['file'] },
    { query: 'encyclopaedia', found: ['encyclopædia'], notFound: ['encyclopedia'] },
    { query: 'Łódź', found: ['Lodz', 'ŁÓDŹ'], notFound: ['Loz'] },
    { query: 'Lodz', found: ['Łódź'], notFound: ['Lorz'] },
    { query: 'C++', found: ['C++ and', 'c'], notFound: ['d'] },
    { query: 'NEAR(', found: ['near'], notFound: ['far'] },
    { query: 'AND', found: ['and', 'AND'], notFound: ['or'], isInDeclaration: true },
    { query: '*', found: [], notFound: ['*', 'anything'] },
    { query: '"unbalanced words', found: ['unbalanced words'], notFound: ['words'] },
    { query: '1.5', found: ['1.5 million', '1,5'], notFound: ['15'] },
    {
      query: 'torture',
      found: ['No one shall be subjected to torture'],
      notFound: ['tortoise'],
      isInDeclaration: true,
    },
    {
      query: 'equal dignity',
      found: ['dignity, and equal rights'],
      notFound: ['dignity'],
      isInDeclaration: true,
    },
    { query: 'computer', found: ['computers'], notFound: ['commuter'], isInDeclaration: false },
    { query: '👩\u200D👧', found: ['👩\u200D👧 family'], notFound: ['👨'] },
  ],
};
