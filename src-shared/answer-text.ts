// How answers go from the main process to the page: as JSON, and with it a sealed edition as the text that it is made of.
import { lineFeed, sealedEdition, sealedText } from './article/sealed';
import type { Edition } from './article/shapes';
import { isRecord } from './check';

/** What an edition stands in, such as an article that was opened. */
interface Holder {
  edition: Edition | null;
}

/**
 * The text of an answer; undefined where that is nothing. Where an edition in it is sealed, the first line is the JSON of all else, and the edition's own text
 * follows: to make JSON of it all, and to take it apart, would take longer than everything else.
 */
export function answerText(answer: unknown): string | undefined {
  const holder = holderIn(answer);
  const sealed = holder?.edition && sealedText(holder.edition);
  if (holder === undefined || typeof sealed !== 'string') return JSON.stringify(answer);
  return answerWith(
    JSON.stringify(answer, (_key, value: unknown) => (value === holder.edition ? null : value)),
    sealed,
  );
}

/**
 * The same of what is text already.
 *
 * @param json of an answer in which `null` stands for the edition
 * @param edition its text; see seal.ts
 */
export function answerWith(json: string, edition: string): string {
  return json + lineFeed + edition;
}

/** How much comes over at once, in UTF-16 units: to take in a long text holds up the page for as long. */
export const pieceLength = 500_000;

/** A text in the pieces in which it comes over: that of a sealed edition in its two first lines, and its contents. */
export function piecesOf(text: string): readonly string[] {
  if (text.length <= pieceLength) return [text];
  const start = startOfContents(text);
  const pieces = start === 0 ? [] : [text.slice(0, start)];
  for (let from = start; from < text.length; from += pieceLength) {
    pieces.push(text.slice(from, from + pieceLength));
  }
  return pieces;
}

/** @returns 0 where there is no sealed edition */
function startOfContents(text: string): number {
  const end = text.indexOf(lineFeed);
  return end < 0 ? 0 : text.indexOf(lineFeed, end + 1) + 1;
}

/** The answer of a text in its pieces, the edition in it included. */
export function answerIn(pieces: readonly string[]): unknown {
  const [first = '', ...rest] = pieces;
  const start = startOfContents(first);
  if (start === 0) return JSON.parse(pieces.join(''));
  const [json = '', head = ''] = first.split(lineFeed, 2);
  const answer: unknown = JSON.parse(json);
  const holder = holderIn(answer);
  if (holder !== undefined) {
    const own = rest.length === 0 ? [first.slice(start)] : rest;
    const contents = { pieces: own, pieceLength: own[0]?.length ?? 0 };
    holder.edition = sealedEdition(head, contents);
  }
  return answer;
}

/** Editions stand in an answer itself, or in what its results and the start give. */
function holderIn(answer: unknown): Holder | undefined {
  if (!isRecord(answer)) return undefined;
  if ('edition' in answer) return answer as unknown as Holder;
  return holderIn(answer.value) ?? holderIn(answer.article);
}
