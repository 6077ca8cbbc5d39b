// What must and must not be found in Finnish.
import type { QualityList } from './shapes';

export const finnish: QualityList = {
  language: 'fi',
  queries: [
    { query: 'sää', found: ['sää', 'SÄÄTILA', 'sa\u0308a\u0308'], notFound: ['saa', 'saada'] },
    { query: 'saa ', found: ['ei saa'], notFound: ['sää'], isInDeclaration: true },
    { query: 'nain', found: ['nainen'], notFound: ['näin'] },
    { query: 'näin', found: ['Näin'], notFound: ['nain'] },
    { query: 'väri', found: ['väriin', 'VÄRI'], notFound: ['vari'], isInDeclaration: true },
    { query: 'vari', found: ['varis'], notFound: ['väri'] },
    { query: 'tyo', found: ['Tyo'], notFound: ['työ'] },
    { query: 'työ', found: ['työhön', 'TYÖ'], notFound: ['tyo'], isInDeclaration: true },
    { query: 'Åbo', found: ['ÅBO'], notFound: ['Abo'] },
    { query: 'abo', found: ['Abo'], notFound: ['Åbo'] },
    {
      query: 'ihmisoikeu',
      found: ['ihmisoikeudet', 'Ihmisoikeuksien'],
      notFound: ['oikeudet'],
      isInDeclaration: true,
    },
    { query: 'oikeu', found: ['oikeus', 'oikeudet'], notFound: ['ihmisoikeudet'], isInDeclaration: true },
    {
      query: '"kaikki ihmiset"',
      found: ['Kaikki ihmiset syntyvät'],
      notFound: ['ihmiset kaikki'],
      isInDeclaration: true,
    },
    {
      query: '”kaikki ihmiset”',
      found: ['Kaikki ihmiset syntyvät'],
      notFound: ['ihmiset kaikki'],
      isInDeclaration: true,
    },
    {
      query: 'ihmiset vapaina',
      found: ['Kaikki ihmiset syntyvät vapaina'],
      notFound: ['ihmiset'],
      isInDeclaration: true,
    },
    { query: 'orjuu', found: ['orjuuden'], notFound: ['orjana'], isInDeclaration: true },
    { query: 'oikeus -orjuus', found: ['oikeus'], notFound: ['oikeus ja orjuus'] },
    { query: 'šakki', found: ['sakki', 'Šakki'], notFound: ['säkki'] },
    { query: 'sakki', found: ['šakki'], notFound: ['säkki'] },
    { query: 'linja-auto', found: ['linja‑autot'], notFound: ['linja ja auto'] },
    {
      query: 'lain edessä',
      found: ['lain edessä', 'edessä lain'],
      notFound: ['lain edessa'],
      isInDeclaration: true,
    },
    { query: 'saeae', found: [], notFound: ['sää'] },
    { query: 'tietokone', found: ['tietokoneet'], notFound: ['tieto'], isInDeclaration: false },
    { query: '1.', found: ['1. artikla'], notFound: ['2. artikla'], isInDeclaration: true },
  ],
};
