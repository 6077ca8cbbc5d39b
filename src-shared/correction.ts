// Corrections: what the reader says of an alignment, which holds whatever the app finds.
import { isAnchor, type Anchor } from './anchor';
import { isArticleId } from './article/id';
import type { ArticleId } from './article/shapes';
import { isListOf, isRecord, isText } from './check';

/** A UUID. */
export type CorrectionId = string;

/** That two paragraphs begin together, or that some paragraphs of two languages are one group. */
export const correctionKinds = ['start', 'together'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

export interface Correction {
  readonly id: CorrectionId;
  readonly article: ArticleId;
  readonly kind: CorrectionKind;
  /**
   * The paragraphs in one language, in reading order, at least one; of a `start` exactly one. Anchors find them again where the
   * article changes.
   */
  readonly one: readonly Anchor[];
  /** Those in the other language. */
  readonly other: readonly Anchor[];
  /** Time in ISO 8601, UTC. Of two corrections that contradict each other the later one holds. */
  readonly made: string;
}

/** What names a correction among all: they are kept by article. */
export interface CorrectionName {
  readonly article: ArticleId;
  readonly id: CorrectionId;
}

/** Corrections that are new, and corrections that are gone. */
export interface CorrectionsChange {
  readonly put: readonly Correction[];
  readonly removed: readonly CorrectionName[];
}

/** What becomes of a correction: it holds; a later one contradicts it; or its paragraphs are not found again. */
export type CorrectionStanding = 'holds' | 'contradicted' | 'lost';

export interface PlacedCorrection {
  readonly correction: Correction;
  readonly standing: CorrectionStanding;
}

/** Corrections in the order in which they were made; of several made at once by their ids. */
export function inOrderMade(corrections: readonly Correction[]): readonly Correction[] {
  return corrections.toSorted(
    (one, other) => Date.parse(one.made) - Date.parse(other.made) || (one.id < other.id ? -1 : 1),
  );
}

export function isCorrection(value: unknown): value is Correction {
  return (
    isRecord(value) &&
    isCorrectionId(value.id) &&
    isArticleId(value.article) &&
    correctionKinds.some((kind) => kind === value.kind) &&
    isSide(value.one, value.kind) &&
    isSide(value.other, value.kind) &&
    isText(value.made, 30) &&
    !Number.isNaN(Date.parse(value.made))
  );
}

export function isCorrectionsChange(value: unknown): value is CorrectionsChange {
  return isRecord(value) && isListOf(value.put, isCorrection) && isListOf(value.removed, isCorrectionName);
}

export function isCorrectionName(value: unknown): value is CorrectionName {
  return isRecord(value) && isArticleId(value.article) && isCorrectionId(value.id);
}

function isCorrectionId(value: unknown): value is CorrectionId {
  return typeof value === 'string' && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u.test(value);
}

/** The paragraphs of one side are all of one language. */
function isSide(value: unknown, kind: unknown): value is readonly Anchor[] {
  if (!isListOf(value, isAnchor) || value.length === 0 || value.length > 1_000) return false;
  return (
    (kind === 'together' || value.length === 1) &&
    value.every(({ language }) => language === value[0]?.language)
  );
}
