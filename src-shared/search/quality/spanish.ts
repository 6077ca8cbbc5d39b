// What must and must not be found in Spanish.
import type { QualityList } from './shapes';

export const spanish: QualityList = {
  language: 'es',
  queries: [
    { query: 'ano ', found: ['ano'], notFound: ['año', 'año'] },
    { query: 'año', found: ['año', 'AÑOS', 'an\u0303o'], notFound: ['ano'] },
    { query: 'manana', found: [], notFound: ['mañana'] },
    { query: 'mañana', found: ['Mañana', 'MAÑANA'], notFound: ['manana'] },
    { query: 'pinguino', found: ['pingüino'], notFound: ['pingino'] },
    { query: 'corazon', found: ['corazón', 'CORAZÓN'], notFound: ['corajes'] },
    { query: 'corazón', found: ['corazon'], notFound: ['corazo'] },
    {
      query: 'derechos humanos',
      found: ['los derechos humanos', 'humanos y derechos'],
      notFound: ['derechos'],
      isInDeclaration: true,
    },
    {
      query: '"derechos humanos"',
      found: ['los derechos humanos'],
      notFound: ['humanos y derechos'],
      isInDeclaration: true,
    },
    {
      query: '«seres humanos»',
      found: ['todos los seres humanos'],
      notFound: ['humanos seres'],
      isInDeclaration: true,
    },
    { query: 'religion', found: ['religión', 'religiones'], notFound: ['región'], isInDeclaration: true },
    { query: 'condicion', found: ['condición'], notFound: ['conducción'], isInDeclaration: true },
    { query: 'Ninos', found: [], notFound: ['Niños'] },
    { query: 'niños', found: ['Niños', 'NIÑOS'], notFound: ['ninos'] },
    { query: 'si ', found: ['sí', 'si'], notFound: ['así'] },
    { query: 'esclavitud -trata', found: ['la esclavitud'], notFound: ['la esclavitud y la trata'] },
    { query: '¿que', found: ['¿Qué hora es?', 'que'], notFound: ['cual'] },
    { query: '¡viva!', found: ['viva', '¡Viva!'], notFound: ['vida'] },
    { query: 'todo individuo', found: ['Todo individuo tiene'], notFound: ['todo'], isInDeclaration: true },
    {
      query: 'seguridad',
      found: ['la seguridad de su persona'],
      notFound: ['inseguridad'],
      isInDeclaration: true,
    },
    { query: 'ley', found: ['la ley', 'leyes'], notFound: ['rey'], isInDeclaration: true },
    { query: 'vergüenza', found: ['verguenza'], notFound: ['verguna'] },
    { query: 'ordenador', found: ['ordenadores'], notFound: ['coordenador'], isInDeclaration: false },
  ],
};
