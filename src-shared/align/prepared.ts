// An edition's blocks, counted and measured once for all that an alignment asks of them.
import { forms } from './lattice';
import { numberOfHeading } from './numbering';
import type { AlignedBlock } from './sequence';
import { tokensOf, type Tokens } from './shared-tokens';

export interface Prepared {
  readonly blocks: readonly AlignedBlock[];
  /** At n: the length of the first n blocks, in UTF-16 units. */
  readonly lengths: Float64Array;
  /** See `forms`. */
  readonly forms: Uint8Array;
  /** By block, the number that a heading bears. */
  readonly numbers: readonly (string | undefined)[];
  /** Made when first asked for: editions of the same structure never need them. */
  readonly tokens: () => Tokens;
}

/** @param isAlone whether a reader said that a block has no counterpart */
export function prepared(
  blocks: readonly AlignedBlock[],
  isAlone: (block: AlignedBlock) => boolean,
): Prepared {
  const lengths = new Float64Array(blocks.length + 1);
  for (const [index, { text }] of blocks.entries()) lengths[index + 1] = (lengths[index] ?? 0) + text.length;
  let tokens: Tokens | undefined;
  return {
    blocks,
    lengths,
    forms: Uint8Array.from(blocks, (block) => (isAlone(block) ? forms.alone : forms[block.form])),
    numbers: blocks.map(({ form, text }) => (form === 'heading' ? numberOfHeading(text) : undefined)),
    tokens: () => (tokens ??= tokensOf(blocks)),
  };
}
