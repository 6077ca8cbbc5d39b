import { beforeAll, describe, expect, it } from 'vitest';
import { bundledLanguages } from '../language';
import { softHyphen } from './hyphenator';
import { hyphenateIn, loadHyphenation } from './load';
import { hyphenatedLanguages, type HyphenatedLanguage } from './rules';

/**
 * Words as dictionaries and grammars break them, as far as so few letters may be parted: the rules of 1956 for Russian, Duden for
 * German, the Ortografía of the RAE for Spanish, UNI 6461 for Italian, EYD V for Indonesian, and for Sanskrit between akṣaras.
 */
const known: Readonly<Record<HyphenatedLanguage, readonly string[]>> = {
  ru: ['пе|ре|нос', 'ти|по|гра|фи|ка', 'объ|еди|не|ние', 'подъ|езд', 'че|ло|ве|че|ский', 'го|су|дар|ство'],
  en: [
    'hy|phen|ation',
    'ty|pog|ra|phy',
    'al|go|rithm',
    'as|so|ciate',
    'phil|an|thropic',
    'present',
    'in|ter|na|tional',
  ],
  fr: ['ty|po|gra|phie', 'cé|sure', 'dé|ve|lop|pe|ment', 'ma|gni|fique', 'nais|sance', 'dic|tion|naire'],
  id: [
    ...[
      'ma|sya|ra|kat',
      'mu|sya|wa|rah',
      'in|stru|men',
      'ul|tra',
      'bang|krut',
      'kong|res',
      'eks|por',
      'sau|da|ra',
    ],
    // Affixes are parted from their stem, or nothing is.
    ...['ber|jalan', 'le|tak|kan', 'mengam|bil', 'ma|kanan', 'ke|mer|de|ka|an', 'per|hen|ti|an'],
  ],
  sa: ['धर्म|क्षेत्रे', 'कुरु|क्षेत्रे', 'संस्कृ|तम्', 'विश्व|वि|द्या|लयः', 'मान|वा|धि|का|रा|णाम्'],
  de: [
    'Sil|ben|tren|nung',
    'Zu|cker',
    'Fens|ter',
    'Bä|cke|rei',
    'Grund|rech|te',
    'Do|nau|dampf|schiff|fahrt',
  ],
  pt: ['hi|fe|ni|za|ção', 'pas|sado', 'com|pu|ta|dor', 'in|for|ma|ção', 'uni|ver|sal', 'de|sen|vol|vi|mento'],
  el: ['τυ|πο|γρα|φία', 'συλ|λα|βι|σμός', 'άν|θρω|πος', 'αξιο|πρέ|πεια', 'ἄν|θρω|πος', 'ἐλευ|θε|ρία'],
  es: ['or|to|gra|fía', 'pe|rro', 'de|sa|rro|llo', 'cons|truc|ción', 'trans|for|ma|ción', 'guion'],
  it: ['ti|po|gra|fia', 'uni|ver|si|tà', 'ac|qua', 'di|gni|tà', 'co|stru|zio|ne', 'pas|sag|gio'],
  fi: [
    'ta|vu|tus',
    'kir|jas|to',
    'ih|mi|soi|keu|det',
    'yleis|maa|il|mal|li|nen',
    'jär|jel|lä',
    'kan|sain|vä|li|nen',
  ],
  la: ['phi|lo|so|phia', 'di|gni|tas', 'ma|gi|ster', 'con|scien|tia', 'quat|tuor', 'uni|ver|sa|lis'],
};

beforeAll(async () => {
  await Promise.all(
    [...bundledLanguages, 'pt-BR', 'en-GB', 'de-CH'].map((language) => loadHyphenation(language)),
  );
});

function hyphenate(language: string, text: string): string {
  const own = hyphenateIn(language);
  if (own === undefined) throw new Error(`${language} is not loaded`);
  return own(text);
}

describe.each(hyphenatedLanguages)('words in %s', (language) => {
  it.each(known[language].map((word) => [word]))('are broken as %s', (word) => {
    expect(hyphenate(language, word.replaceAll('|', '')).replaceAll(softHyphen, '|')).toBe(word);
  });
});

describe('languages', () => {
  it('that are not hyphenated have nothing to load', () => {
    for (const language of ['ja', 'ko', 'zh-Hant', 'tlh']) expect(hyphenateIn(language)).toBeUndefined();
  });

  it('of a region are hyphenated as the language is', () => {
    expect(hyphenateIn('pt-BR')).toBe(hyphenateIn('pt'));
    expect(hyphenateIn('en-GB')).toBe(hyphenateIn('en'));
    expect(hyphenateIn('de-CH')).toBe(hyphenateIn('de'));
  });

  it('that come with the app are hyphenated, but for Japanese and Korean', () => {
    expect(bundledLanguages.filter((language) => hyphenateIn(language) === undefined)).toEqual(['ko', 'ja']);
  });
});
