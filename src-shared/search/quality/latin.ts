// What must and must not be found in Latin.
import type { QualityList } from './shapes';

export const latin: QualityList = {
  language: 'la',
  queries: [
    { query: 'iustitia', found: ['justitia', 'Iūstitia', 'IVSTITIA'], notFound: ['institia'] },
    { query: 'justitia', found: ['iustitia'], notFound: ['iustus'] },
    { query: 'vita', found: ['uita', 'Vītae', 'VITA'], notFound: ['vinum'], isInDeclaration: true },
    { query: 'uitae', found: ['vitae', 'vītæ'], notFound: ['vita'], isInDeclaration: true },
    { query: 'Caesar', found: ['Cæsar', 'CAESARIS', 'Cæſar'], notFound: ['Cesar'] },
    { query: 'cæsar', found: ['Caesar'], notFound: ['casar'] },
    { query: 'poena', found: ['pœna', 'pœnam'], notFound: ['pena'] },
    { query: 'poëta', found: ['poeta'], notFound: ['porta'] },
    { query: 'amabitur', found: ['amābĭtur', 'AMABITVR'], notFound: ['amatur'] },
    { query: 'homines', found: ['Omnes homines', 'hominēs'], notFound: ['hominis'], isInDeclaration: true },
    {
      query: 'omnes homines',
      found: ['Omnēs hominēs liberi', 'homines omnes'],
      notFound: ['omnes'],
      isInDeclaration: true,
    },
    {
      query: '"omnes homines"',
      found: ['Omnes homines dignitate'],
      notFound: ['homines omnes'],
      isInDeclaration: true,
    },
    {
      query: '“liberi et pares”',
      found: ['liberi et pares nascuntur'],
      notFound: ['pares et liberi'],
      isInDeclaration: true,
    },
    { query: 'iura', found: ['jūra', 'iura et'], notFound: ['iudex'], isInDeclaration: true },
    { query: 'jura', found: ['iura'], notFound: ['juba'], isInDeclaration: true },
    { query: 'linguae', found: ['linguæ', 'lingvae'], notFound: ['lingua'], isInDeclaration: true },
    { query: 'servitus -iugum', found: ['servitus'], notFound: ['iugum et seruitus'] },
    { query: 'que ', found: ['quē', 'que'], notFound: ['quae'] },
    { query: 'praeterea', found: ['præterea', 'Prætereā'], notFound: ['propterea'], isInDeclaration: true },
    { query: 'VI', found: ['ui', 'vīta', 'VI'], notFound: ['ave'] },
    { query: 'aēr', found: ['aer', 'aer'], notFound: ['ar'] },
    { query: 'computatrum', found: ['computatrum'], notFound: ['computare'], isInDeclaration: false },
    { query: 'ejus', found: ['eius', 'ēius'], notFound: ['eis'] },
  ],
};
