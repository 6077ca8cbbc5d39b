// Damages an edition as translators and editors do, and remembers which blocks correspond.
import type { BlockId } from '../../src-shared/article/shapes';
import { editionFrom, type GoldEdition } from './align-gold';
import { randomFrom } from './random';

/** Blocks of both editions that correspond; either side may be empty. */
export interface GoldGroup {
  readonly from: readonly BlockId[];
  readonly to: readonly BlockId[];
}

export interface DamagedPair {
  readonly one: GoldEdition;
  readonly other: GoldEdition;
  readonly groups: readonly GoldGroup[];
}

interface Piece {
  readonly text: string;
  readonly article: number;
  /** The places of the paragraphs that it holds; none where it was inserted. */
  readonly origins: readonly number[];
}

/**
 * Damages the second of two editions. Before that, the articles that have not as many paragraphs in both are left out, so that every
 * paragraph corresponds to one, and all that differs is what was done here: of a share of the paragraphs each is deleted, merged with the
 * next one, split at a space or sign in its middle part, or followed by a paragraph of another article, all being as likely.
 */
export function damagedPair(one: GoldEdition, other: GoldEdition, share: number, seed: number): DamagedPair {
  const random = randomFrom(seed);
  const count = ({ paragraphs }: GoldEdition, article: number): number =>
    paragraphs.filter((paragraph) => paragraph.article === article).length;
  const kept = (edition: GoldEdition): GoldEdition['paragraphs'] =>
    edition.paragraphs.filter(({ article }) => count(one, article) === count(other, article));
  const source = kept(one);
  const target = kept(other);
  const damaged = new Set<number>();
  while (damaged.size < Math.round(share * target.length)) damaged.add(random.below(target.length));
  const pieces: Piece[] = [];
  for (let place = 0; place < target.length; place += 1) {
    const paragraph = target[place];
    if (paragraph === undefined) continue;
    const piece: Piece = { ...paragraph, origins: [place] };
    const next = target[place + 1];
    switch (damaged.has(place) ? random.oneOf(['delete', 'merge', 'split', 'insert'] as const) : 'keep') {
      case 'keep':
        pieces.push(piece);
        break;
      case 'delete':
        break;
      case 'merge':
        // The next one is spent with this one, whatever was to be done to it.
        pieces.push(
          next === undefined
            ? piece
            : { ...piece, text: `${piece.text} ${next.text}`, origins: [place, place + 1] },
        );
        place += 1;
        break;
      case 'split': {
        const wanted = Math.round(random.between(0.3, 0.7) * piece.text.length);
        const found = /[\s、。，]/u.exec(piece.text.slice(wanted));
        const cut = found === null ? wanted : wanted + found.index + 1;
        const halves = [piece.text.slice(0, cut).trim(), piece.text.slice(cut).trim()];
        if (halves.includes('')) pieces.push(piece);
        else for (const text of halves) pieces.push({ ...piece, text });
        break;
      }
      case 'insert':
        pieces.push(piece, {
          text: random.oneOf(target.filter(({ article }) => article !== piece.article)).text,
          article: piece.article,
          origins: [],
        });
    }
  }
  const first = editionFrom(one.edition, source);
  const second = editionFrom(other.edition, pieces);
  const idOf = ({ paragraphs }: GoldEdition, place: number): readonly BlockId[] => {
    const id = paragraphs[place]?.id;
    return id === undefined ? [] : [id];
  };
  const groups: GoldGroup[] = [];
  for (const place of source.keys()) {
    const places = [...pieces.keys()].filter((index) => pieces[index]?.origins.includes(place) === true);
    const origins = pieces[places[0] ?? -1]?.origins ?? [place];
    if (origins[0] !== place) continue;
    groups.push({
      from: origins.flatMap((origin) => idOf(first, origin)),
      to: places.flatMap((index) => idOf(second, index)),
    });
  }
  for (const [index, { origins }] of pieces.entries()) {
    if (origins.length === 0) groups.push({ from: [], to: idOf(second, index) });
  }
  return { one: first, other: second, groups };
}
