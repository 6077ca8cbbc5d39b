// What must and must not be found in German.
import type { QualityList } from './shapes';

export const german: QualityList = {
  language: 'de',
  queries: [
    { query: 'Maerz', found: ['März', 'MÄRZ', 'Ma\u0308rz'], notFound: ['Marz'] },
    { query: 'März', found: ['Maerz'], notFound: ['Marz'] },
    { query: 'Marz', found: ['Marzipan'], notFound: ['März'] },
    { query: 'schon ', found: ['schon'], notFound: ['schön', 'schonen'] },
    { query: 'Strasse', found: ['Straße', 'STRASSE', 'Straßen'], notFound: ['Strafe'] },
    { query: 'Straße', found: ['Strasse', 'STRAẞE'], notFound: ['Stral'] },
    { query: 'fuer', found: ['für'], notFound: ['fur'], isInDeclaration: true },
    { query: 'uber', found: ['Uber'], notFound: ['über'] },
    { query: 'ueber', found: ['überall', 'Überzeugung'], notFound: ['uber'], isInDeclaration: true },
    { query: 'Würde', found: ['Wuerde', 'würde'], notFound: ['Wurde'], isInDeclaration: true },
    { query: 'wurde ', found: ['wurde'], notFound: ['würde'] },
    {
      query: 'Menschen sind frei',
      found: ['Alle Menschen sind frei und gleich', 'frei sind Menschen'],
      notFound: ['Menschen sind gleich'],
      isInDeclaration: true,
    },
    {
      query: '„frei und gleich“',
      found: ['sind frei und gleich an Würde'],
      notFound: ['gleich und frei'],
      isInDeclaration: true,
    },
    {
      query: '»frei und gleich«',
      found: ['frei und gleich'],
      notFound: ['gleich und frei'],
      isInDeclaration: true,
    },
    {
      query: 'Recht ',
      found: ['das Recht auf Leben'],
      notFound: ['Rechte', 'Unrecht'],
      isInDeclaration: true,
    },
    {
      query: 'recht',
      found: ['Rechte', 'rechtsfähig'],
      notFound: ['Unrecht', 'Menschenrechte'],
      isInDeclaration: true,
    },
    { query: 'Menschenrechte', found: ['Menschen\u00ADrechte'], notFound: ['Menschen rechte'] },
    { query: 'Cafe', found: ['Café'], notFound: ['Kaffee'] },
    {
      query: 'Sklaverei -Leibeigenschaft',
      found: ['Sklaverei'],
      notFound: ['Sklaverei oder Leibeigenschaft'],
    },
    { query: 'Michael', found: ['Michael', 'Michäl'], notFound: ['Michel'] },
    { query: 'Aepfel', found: ['Äpfel'], notFound: ['Apfel'] },
    { query: 'Oe', found: ['Öl', 'Oel'], notFound: ['Ol'] },
    { query: 'Ölung', found: ['Oelung', 'ÖLUNG'], notFound: ['Olung'] },
    { query: 'verstoesst', found: ['verstößt'], notFound: ['verstoßt'], isInDeclaration: true },
    { query: 'Computer', found: ['Computern'], notFound: ['Kommutator'], isInDeclaration: false },
  ],
};
