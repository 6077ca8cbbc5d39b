// Measures how well and how fast two editions are aligned.
import { align as alignEditions } from '../../src-shared/align/align';
import { leastConfidence, reversed, type Alignment } from '../../src-shared/align/alignment';
import { bundledLanguages, type BundledLanguage } from '../../src-shared/language';
import { damagedPair, type GoldGroup } from './align-damage';
import { editionFrom, withHeadings, withoutHeadings, type GoldEdition } from './align-gold';
import { landingOf } from './align-landing';
import { medianOf } from './figures';
import type { Part, Row } from './part';
import { randomFrom } from './random';

/** What became of the paragraphs of a pair of languages, in both directions. */
export interface PairLanding {
  readonly pair: string;
  readonly right: number;
  readonly all: number;
}

/** All 91 pairs of the Declaration, with its headings or without. */
export function landings(hasHeadings: boolean): readonly PairLanding[] {
  return pairs(hasHeadings ? withHeadings : withoutHeadings).map(({ name, one, other }) => {
    const alignment = alignEditions(one.edition, other.edition);
    const there = landingOf(alignment, one, other);
    const back = landingOf(reversed(alignment), other, one);
    return { pair: name, right: there.right + back.right, all: there.all + back.all };
  });
}

/** The share of all paragraphs that land right, and the worst pair. */
export function summaryOf(all: readonly PairLanding[]): {
  readonly share: number;
  readonly worst: PairLanding;
} {
  const [first, ...others] = all;
  if (first === undefined) throw new Error('There are no pairs');
  const worst = others.reduce((low, pair) => (shareOf(pair) < shareOf(low) ? pair : low), first);
  const right = all.reduce((sum, pair) => sum + pair.right, 0);
  return { share: right / all.reduce((sum, pair) => sum + pair.all, 0), worst };
}

export function shareOf({ right, all }: PairLanding): number {
  return right / all;
}

export const align: Part = {
  name: 'align',
  what: 'the 91 pairs of the Declaration, whole and damaged, and the time for two editions of 2,000 blocks',
  run: () =>
    Promise.resolve([
      landingRow('with headings', true),
      landingRow('without headings', false),
      ...[0.1, 0.2].map(damageRow),
      ...[true, false].map(speedRow),
    ]),
};

/** Every row has all columns; what was not measured stays empty. */
function row(what: string, figures: Row): Row {
  const columns = [
    'right %',
    'worst %',
    'worst pair',
    'precision %',
    'recall %',
    'links precision %',
    'links recall %',
    'certain %',
    'certain right %',
    'ms',
  ];
  return {
    what,
    ...Object.fromEntries(
      columns.map((column): [string, string | number] => [column, figures[column] ?? '']),
    ),
  };
}

function landingRow(what: string, hasHeadings: boolean): Row {
  const { share, worst } = summaryOf(landings(hasHeadings));
  return row(what, {
    'right %': percent(share),
    'worst %': percent(shareOf(worst)),
    'worst pair': worst.pair,
  });
}

const seeds = [1, 2, 3];

/** How many groups and links there are, how many of them were found, and how many are right. */
export interface DamageTally {
  groups: number;
  found: number;
  right: number;
  links: number;
  foundLinks: number;
  rightLinks: number;
  certain: number;
  certainRight: number;
}

