// What must and must not be found in Korean.
import type { QualityList } from './shapes';

export const korean: QualityList = {
  language: 'ko',
  queries: [
    {
      query: '인권',
      found: ['인권', '인권은 보편적이다', '세계인권 인권의'],
      notFound: ['인간', '권인'],
      isInDeclaration: true,
    },
    { query: 'ㅇㄱ', found: [], notFound: ['인권'] },
    { query: 'ㅎ', found: ['하늘', '한국', '흙'], notFound: ['아침', '각'], isInDeclaration: true },
    { query: '하', found: ['하늘', '한국'], notFound: ['호수', '아침'], isInDeclaration: true },
    { query: '한', found: ['한국', '한글'], notFound: ['하늘', '하나'] },
    { query: '한ㄱ', found: ['한국', '한글'], notFound: ['한복'] },
    { query: '한구', found: ['한국'], notFound: ['한글'] },
    { query: '갑', found: ['값', '갑자기'], notFound: ['가방', '각'] },
    { query: '고', found: ['과일', '고기'], notFound: ['구름'] },
    {
      query: '\u110B\u1175\u11AB\u1100\u116F\u11AB',
      found: ['인권', '인권의'],
      notFound: ['인간'],
      isInDeclaration: true,
    },
    {
      query: '모든 사람',
      found: ['모든 사람은 평등하다', '사람은 모든'],
      notFound: ['모든 것', '사람'],
      isInDeclaration: true,
    },
    { query: '사람 모든 ', found: ['모든 사람은'], notFound: ['모두 사람'] },
    {
      query: '"모든 사람"',
      found: ['모든 사람은', '모든 사람'],
      notFound: ['사람 모든', '모든 그 사람'],
      isInDeclaration: true,
    },
    { query: '권리 ', found: ['권리를 가진다', '권리'], notFound: ['권력을'], isInDeclaration: true },
    { query: '자유 -노예', found: ['자유와 안전'], notFound: ['자유와 노예'] },
    { query: '법 앞에', found: ['법 앞에 평등하며'], notFound: ['법에 평등'], isInDeclaration: true },
    { query: '노예제도', found: ['노예제도와 노예매매'], notFound: ['노예의 제도'], isInDeclaration: true },
    { query: 'UN', found: ['UN 총회', 'un'], notFound: ['총회'] },
    { query: 'ＵＮ', found: ['UN 총회'], notFound: ['총회'] },
    { query: '1948', found: ['1948년', '１９４８년'], notFound: ['1949년'] },
    { query: '人權', found: ['人權 선언'], notFound: ['인권'] },
    {
      query: '세계 인권 선언',
      found: ['세계 인권 선언', '인권에 관한 세계 선언'],
      notFound: ['세계 인권'],
      isInDeclaration: true,
    },
    { query: '컴퓨터바나나', found: [], notFound: ['컴퓨터', '바나나'], isInDeclaration: false },
  ],
};
