// What a reader may make of a share of all likely alignments: a confidence of which `leastConfidence` is the border.
import { leastConfidence } from './alignment';

/**
 * Of the groups that so much of all ways goes through, 99 of 100 are right, even where a fifth of the blocks of one edition was deleted,
 * merged, split or put in; the bench measures it.
 */
const certainShare = 0.94;

/**
 * The confidence of a group.
 *
 * @param share how much of all ways goes through it, each counted by how likely it is; rounding may take it a little over 1
 */
export function confidenceOf(share: number): number {
  const own = Math.min(1, share);
  return own < certainShare
    ? (own / certainShare) * leastConfidence
    : leastConfidence + ((own - certainShare) / (1 - certainShare)) * (1 - leastConfidence);
}

/** Two decimals, not rounded up to the border: more would promise what nobody knows. */
export function rounded(confidence: number): number {
  const hundredths = confidence * 100;
  return (confidence < leastConfidence ? Math.floor(hundredths) : Math.round(hundredths)) / 100;
}
