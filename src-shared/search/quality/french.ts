// What must and must not be found in French.
import type { QualityList } from './shapes';

export const french: QualityList = {
  language: 'fr',
  queries: [
    { query: 'etre', found: ['être', 'Être', 'ÊTRES'], notFound: ['entre'], isInDeclaration: true },
    {
      query: 'êtres humains',
      found: ['tous les êtres humains', 'humains et etres'],
      notFound: ['êtres'],
      isInDeclaration: true,
    },
    { query: 'coeur', found: ['cœur', 'Cœurs', 'COEUR'], notFound: ['coureur'] },
    { query: 'cœur', found: ['coeur'], notFound: ['cour'] },
    { query: 'egaux', found: ['égaux', 'ÉGAUX'], notFound: ['égal'], isInDeclaration: true },
    { query: "l'homme", found: ['de l’homme', "l'homme"], notFound: ['les hommes'], isInDeclaration: true },
    { query: 'homme', found: ['l’homme', 'hommes'], notFound: ['bonhomme'], isInDeclaration: true },
    {
      query: '« droits de l’homme »',
      found: ['les droits de l’homme'],
      notFound: ['droits des hommes'],
      isInDeclaration: true,
    },
    {
      query: '"droits de l\'homme"',
      found: ['droits de l’homme'],
      notFound: ['l’homme a des droits'],
      isInDeclaration: true,
    },
    { query: 'garcon', found: ['garçon', 'GARÇONS'], notFound: ['garson'] },
    { query: 'naif', found: ['naïf'], notFound: ['nif'] },
    { query: 'aujourd’hui', found: ["aujourd'hui"], notFound: ['aujourd'] },
    { query: 'ou ', found: ['où', 'ou'], notFound: ['oui'] },
    { query: 'aout', found: ['août'], notFound: ['atout'] },
    { query: 'ex aequo', found: ['ex æquo'], notFound: ['ex equo'] },
    { query: 'esclavage', found: ['l’esclavage et la traite'], notFound: ['esclave'], isInDeclaration: true },
    { query: 'liberte', found: ['la liberté', 'libertés'], notFound: ['libéral'], isInDeclaration: true },
    {
      query: 'liberte surete',
      found: ['la liberté et la sûreté'],
      notFound: ['la liberté'],
      isInDeclaration: true,
    },
    { query: 'loi -égalité', found: ['la loi'], notFound: ['la loi et l’egalite'] },
    { query: 'peut-être', found: ['peut-être', 'peut‑etre'], notFound: ['être peut'] },
    { query: 'e\u0301tat', found: ['état', 'Etat'], notFound: ['étal'] },
    { query: 'ordinateur', found: ['ordinateurs'], notFound: ['ordination'], isInDeclaration: false },
    { query: 'Noël', found: ['noel', 'NOËL'], notFound: ['Nol'] },
  ],
};
