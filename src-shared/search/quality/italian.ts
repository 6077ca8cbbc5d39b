// What must and must not be found in Italian.
import type { QualityList } from './shapes';

export const italian: QualityList = {
  language: 'it',
  queries: [
    { query: 'perche', found: ['perché', 'perchè', 'Perché'], notFound: ['parche'] },
    { query: 'liberta', found: ['libertà', 'LIBERTÀ'], notFound: ['liberi'], isInDeclaration: true },
    { query: 'libertà', found: ['liberta', 'liberta\u0300'], notFound: ['libero'], isInDeclaration: true },
    { query: "l'uomo", found: ['dell’uomo e l’uomo'], notFound: ['uomini'] },
    { query: 'uomo', found: ['l’uomo', 'dell’uomo'], notFound: ['uomini'] },
    { query: 'eguaglianza', found: ['L’eguaglianza'], notFound: ['disuguaglianza'] },
    { query: 'dignita', found: ['dignità'], notFound: ['degno'], isInDeclaration: true },
    {
      query: '"dignità e diritti"',
      found: ['eguali in dignità e diritti'],
      notFound: ['diritti e dignità'],
      isInDeclaration: true,
    },
    {
      query: '«esseri umani»',
      found: ['tutti gli esseri umani'],
      notFound: ['umani esseri'],
      isInDeclaration: true,
    },
    {
      query: 'esseri umani',
      found: ['umani esseri', 'gli esseri umani'],
      notFound: ['esseri'],
      isInDeclaration: true,
    },
    { query: 'e ', found: ['è', 'e', 'é'], notFound: ['ed'], isInDeclaration: true },
    { query: 'citta', found: ['città'], notFound: ['cita'] },
    { query: 'piu', found: ['più'], notFound: ['pio'] },
    { query: 'schiavitu', found: ['schiavitù'], notFound: ['schiavi'], isInDeclaration: true },
    { query: 'schiavitu -servitu', found: ['schiavitù'], notFound: ['schiavitù o servitù'] },
    { query: "com'è", found: ['com’e'], notFound: ['come'] },
    { query: 'un po’', found: ["un po'"], notFound: ['un altro'] },
    {
      query: 'personalita giuridica',
      found: ['personalità giuridica'],
      notFound: ['personalità'],
      isInDeclaration: true,
    },
    { query: 'legge ', found: ['la legge'], notFound: ['leggere'], isInDeclaration: true },
    {
      query: 'dinanzi alla legge',
      found: ['eguali dinanzi alla legge'],
      notFound: ['dinanzi'],
      isInDeclaration: true,
    },
    { query: 'ONU', found: ['ONU', 'onu'], notFound: ['onore'] },
    { query: 'calcolatore', found: ['calcolatore'], notFound: ['calcolare'], isInDeclaration: false },
  ],
};
