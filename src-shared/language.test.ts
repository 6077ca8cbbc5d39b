import { describe, expect, it } from 'vitest';
import {
  bestLanguage,
  bundledLanguages,
  canonicalTag,
  compareLanguages,
  direction,
  foldProfileOf,
  inReadingOrder,
  isBundledLanguage,
  isLanguageTag,
  ownName,
  primaryLanguage,
  startLanguage,
} from './language';

describe('a language tag as a person writes it', () => {
  it.each([
    ['en', 'en'],
    ['EN', 'en'],
    ['pt_br', 'pt-BR'],
    ['PT-br', 'pt-BR'],
    ['zh-hant', 'zh-Hant'],
    ['zh_Hant_tw', 'zh-Hant-TW'],
    ['az-arab', 'az-Arab'],
    ['grc', 'grc'],
    ['deu', 'de'],
    ['qaa', 'qaa'],
    ['en-x-plain', 'en-x-plain'],
  ])('%s is %s', (text, tag) => {
    expect(canonicalTag(text)).toBe(tag);
  });

  it.each([
    '',
    'e',
    'xx',
    'english',
    'English',
    'x-klingon',
    'i-klingon',
    'README',
    'en-',
    '-en',
    'en--us',
    ' en',
    'en ',
    'en\n',
    'e1',
    'en.md',
    'en/us',
    'en-thisismorethaneight',
    `en-x-${'a'.repeat(8)}${'-aaaaaaaa'.repeat(20)}`,
    '__proto__',
    'constructor',
  ])('%j is none', (text) => {
    expect(canonicalTag(text)).toBeUndefined();
  });

  it('is a language tag only in its canonical form', () => {
    expect(isLanguageTag('pt-BR')).toBe(true);
    for (const value of ['pt_br', 'pt-br', 'PT', 'xx', '', undefined, null, 7, ['en'], { tag: 'en' }]) {
      expect(isLanguageTag(value)).toBe(false);
    }
  });

  it('begins with its language', () => {
    expect(primaryLanguage('zh-Hant-TW')).toBe('zh');
    expect(primaryLanguage('en')).toBe('en');
  });
});

describe('the language bar', () => {
  const order = ['ko', 'ru', 'en', 'fr', 'id', 'sa', 'ja', 'de', 'pt', 'el', 'es', 'it', 'fi', 'la'];

  it('has the bundled languages in their order', () => {
    expect(bundledLanguages).toEqual(order);
    expect(order.toReversed().toSorted(compareLanguages)).toEqual(order);
  });

  it('has regional editions behind their language, and all others by their tags at the end', () => {
    const tags = ['zh', 'la', 'ar', 'pt-BR', 'es', 'pt', 'he', 'pt-AO', 'ko'];
    expect(tags.toSorted(compareLanguages)).toEqual([
      'ko',
      'pt',
      'pt-AO',
      'pt-BR',
      'es',
      'la',
      'ar',
      'he',
      'zh',
    ]);
  });

  it('has the languages that the reader reads first, in their order, each once', () => {
    expect(inReadingOrder(['ko', 'ru', 'en', 'fr', 'sv'], ['fr', 'sv', 'ko'])).toEqual([
      ...['fr', 'sv', 'ko'],
      ...['ru', 'en'],
    ]);
    expect(inReadingOrder(['sv', 'en', 'ko'], [])).toEqual(['ko', 'en', 'sv']);
    expect(inReadingOrder(['ko', 'en'], ['fi', 'la'])).toEqual(['ko', 'en']);
  });

  it('has an edition of the same language where there is none in the very one that is read', () => {
    expect(inReadingOrder(['ko', 'pt', 'pt-BR'], ['pt-BR', 'pt-AO'])).toEqual(['pt-BR', 'pt', 'ko']);
    expect(inReadingOrder(['ko', 'pt-BR'], ['pt', 'pt-PT'])).toEqual(['pt-BR', 'ko']);
  });

  it('knows which languages are bundled', () => {
    expect(isBundledLanguage('sa')).toBe(true);
    for (const tag of ['nl', 'pt-BR', '', 'constructor', '__proto__', 'toString']) {
      expect(isBundledLanguage(tag)).toBe(false);
    }
  });
});

