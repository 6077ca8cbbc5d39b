// Measures how well anchors find their paragraphs again in an article that was edited.
import { anchorFinder, makeAnchor, type Finding } from '../../src-shared/anchor';
import { bundledLanguages, type BundledLanguage } from '../../src-shared/language';
import { textsIn } from './declaration';
import { edited, type Fate } from './edit';
import type { Part, Row } from './part';

const article = 'human-rights';

/** What became of the anchors of an edition, or of several. */
export interface Tally {
  readonly anchors: number;
  /** Placed on a block that is not the one that holds the greatest part of the paragraph, or though there is none. */
  readonly wrong: number;
  /** Those whose paragraph is still there. */
  readonly existing: number;
  /** Of these, those placed right. */
  readonly found: number;
  /** By what was done to the paragraph, those that are still there and those found. */
  readonly fates: ReadonlyMap<Fate, { readonly existing: number; readonly found: number }>;
  readonly milliseconds: number;
}

/** Makes an anchor for every block of the Declaration, edits the text and looks for all of them. */
export function tallyAnchors(language: BundledLanguage, share: number, seeds: readonly number[]): Tally {
  const texts = textsIn(language);
  const made = texts.flatMap(({ id }) => makeAnchor({ article, language }, texts, id) ?? []);
  const fates = new Map<Fate, { readonly existing: number; readonly found: number }>();
  let [wrong, existing, found, milliseconds] = [0, 0, 0, 0];
  for (const seed of seeds) {
    const after = edited(texts, language, share, seed);
    const started = performance.now();
    const find = anchorFinder(after.texts);
    const findings = made.map((anchor) => ({ anchor, finding: find(anchor) }));
    milliseconds += performance.now() - started;
    for (const { anchor, finding } of findings) {
      const { fate, right } = after.fates.get(anchor.block) ?? { fate: 'untouched', right: [] };
      const block = placeOf(finding);
      const isRight = block !== undefined && right.includes(block);
      if (block !== undefined && !isRight) wrong += 1;
      if (right.length === 0) continue;
      const known = fates.get(fate) ?? { existing: 0, found: 0 };
      fates.set(fate, { existing: known.existing + 1, found: known.found + (isRight ? 1 : 0) });
      existing += 1;
      if (isRight) found += 1;
    }
  }
  return { anchors: made.length * seeds.length, wrong, existing, found, fates, milliseconds };
}

export const anchors: Part = {
  name: 'anchors',
  what: 'every block of the Declaration looked for after 20 and 40 % of the paragraphs were edited',
  run: () => Promise.resolve([0.2, 0.4].flatMap((share) => rowsFor(share))),
};

const seeds = Array.from({ length: 25 }, (_, seed) => seed);

function rowsFor(share: number): readonly Row[] {
  const tallies = bundledLanguages.map((language) => ({
    language,
    tally: tallyAnchors(language, share, seeds),
  }));
  const all = sumOf(tallies.map(({ tally }) => tally));
  return [...tallies, { language: 'all', tally: all }].map(({ language, tally }) => ({
    language,
    'edited %': 100 * share,
    anchors: tally.anchors,
    wrong: tally.wrong,
    'found %': percent(tally.found, tally.existing),
    'orphaned %': percent(tally.existing - tally.found, tally.existing),
    ...Object.fromEntries(
      [...all.fates.keys()].sort().map((fate) => {
        const { found, existing } = tally.fates.get(fate) ?? { found: 0, existing: 0 };
        return [`${fate} %`, percent(found, existing)];
      }),
    ),
    'ms/1,000': ((1_000 * tally.milliseconds) / tally.anchors).toFixed(1),
  }));
}

export function sumOf(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, tally) => ({
    anchors: sum.anchors + tally.anchors,
    wrong: sum.wrong + tally.wrong,
    existing: sum.existing + tally.existing,
    found: sum.found + tally.found,
    fates: new Map(
      [...sum.fates, ...tally.fates].map(([fate]) => {
        const [one, other] = [sum.fates.get(fate), tally.fates.get(fate)];
        return [
          fate,
          {
            existing: (one?.existing ?? 0) + (other?.existing ?? 0),
            found: (one?.found ?? 0) + (other?.found ?? 0),
          },
        ];
      }),
    ),
    milliseconds: sum.milliseconds + tally.milliseconds,
  }));
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.round((1_000 * part) / whole) / 10;
}

/** Where a finding puts the anchor without asking. */
function placeOf(finding: Finding): string | undefined {
  return finding.kind === 'orphaned' ? undefined : finding.block;
}
