import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatDate, isDate } from './date';
import { bundledLanguages } from './language';

/** A date in each of the bundled languages. */
const written: Readonly<Record<(typeof bundledLanguages)[number], string>> = {
  ko: '2024년 7월 31일',
  ru: '31 июля 2024 г.',
  en: 'July 31, 2024',
  fr: '31 juillet 2024',
  id: '31 Juli 2024',
  sa: '३१ जुलै २०२४',
  ja: '2024年7月31日',
  de: '31. Juli 2024',
  pt: '31 de julho de 2024',
  el: '31 Ιουλίου 2024',
  es: '31 de julio de 2024',
  it: '31 luglio 2024',
  fi: '31. heinäkuuta 2024',
  la: '31 Iulii 2024',
};

describe('a date', () => {
  it.each(bundledLanguages)('is written as in %s', (language) => {
    // Some versions of ICU put a space there that does not break.
    expect(formatDate('2024-07-31', language).replaceAll(/\s/gu, ' ')).toBe(written[language]);
  });

  it.each([
    ['la', '1948-12-01', '1 Decembris 1948'],
    ['la', '2024-01-10', '10 Ianuarii 2024'],
    ['sa', '1948-12-01', '१ डिसेम्बर् १९४८'],
    ['sa', '2024-01-10', '१० जनवरी २०२४'],
  ])('is written as in %s, from the first month to the last: %s', (language, date, text) => {
    expect(formatDate(date, language)).toBe(text);
  });

  it('is written as the region writes it', () => {
    expect(formatDate('2024-07-31', 'en-GB')).toBe('31 July 2024');
    expect(formatDate('2024-07-31', 'la-VA')).toBe('31 Iulii 2024');
  });

  it('is written in its international form where nobody knows how, and never in another language', () => {
    expect(formatDate('2024-07-31', 'qaa')).toBe('2024-07-31');
  });

  it('of the first century is not taken for one of the twentieth', () => {
    expect(formatDate('0065-04-12', 'en')).toMatch(/^April 12, 0*65$/u);
  });
});

describe('many dates in one language', () => {
  it('need one format', () => {
    const made = vi.spyOn(Intl.DateTimeFormat, 'supportedLocalesOf');
    for (const day of ['01', '02', '03']) formatDate(`2024-07-${day}`, 'sv');
    expect(made).toHaveBeenCalledTimes(1);
    made.mockRestore();
    expect(formatDate('2024-07-31', 'sv')).toBe('31 juli 2024');
    expect(formatDate('2024-07-31', 'nb')).toBe('31. juli 2024');
  });
});

describe('a date, wherever the reader is', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York', 'Asia/Seoul'])(
    'is the same in %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
      expect(formatDate('2024-01-01', 'en')).toBe('January 1, 2024');
      expect(formatDate('2024-12-31', 'de')).toBe('31. Dezember 2024');
    },
  );
});

describe('what is a date', () => {
  it.each(['2024-07-31', '2024-02-29', '2000-02-29', '1948-12-10', '0065-04-12'])('%s', (text) => {
    expect(isDate(text)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-02-30',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '2024-01-32',
    '2024-7-31',
    '24-07-31',
    '31.07.2024',
    '2024-07-31T00:00:00Z',
    ' 2024-07-31',
    '2024-07-31\n',
    '２０２４-07-31',
    '',
  ])('and what is none: %j', (text) => {
    expect(isDate(text)).toBe(false);
  });
});
