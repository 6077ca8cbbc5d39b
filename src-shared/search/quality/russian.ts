// What must and must not be found in Russian.
import type { QualityList } from './shapes';

export const russian: QualityList = {
  language: 'ru',
  queries: [
    { query: 'елка', found: ['ёлка', 'Елка', 'ЁЛКА'], notFound: ['палка'] },
    { query: 'ёлка', found: ['елка', 'ёлка', 'е\u0308лка'], notFound: ['йолка'] },
    { query: 'мой ', found: ['мой дом', 'Мой', 'мои\u0306'], notFound: ['мои дома'] },
    { query: 'мои ', found: ['мои дома'], notFound: ['мой дом'] },
    { query: 'замок', found: ['за\u0301мок', 'замо\u0301к', 'замок'], notFound: ['заменить'] },
    {
      query: 'свобод',
      found: ['свобода', 'Свободами', 'СВОБОДЫ'],
      notFound: ['вобод'],
      isInDeclaration: true,
    },
    {
      query: 'человек имеет право',
      found: ['каждый человек имеет право', 'право имеет человек'],
      notFound: ['человек имеет'],
      isInDeclaration: true,
    },
    {
      query: '"человек имеет право"',
      found: ['каждый человек имеет право'],
      notFound: ['право имеет человек'],
      isInDeclaration: true,
    },
    {
      query: '«равны перед законом»',
      found: ['все равны перед законом'],
      notFound: ['перед законом все равны'],
      isInDeclaration: true,
    },
    { query: '"право человек"', found: [], notFound: ['человек имеет право'], isInDeclaration: false },
    { query: 'рабств', found: ['в рабстве', 'рабство'], notFound: ['работа'], isInDeclaration: true },
    { query: 'право -рабство', found: ['право на жизнь'], notFound: ['право и рабство'] },
    { query: 'всё', found: ['все', 'всё', 'Все'], notFound: ['вся'] },
    { query: 'объезд', found: ['объезд'], notFound: ['обезд'] },
    { query: 'ООН', found: ['ООН', 'оон'], notFound: ['он'] },
    { query: 'кто-то', found: ['кто-то', 'кто‑то'], notFound: ['кто-нибудь', 'то-кто'] },
    { query: 'как-то', found: ['как-то в отношении'], notFound: ['как это'], isInDeclaration: true },
    { query: 'Йод', found: ['йод', 'ЙОД'], notFound: ['иод'] },
    { query: 'достоинств ', found: [], notFound: ['достоинство'], isInDeclaration: false },
    { query: 'достоинство ', found: ['достоинство'], notFound: ['достоинства'], isInDeclaration: true },
    {
      query: '„права человека“',
      found: ['права человека'],
      notFound: ['человека права'],
      isInDeclaration: true,
    },
    { query: 'о\u0301н', found: ['он'], notFound: ['ан'] },
  ],
};
