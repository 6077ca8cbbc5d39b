// Edits an article at random as authors do, and remembers what became of each paragraph.
import type { BlockText } from '../../src-shared/article/block-texts';
import type { BlockId } from '../../src-shared/article/shapes';
import { randomFrom, type Random } from './random';

export const editKinds = [
  'reworded',
  'split',
  'merged',
  'swapped',
  'deleted',
  'replaced',
  'beside an insertion',
  'mixed',
] as const;
export type EditKind = (typeof editKinds)[number];

/** What was done to the paragraph itself; 'untouched' where only its neighbours or its id changed. */
export type Fate = EditKind | 'untouched';

export interface Edited {
  readonly texts: readonly BlockText[];
  /** By the block's id before: what was done to it, and the ids of the blocks that hold most of what is left of its text now. */
  readonly fates: ReadonlyMap<BlockId, { readonly fate: Fate; readonly right: readonly BlockId[] }>;
}

/** Paragraphs of fewer words are no sentences, and are neither reworded nor a model for new ones. */
const fewestWords = 4;

/** A word, or what stands between two. */
interface Piece {
  readonly text: string;
  /** The block that it stood in before; undefined where it was written anew. */
  readonly origin: BlockId | undefined;
}

/** A block on its way. */
interface Draft {
  readonly pieces: readonly Piece[];
  readonly isParagraph: boolean;
}

/**
 * Edits a share of the paragraphs; headings stay. Each chosen paragraph meets one kind of edit, all kinds being as likely:
 *
 * - reworded: 10 to 30 % of its words become other words of the article; often a word or two is left out, or two words next to
 *   each other change places
 * - split: at a space, or between two words where the script has none, after 25 to 75 % of it
 * - merged with the next paragraph of its section; reworded where there is none
 * - swapped with another paragraph, anywhere
 * - deleted
 * - replaced: deleted, and another one put in its place that begins as a paragraph of another section does
 * - beside an insertion: the same, but it stays
 * - mixed: reworded, and then split, merged or swapped
 */
export function edited(texts: readonly BlockText[], language: string, share: number, seed: number): Edited {
  const random = randomFrom(seed);
  const fates = new Map<BlockId, Fate>(texts.map(({ id }) => [id, 'untouched']));
  let drafts = texts.map(({ id, text }): Draft => {
    // Each text by itself: the time that a segmenter takes grows with the square of a text's length.
    const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
    const pieces = Array.from(segments, ({ segment }) => ({ text: segment, origin: id }));
    return { pieces, isParagraph: isParagraph(id) && text !== '' };
  });
  const edit: Editing = {
    random,
    words: drafts.flatMap(({ pieces }) => pieces.filter(isWord).map(({ text }) => text)),
    models: drafts.filter((draft) => draft.isParagraph && hasEnoughWords(draft)),
  };
  const chosen = shuffled(
    texts.filter(({ id, text }) => isParagraph(id) && text !== '').map(({ id }) => id),
    random,
  );
  for (const id of chosen.slice(0, Math.round(share * chosen.length))) {
    const kind = random.oneOf(editKinds);
    fates.set(id, kind);
    drafts = withEdit(drafts, id, kind, edit);
  }
  return withIds(drafts, texts, fates);
}

interface Editing {
  readonly random: Random;
  readonly words: readonly string[];
  /** The paragraphs that a new one may begin like. */
  readonly models: readonly Draft[];
}

function withEdit(drafts: Draft[], id: BlockId, kind: EditKind, edit: Editing): Draft[] {
  const index = drafts.findIndex(({ pieces }) => pieces.some(({ origin }) => origin === id));
  const draft = drafts[index];
  if (draft === undefined) return drafts;
  switch (kind) {
    case 'reworded':
      return drafts.with(index, reworded(draft, edit));
    case 'split':
      return drafts.toSpliced(index, 1, ...splitInTwo(draft, edit));
    case 'merged': {
      const next = drafts[index + 1];
      if (next?.isParagraph !== true) return withEdit(drafts, id, 'reworded', edit);
      const pieces = [...draft.pieces, { text: ' ', origin: undefined }, ...next.pieces];
      return drafts.toSpliced(index, 2, { ...draft, pieces });
    }
    case 'swapped': {
      const places = [...drafts.keys()].filter((place) => drafts[place]?.isParagraph === true);
      const other = edit.random.oneOf(places);
      return drafts.with(index, drafts[other] ?? draft).with(other, draft);
    }
    case 'deleted':
      return drafts.toSpliced(index, 1);
    case 'replaced':
      return drafts.with(index, inserted(drafts, index, edit));
    case 'beside an insertion':
      return drafts.toSpliced(index + edit.random.below(2), 0, inserted(drafts, index, edit));
    case 'mixed':
      return withEdit(
        withEdit(drafts, id, 'reworded', edit),
        id,
        edit.random.oneOf(['split', 'merged', 'swapped'] as const),
        edit,
      );
  }
}

