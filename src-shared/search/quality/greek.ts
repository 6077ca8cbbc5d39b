// What must and must not be found in Greek.
import type { QualityList } from './shapes';

export const greek: QualityList = {
  language: 'el',
  queries: [
    { query: 'άνθρωπος', found: ['ἄνθρωπος', 'Άνθρωπος', 'ΑΝΘΡΩΠΟΣ'], notFound: ['άνθρωποι'] },
    { query: 'ανθρωποσ', found: ['άνθρωπος'], notFound: ['ανθρώπου'] },
    {
      query: 'ανθρωπ',
      found: ['άνθρωπος', 'ἀνθρώπων', 'Ανθρώπινα'],
      notFound: ['τροπ'],
      isInDeclaration: true,
    },
    { query: 'ΔΙΚΑΙΩΜΑ', found: ['δικαίωμα', 'δικαιώματα'], notFound: ['δίκαιο'], isInDeclaration: true },
    { query: 'λόγος', found: ['λόγος', 'ΛΟΓΟΣ', 'λόγοσ'], notFound: ['λόγου'] },
    { query: 'λογοσ', found: ['λόγος'], notFound: ['λόγια'] },
    { query: 'τω ', found: ['τῷ', 'τώ'], notFound: ['των'] },
    { query: 'ωδη', found: ['ᾠδή', 'ωδή'], notFound: ['ιδη'] },
    { query: 'μαιου', found: ['Μαΐου'], notFound: ['Μαρτίου'] },
    { query: 'προϊον', found: ['προϊόν', 'ΠΡΟΪΟΝ'], notFound: ['πριόν'] },
    { query: 'ελευθερια', found: ['ελευθερία', 'ἐλευθερία'], notFound: ['ελεύθερος'], isInDeclaration: true },
    {
      query: 'ελευθερια ασφαλεια',
      found: ['την ελευθερία και την ασφάλεια'],
      notFound: ['ελευθερία'],
      isInDeclaration: true,
    },
    { query: '"ενώπιον του νόμου"', found: ['ίσοι ενώπιον του νόμου'], notFound: ['του νόμου ενώπιον'] },
    {
      query: '«την ελευθερία»',
      found: ['την ελευθερία και'],
      notFound: ['ελευθερία την'],
      isInDeclaration: true,
    },
    { query: 'η ', found: ['ή', 'ἡ', 'η', 'ᾗ'], notFound: ['ην'], isInDeclaration: true },
    { query: 'δουλεια', found: ['δουλειά', 'δουλεία'], notFound: ['δουλεύω'], isInDeclaration: true },
    { query: 'νομος -συνταγμα', found: ['ο νόμος'], notFound: ['το Σύνταγμα και ο νόμος'] },
    { query: 'άρθρο', found: ['ΑΡΘΡΟ 3', 'Άρθρο'], notFound: ['άρθρα'], isInDeclaration: true },
    { query: 'θ', found: ['θεός', 'ϑεός'], notFound: ['τα'] },
    { query: 'ΟΗΕ', found: ['οηε', 'ΟΗΕ'], notFound: ['ΟΕ'] },
    { query: 'α\u0301', found: ['ά', 'α'], notFound: ['ε'] },
    { query: 'υπολογιστης', found: ['υπολογιστής'], notFound: ['λογιστής'], isInDeclaration: false },
    { query: 'σοφός', found: ['σοφὸς ἀνήρ', 'ΣΟΦΟΣ'], notFound: ['σοφή'] },
  ],
};