describe('the name of a language in that language', () => {
  it.each([
    ['ko', '한국어'],
    ['ru', 'Русский'],
    ['en', 'English'],
    ['fr', 'Français'],
    ['id', 'Bahasa Indonesia'],
    ['sa', 'संस्कृतम्'],
    ['ja', '日本語'],
    ['de', 'Deutsch'],
    ['pt', 'Português'],
    ['el', 'Ελληνικά'],
    ['es', 'Español'],
    ['it', 'Italiano'],
    ['fi', 'Suomi'],
    ['la', 'Latina'],
    ['nl', 'Nederlands'],
    ['he', 'עברית'],
    ['ar', 'العربية'],
  ])('of %s is %s', (tag, name) => {
    expect(ownName(tag)).toBe(name);
  });

  it('says the region too', () => {
    expect(ownName('pt-BR')).toMatch(/português.*Brasil/u);
  });

  it('is the tag where nobody knows a name, and never a name in another language', () => {
    expect(ownName('qaa')).toBe('qaa');
  });
});

describe('the rules by which texts of a language are compared', () => {
  it.each([
    ['de', 'german'],
    ['de-AT', 'german'],
    ['sa', 'sanskrit'],
    ['sa-Latn', 'sanskrit'],
    ['la', 'latin'],
    ['hi', 'devanagari'],
    ['hu', 'hungarian'],
    ['ro-MD', 'romanian'],
    ['ar-EG', 'arabic'],
    ['ja', 'general'],
    ['xx', 'general'],
  ] as const)('are, for %s, %s', (tag, profile) => {
    expect(foldProfileOf(tag)).toBe(profile);
  });

  it('are not those of a language with the same first letters', () => {
    for (const tag of ['del', 'lad', 'sah', 'arn', 'rom', 'hil']) expect(foldProfileOf(tag)).toBe('general');
  });
});

describe('the direction of a language', () => {
  it.each(['he', 'ar', 'fa', 'ur', 'yi', 'dv', 'ckb', 'az-Arab', 'uz-AF', 'syr', 'phn', 'hu-Hung'])(
    'of %s is from right to left',
    (tag) => {
      expect(direction(tag)).toBe('rtl');
    },
  );

  it.each(['en', 'az', 'ja', 'ko', 'sa', 'ar-Latn', 'he-Latn', 'qaa', 'mn-Mong'])(
    'of %s is from left to right',
    (tag) => {
      expect(direction(tag)).toBe('ltr');
    },
  );
});

describe('the best of the languages that exist', () => {
  it('is the dearest wish that can be met', () => {
    expect(bestLanguage(['ko', 'fr', 'en'], ['de', 'fr', 'en'])).toBe('fr');
  });

  it('meets a wish by itself first, then by another region of the same language', () => {
    expect(bestLanguage(['pt-PT', 'pt-BR'], ['pt-BR'])).toBe('pt-BR');
    expect(bestLanguage(['en', 'pt-BR'], ['pt'])).toBe('pt-BR');
    expect(bestLanguage(['en', 'pt'], ['pt-BR', 'en'])).toBe('pt');
  });

  it('is none where no wish can be met', () => {
    expect(bestLanguage(['ko', 'fr'], ['de'])).toBeUndefined();
    expect(bestLanguage([], ['de'])).toBeUndefined();
    expect(bestLanguage(['ko'], [])).toBeUndefined();
  });

  it('does not take one language for another with the same first letters', () => {
    expect(bestLanguage(['fil'], ['fi'])).toBeUndefined();
  });
});

describe('the language of the first start', () => {
  it.each([
    [['ko-KR'], 'ko'],
    [['de_DE.UTF-8', 'en'], 'de'],
    [['de_DE@euro'], 'de'],
    [['pt-BR', 'en'], 'pt'],
    [['la'], 'la'],
    [['EN-us'], 'en'],
  ])('is the one that the system asks for: %j', (systemLanguages, language) => {
    expect(startLanguage(systemLanguages)).toBe(language);
  });

  it.each([[['xx']], [['sv', 'fi']], [['C']], [['C.UTF-8']], [['POSIX']], [['']], [[]]])(
    'is English where the system asks for another: %j',
    (systemLanguages) => {
      expect(startLanguage(systemLanguages)).toBe('en');
    },
  );

  it('looks past what is no language', () => {
    expect(startLanguage(['C', 'fr-FR'])).toBe('fr');
  });
});
