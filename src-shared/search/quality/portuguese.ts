// What must and must not be found in Portuguese.
import type { QualityList } from './shapes';

export const portuguese: QualityList = {
  language: 'pt',
  queries: [
    { query: 'direitos', found: ['os direitos', 'DIREITOS'], notFound: ['direito'], isInDeclaration: true },
    { query: 'informacao', found: ['informação', 'INFORMAÇÃO'], notFound: ['informar'] },
    { query: 'informação', found: ['informacao'], notFound: ['informado'] },
    { query: 'nao ', found: ['não', 'Não'], notFound: ['nação'] },
    { query: 'avô', found: ['avó', 'avo'], notFound: ['ave'] },
    { query: 'coracao', found: ['coração', 'coração'], notFound: ['corção'] },
    { query: 'lingua', found: ['língua', 'línguas'], notFound: ['lenga'], isInDeclaration: true },
    { query: 'politica', found: ['política'], notFound: ['polícia'], isInDeclaration: true },
    {
      query: '"direito à vida"',
      found: ['tem direito à vida'],
      notFound: ['vida e direito'],
      isInDeclaration: true,
    },
    {
      query: 'direito a vida',
      found: ['tem direito à vida', 'à vida o direito'],
      notFound: ['direito'],
      isInDeclaration: true,
    },
    {
      query: '“seres humanos”',
      found: ['todos os seres humanos'],
      notFound: ['humanos seres'],
      isInDeclaration: true,
    },
    {
      query: '«perante a lei»',
      found: ['iguais perante a lei'],
      notFound: ['a lei perante'],
      isInDeclaration: true,
    },
    { query: 'escravatura', found: ['em escravatura ou'], notFound: ['escravo'], isInDeclaration: true },
    { query: 'pinguim', found: ['pingüim', 'pinguim'], notFound: ['pingim'] },
    { query: 'guarda-chuva', found: ['guarda‑chuva'], notFound: ['guarda da chuva'] },
    { query: "d'água", found: ['d’agua'], notFound: ['água'] },
    { query: 'ninguem', found: ['Ninguém será'], notFound: ['alguém'], isInDeclaration: true },
    { query: 'lei -constituição', found: ['a lei'], notFound: ['a lei e a Constituicao'] },
    { query: '2.º', found: ['Artigo 2.º', '2.o'], notFound: ['Artigo 3.º'], isInDeclaration: true },
    { query: 'juridica', found: ['jurídica'], notFound: ['jurada'], isInDeclaration: true },
    { query: 'a\u0303', found: ['ã', 'a'], notFound: ['o'] },
    { query: 'computador', found: ['computadores'], notFound: ['comutador'], isInDeclaration: false },
  ],
};