function reworded(draft: Draft, { random, words }: Editing): Draft {
  // Of a word or two nothing would be left.
  if (!hasEnoughWords(draft)) return draft;
  const pieces: (Piece | undefined)[] = [...draft.pieces];
  const places = shuffled(
    [...draft.pieces.keys()].filter((place) => isWord(draft.pieces[place])),
    random,
  );
  const exchanged = Math.max(1, Math.round(random.between(0.1, 0.3) * places.length));
  for (const place of places.slice(0, exchanged))
    pieces[place] = { text: random.oneOf(words), origin: undefined };
  if (random.below(2) === 0) {
    for (const place of places.slice(exchanged, exchanged + 1 + random.below(2))) {
      pieces[place] = undefined;
      if (isSpace(pieces[place + 1])) pieces[place + 1] = undefined;
    }
  }
  const one = places.at(-1);
  const next = places.filter((place) => one !== undefined && place > one).sort((a, b) => a - b)[0];
  if (random.below(2) === 0 && one !== undefined && next !== undefined) {
    [pieces[one], pieces[next]] = [pieces[next], pieces[one]];
  }
  return { ...draft, pieces: trimmed(pieces.filter((piece) => piece !== undefined)) };
}

function splitInTwo(draft: Draft, { random }: Editing): readonly Draft[] {
  const wanted = random.between(0.25, 0.75) * textOf(draft).length;
  const hasSpaces = draft.pieces.some(isSpace);
  let length = 0;
  const cut = draft.pieces.findIndex((piece) => {
    length += piece.text.length;
    return length >= wanted && (isSpace(piece) || !hasSpaces);
  });
  const one = trimmed(draft.pieces.slice(0, cut + 1));
  const other = trimmed(draft.pieces.slice(cut + 1));
  if (cut < 0 || one.length === 0 || other.length === 0) return [draft];
  return [
    { ...draft, pieces: one },
    { ...draft, pieces: other },
  ];
}

/**
 * A look-alike: it begins as a paragraph of another section does, and goes on with the article's words in no order. Of the same
 * section it could be the very paragraph whose place it takes, and so no new one but that one reworded.
 */
function inserted(drafts: readonly Draft[], index: number, { random, words, models }: Editing): Draft {
  const heading = drafts.slice(0, index).findLast(({ isParagraph: isText }) => !isText);
  const section = heading?.pieces[0]?.origin ?? '';
  const others = models.filter(({ pieces }) => pieces[0]?.origin?.startsWith(`${section}.`) !== true);
  const model = random.oneOf(others).pieces;
  const kept = Math.ceil(model.length / 3);
  const pieces = model.map((piece, place) => ({
    text: place >= kept && isWord(piece) ? random.oneOf(words) : piece.text,
    origin: undefined,
  }));
  return { pieces, isParagraph: true };
}

/** Gives the ids that a parser would give, and says where each block is now. */
function withIds(
  drafts: readonly Draft[],
  before: readonly BlockText[],
  fates: ReadonlyMap<BlockId, Fate>,
): Edited {
  let section = '';
  let count = 0;
  const placed = drafts.map((draft) => {
    const origin = draft.pieces[0]?.origin;
    if (!draft.isParagraph && origin !== undefined) {
      [section, count] = [origin, 0];
      return { ...draft, id: origin };
    }
    count += 1;
    return { ...draft, id: `${section}.p${count}` };
  });
  const rightFor = (id: BlockId): readonly BlockId[] => {
    const shares = placed.map(({ pieces }) =>
      pieces.reduce((sum, { text, origin }) => sum + (origin === id ? text.length : 0), 0),
    );
    const most = Math.max(1, ...shares);
    return placed.filter((_, place) => shares[place] === most).map((block) => block.id);
  };
  return {
    texts: placed.map((block) => ({ id: block.id, text: textOf(block) })),
    fates: new Map(before.map(({ id }) => [id, { fate: fates.get(id) ?? 'untouched', right: rightFor(id) }])),
  };
}

function textOf({ pieces }: Draft): string {
  return pieces.map(({ text }) => text).join('');
}

function isParagraph(id: BlockId): boolean {
  return /\.p\d+$/u.test(id);
}

function isWord(piece: Piece | undefined): boolean {
  return piece !== undefined && /\p{L}/u.test(piece.text);
}

function isSpace(piece: Piece | undefined): boolean {
  return piece !== undefined && /^\s+$/u.test(piece.text);
}

function hasEnoughWords({ pieces }: Draft): boolean {
  return pieces.filter(isWord).length >= fewestWords;
}

function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  const start = pieces.findIndex((piece) => !isSpace(piece));
  const end = pieces.findLastIndex((piece) => !isSpace(piece));
  return start < 0 ? [] : pieces.slice(start, end + 1);
}

function shuffled<Member>(list: readonly Member[], random: Random): readonly Member[] {
  const rest = [...list];
  return list.flatMap(() => rest.splice(random.below(rest.length), 1));
}
