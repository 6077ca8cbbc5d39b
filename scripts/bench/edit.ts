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
  /** By the block's id before: what was done to it, and the ids of the blocks that hold the greatest part of it now. */
  readonly fates: ReadonlyMap<BlockId, { readonly fate: Fate; readonly right: readonly BlockId[] }>;
}

/** Paragraphs of fewer words are no sentences, and are neither reworded nor a model for new ones. */
const fewestWords = 4;

/** A block on its way. */
interface Draft {
  readonly text: string;
  readonly isParagraph: boolean;
  readonly origins: readonly Origin[];
}

/** Which block a stretch of a draft's text came from, in UTF-16 units. */
interface Origin {
  readonly id: BlockId;
  readonly start: number;
  readonly end: number;
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
 * - replaced: deleted, and another one put in its place that begins as some paragraph of the article does
 * - beside an insertion: the same, but it stays
 * - mixed: reworded, and then split, merged or swapped
 */
export function edited(texts: readonly BlockText[], language: string, share: number, seed: number): Edited {
  const random = randomFrom(seed);
  // Each text by itself: the time that a segmenter takes grows with the square of a text's length.
  const words = texts.flatMap(({ text }) => wordsOf(text, language)).filter((word) => /\p{L}/u.test(word));
  const fates = new Map<BlockId, Fate>(texts.map(({ id }) => [id, 'untouched']));
  const models = texts.filter(({ id, text }) => isParagraph(id) && hasEnoughWords(wordsOf(text, language)));
  const edit: Editing = { random, words, language, models };
  let drafts: readonly Draft[] = texts.map(({ id, text }) => ({
    text,
    isParagraph: isParagraph(id) && text !== '',
    origins: [{ id, start: 0, end: text.length }],
  }));
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
  readonly language: string;
  /** The texts that a new paragraph may begin like. */
  readonly models: readonly BlockText[];
}

function withEdit(drafts: readonly Draft[], id: BlockId, kind: EditKind, edit: Editing): readonly Draft[] {
  const index = drafts.findIndex(({ origins }) => origins.some((origin) => origin.id === id));
  const draft = drafts[index];
  if (draft === undefined) return drafts;
  switch (kind) {
    case 'reworded':
      return drafts.with(index, withText(draft, reworded(draft.text, edit)));
    case 'split':
      return drafts.toSpliced(index, 1, ...splitInTwo(draft, edit));
    case 'merged': {
      const next = drafts[index + 1];
      if (next?.isParagraph !== true) return withEdit(drafts, id, 'reworded', edit);
      return drafts.toSpliced(index, 2, merged(draft, next));
    }
    case 'swapped': {
      const other = edit.random.oneOf(
        [...drafts.keys()].filter((place) => drafts[place]?.isParagraph === true),
      );
      return drafts.with(index, drafts[other] ?? draft).with(other, draft);
    }
    case 'deleted':
      return drafts.toSpliced(index, 1);
    case 'replaced':
      return drafts.with(index, inserted(edit, draft));
    case 'beside an insertion':
      return drafts.toSpliced(index + edit.random.below(2), 0, inserted(edit, draft));
    case 'mixed':
      return withEdit(
        withEdit(drafts, id, 'reworded', edit),
        id,
        edit.random.oneOf(['split', 'merged', 'swapped'] as const),
        edit,
      );
  }
}

function reworded(text: string, { random, words, language }: Editing): string {
  const parts = wordsOf(text, language);
  // Of a word or two nothing would be left.
  if (!hasEnoughWords(parts)) return text;
  const places = shuffled(
    [...parts.keys()].filter((place) => /\p{L}/u.test(parts[place] ?? '')),
    random,
  );
  const exchanged = Math.max(1, Math.round(random.between(0.1, 0.3) * places.length));
  for (const place of places.slice(0, exchanged)) parts[place] = random.oneOf(words);
  if (random.below(2) === 0) {
    for (const place of places.slice(exchanged, exchanged + 1 + random.below(2))) parts[place] = '';
  }
  const [one, other] = places.slice(-2).sort((first, second) => first - second);
  if (random.below(2) === 0 && one !== undefined && other !== undefined) {
    const next = places.filter((place) => place > one).sort((first, second) => first - second)[0] ?? other;
    [parts[one], parts[next]] = [parts[next] ?? '', parts[one] ?? ''];
  }
  return parts.join('').replace(/\s+/gu, ' ').trim();
}

function hasEnoughWords(parts: readonly string[]): boolean {
  return parts.filter((part) => /\p{L}/u.test(part)).length >= fewestWords;
}

function splitInTwo(draft: Draft, { random, language }: Editing): readonly Draft[] {
  const parts = wordsOf(draft.text, language);
  const wanted = random.between(0.25, 0.75) * draft.text.length;
  let length = 0;
  const cut = parts.findIndex((part) => {
    length += part.length;
    return length >= wanted && (/^\s+$/u.test(part) || !/\s/u.test(draft.text));
  });
  const one = parts
    .slice(0, cut + 1)
    .join('')
    .trim();
  const other = parts
    .slice(cut + 1)
    .join('')
    .trim();
  if (cut < 0 || one === '' || other === '') return [draft];
  const cutAt = draft.text.length - other.length;
  return [partOf(draft, one, 0), partOf(draft, other, cutAt)];
}

function partOf(draft: Draft, text: string, from: number): Draft {
  const origins = draft.origins
    .map(({ id, start, end }) => ({
      id,
      start: Math.max(0, start - from),
      end: Math.min(text.length, end - from),
    }))
    .filter(({ start, end }) => start < end);
  return { ...draft, text, origins };
}

function merged(one: Draft, other: Draft): Draft {
  const shift = one.text.length + 1;
  const shifted = other.origins.map(({ id, start, end }) => ({ id, start: start + shift, end: end + shift }));
  return { ...one, text: `${one.text} ${other.text}`, origins: [...one.origins, ...shifted] };
}

/** Where a text of several origins was reworded, its parts are taken to have grown alike. */
function withText(draft: Draft, text: string): Draft {
  const growth = text.length / draft.text.length;
  const origins = draft.origins.map(({ id, start, end }) => ({
    id,
    start: start * growth,
    end: end * growth,
  }));
  return { ...draft, text, origins };
}

/**
 * A look-alike: it begins as one of the article's paragraphs does, and goes on with the article's words in no order. Not as the one
 * whose place it takes or beside which it stands, since that would be the same paragraph reworded.
 */
function inserted({ random, words, language, models }: Editing, beside: Draft): Draft {
  const others = models.filter(({ id }) => !beside.origins.some((origin) => origin.id === id));
  const parts = wordsOf(random.oneOf(others).text, language);
  const kept = Math.ceil(parts.length / 3);
  const rest = parts.slice(kept).map((part) => (/\p{L}/u.test(part) ? random.oneOf(words) : part));
  return { text: [...parts.slice(0, kept), ...rest].join(''), isParagraph: true, origins: [] };
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
    const [origin] = draft.origins;
    if (!draft.isParagraph && origin !== undefined) {
      if (!isParagraph(origin.id)) [section, count] = [origin.id, 0];
      else count += 1;
      return { ...draft, id: origin.id };
    }
    count += 1;
    return { ...draft, id: `${section}.p${count}` };
  });
  // A paragraph that was split twice and merged again may have several stretches in one block.
  const sharesOf = (id: BlockId): readonly { readonly id: BlockId; readonly share: number }[] =>
    placed.flatMap((block) =>
      block.origins
        .filter((origin) => origin.id === id)
        .map(({ start, end }) => ({ id: block.id, share: end - start })),
    );
  return {
    texts: placed.map(({ id, text }) => ({ id, text })),
    fates: new Map(
      before.map(({ id }) => {
        const shares = sharesOf(id);
        const most = Math.max(...shares.map(({ share }) => share));
        const right = shares.filter(({ share }) => share === most).map((block) => block.id);
        return [id, { fate: fates.get(id) ?? 'untouched', right }];
      }),
    ),
  };
}

function isParagraph(id: BlockId): boolean {
  return /\.p\d+$/u.test(id);
}

/** The words of a text and what stands between them, in order. */
function wordsOf(text: string, language: string): string[] {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return Array.from(segments, ({ segment }) => segment);
}

function shuffled<Member>(list: readonly Member[], random: Random): readonly Member[] {
  const rest = [...list];
  return list.flatMap(() => rest.splice(random.below(rest.length), 1));
}
