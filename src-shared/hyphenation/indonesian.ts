// Patterns for Indonesian, written for this app: those of TeX are under the GPL.
import { patternsOf, type Patterns } from './patterns';

const vowels = 'a e i o u'.split(' ');
const consonants = 'b c d f g h j k l m n p q r s t v w x y z'.split(' ');
/** Two letters for one sound. */
const sounds = ['ng', 'ny', 'kh', 'sy'];
/** Consonants that begin a syllable together where another one stands before them. */
const clusters = 'bl br dr fl fr gl gr kl kr pl pr tr sk sp st spr str skr'.split(' ');
/** Two vowels of two syllables. What may be a diphthong (ai, au, ei, oi, eu) is left together. */
const parted = 'aa ae ao ea ee eo ia ie io iu oa oe oo ua ue ui uo'.split(' ');

/** With no break inside. */
const tied = (letters: string): string => Array.from(letters).join('2');

const everyVowel = (make: (vowel: string) => string): readonly string[] => vowels.map(make);

/**
 * By "Ejaan Bahasa Indonesia yang Disempurnakan", edition V (2022), I.E: a break stands between vowels of two syllables, before a
 * consonant with a vowel, between two consonants, and behind the first of three; letters of one sound stay together. Affixes are
 * parted from their stem: where that cannot be told from the letters, as of -an in `makanan`, there is no break at all.
 */
export const indonesian: Patterns = patternsOf([
  ...parted.map((pair) => Array.from(pair).join('1')),
  ...[...consonants, ...sounds].flatMap((sound) => everyVowel((vowel) => `1${sound}${vowel}`)),
  ...sounds.map(tied),
  ...clusters.flatMap((cluster) =>
    consonants
      .filter((before) => !sounds.includes(`${before}${cluster.slice(0, 1)}`))
      .map((before) => `${before}1${tied(cluster)}`),
  ),
  // As in `eks-por` and `eks-tra`.
  'k4s3p',
  'k4s3t',
  ...clusters.map((cluster) => `.${tied(cluster)}`),
  ...['ke', 'se', 'di', 'pe', 'me'].flatMap((prefix) =>
    clusters.map((cluster) => `.${prefix}2${tied(cluster)}`),
  ),
  // Prefixes that end in a consonant, before a vowel: `ber-ada`, but `be-rat`.
  ...['', 'mem', 'di', 'ke', 'se'].flatMap((before) =>
    ['be2r', 'te2r', 'pe2r', 'pe2ng'].flatMap((prefix) =>
      everyVowel((vowel) => `.${before}${prefix}2${vowel}`),
    ),
  ),
  ...everyVowel((vowel) => `.me2ng2${vowel}`),
  // Suffixes: -an, -kan and -i may follow a stem or be its end.
  ...[...consonants, ...sounds].flatMap((sound) => [`2${sound}2an.`, `2${sound}i.`]),
  ...consonants.map((before) => `${before}3kan.`),
]);
