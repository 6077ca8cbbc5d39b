// What must and must not be found in Indonesian.
import type { QualityList } from './shapes';

export const indonesian: QualityList = {
  language: 'id',
  queries: [
    {
      query: 'hak asasi',
      found: ['hak asasi manusia', 'asasi dan hak'],
      notFound: ['hak'],
      isInDeclaration: true,
    },
    {
      query: 'hak-hak',
      found: ['hak-hak yang sama', 'hak‑hak'],
      notFound: ['hak yang'],
      isInDeclaration: true,
    },
    { query: 'hak ', found: ['hak asasi', 'hak-hak'], notFound: ['berhak'], isInDeclaration: true },
    {
      query: 'merdeka',
      found: ['dilahirkan merdeka', 'Merdeka!'],
      notFound: ['kemerdekaan'],
      isInDeclaration: true,
    },
    { query: 'kemerdeka', found: ['kemerdekaan'], notFound: ['merdeka'] },
    {
      query: '"setiap orang"',
      found: ['Setiap orang berhak'],
      notFound: ['orang setiap', 'setiap-tiap orang'],
      isInDeclaration: true,
    },
    { query: '“semua orang”', found: ['Semua orang sama'], notFound: ['orang semua'], isInDeclaration: true },
    {
      query: 'orang berhak',
      found: ['setiap orang berhak', 'berhak orang'],
      notFound: ['orang'],
      isInDeclaration: true,
    },
    {
      query: 'perbudakan',
      found: ['perbudakan dan perdagangan budak'],
      notFound: ['diperbudak'],
      isInDeclaration: true,
    },
    { query: 'budak -perdagangan', found: ['budak'], notFound: ['perdagangan budak'] },
    { query: 'hukum ', found: ['di depan hukum'], notFound: ['dihukum'], isInDeclaration: true },
    { query: 'PBB', found: ['PBB', 'pbb'], notFound: ['BB'] },
    { query: 'teras', found: ['téras', 'teras'], notFound: ['terus'] },
    { query: 'sekolah', found: ['sekolah-sekolah', 'Sekolah'], notFound: ['bersekolah'] },
    { query: 'jum’at', found: ["Jum'at", 'jumʼat'], notFound: ['jumat'] },
    { query: 'Al-Qur’an', found: ["al-Qur'an"], notFound: ['Quran'] },
    {
      query: 'kebebasan-kebebasan',
      found: ['kebebasan-kebebasan yang'],
      notFound: ['kebebasan'],
      isInDeclaration: true,
    },
    { query: 'negara', found: ['negara', 'negaranya'], notFound: ['bernegara'], isInDeclaration: true },
    { query: '1948', found: ['tahun 1948'], notFound: ['tahun 1949'] },
    {
      query: 'sama di depan',
      found: ['Semua orang sama di depan hukum'],
      notFound: ['sama depan'],
      isInDeclaration: true,
    },
    { query: '"depan hukum sama"', found: [], notFound: ['sama di depan hukum'], isInDeclaration: false },
    { query: 'komputer', found: ['komputernya'], notFound: ['komputasi'], isInDeclaration: false },
  ],
};