/** Damages the second edition of every pair, without headings, and compares the groups with those that are known. */
export function tallyDamage(share: number): DamageTally {
  const tally = {
    groups: 0,
    found: 0,
    right: 0,
    links: 0,
    foundLinks: 0,
    rightLinks: 0,
    certain: 0,
    certainRight: 0,
  };
  for (const [index, { one, other }] of pairs(withoutHeadings).entries()) {
    for (const seed of seeds) {
      const damaged = damagedPair(one, other, share, 1_000 * seed + index);
      const found = alignEditions(damaged.one.edition, damaged.other.edition).slice(1);
      const gold = new Set(damaged.groups.map(nameOf));
      const goldLinks = new Set(damaged.groups.flatMap(linksOf));
      const links = found.flatMap(linksOf);
      const certain = found.filter(({ confidence }) => confidence >= leastConfidence);
      tally.groups += gold.size;
      tally.found += found.length;
      tally.right += countIn(found.map(nameOf), gold);
      tally.links += goldLinks.size;
      tally.foundLinks += links.length;
      tally.rightLinks += countIn(links, goldLinks);
      tally.certain += certain.length;
      tally.certainRight += countIn(certain.map(nameOf), gold);
    }
  }
  return tally;
}

function damageRow(share: number): Row {
  const tally = tallyDamage(share);
  return row(`${percent(share)} % damaged`, {
    'precision %': percent(tally.right / tally.found),
    'recall %': percent(tally.right / tally.groups),
    'links precision %': percent(tally.rightLinks / tally.foundLinks),
    'links recall %': percent(tally.rightLinks / tally.links),
    'certain %': percent(tally.certain / tally.found),
    'certain right %': percent(tally.certainRight / tally.certain),
  });
}

const blocks = 2_000;

function speedRow(hasHeadings: boolean): Row {
  const [one, other] = [longEdition('en', hasHeadings), longEdition('de', hasHeadings)];
  const times = Array.from({ length: 9 }, () => {
    const started = performance.now();
    alignEditions(one.edition, other.edition);
    return performance.now() - started;
  });
  return row(`${blocks} blocks ${hasHeadings ? 'under headings' : 'in a row'}`, { ms: medianOf(times) });
}

/** The same paragraphs of the Declaration in the same order in every language that has as many, some left out in one of them. */
function longEdition(language: BundledLanguage, hasHeadings: boolean): GoldEdition {
  const random = randomFrom(1);
  const single = ({ paragraphs }: GoldEdition): GoldEdition['paragraphs'] =>
    paragraphs.filter(({ article }) => article > 0);
  const edition = withoutHeadings(language);
  const paragraphs = single(edition);
  const chosen = Array.from({ length: blocks }, () => random.oneOf(paragraphs));
  const rare = randomFrom(2);
  const kept = chosen.filter(() => rare.below(20) > 0 || language === 'en');
  const whole = editionFrom(edition.edition, kept);
  if (!hasHeadings) return whole;
  const inOrder = editionFrom(edition.edition, chosen).edition.lead;
  const sections = Array.from({ length: blocks / 10 }, (_, index) => ({
    id: `s${index + 1}`,
    number: index + 1,
    level: 2,
    heading: [{ kind: 'text' as const, text: `${index + 1}.` }],
    content: inOrder.slice(9 * index, 9 * index + (language === 'de' && index % 5 === 0 ? 8 : 9)),
    sections: [],
  }));
  return { ...whole, edition: { ...whole.edition, lead: [], sections } };
}

/** All pairs of languages, each once. */
export function pairs(
  make: (language: BundledLanguage) => GoldEdition,
): readonly { readonly name: string; readonly one: GoldEdition; readonly other: GoldEdition }[] {
  const editions = bundledLanguages.map((language) => ({ language, gold: make(language) }));
  return editions.flatMap(({ language, gold: one }, index) =>
    editions
      .slice(index + 1)
      .map(({ language: second, gold: other }) => ({ name: `${language} ${second}`, one, other })),
  );
}

function nameOf({ from, to }: GoldGroup | Alignment[number]): string {
  return `${from.join(' ')} | ${to.join(' ')}`;
}

function linksOf({ from, to }: GoldGroup | Alignment[number]): readonly string[] {
  return from.flatMap((one) => to.map((other) => `${one} ${other}`));
}

function countIn(names: readonly string[], known: ReadonlySet<string>): number {
  return names.filter((name) => known.has(name)).length;
}

function percent(share: number): number {
  return Math.round(10_000 * share) / 100;
}
