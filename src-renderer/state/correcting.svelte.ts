// What the reader does with the alignment of two languages: joins rows, links paragraphs, lists and takes back corrections.
import { beginningOf } from '../../src-shared/anchor/cut';
import { blockTexts } from '../../src-shared/article/block-texts';
import type { Direction } from '../../src-shared/article/moves';
import { titleBlock } from '../../src-shared/article/block-ids';
import type { BlockId, Edition } from '../../src-shared/article/shapes';
import type { Bridge } from '../../src-shared/contract';
import type { Correction, CorrectionsChange, CorrectionStanding } from '../../src-shared/correction';
import {
  joinedBlocks,
  likelyEnd,
  makeCorrection,
  type CorrectedBlocks,
  type Neighbour,
} from '../../src-shared/correction-making';
import { ownName } from '../../src-shared/language';
import type { AppState } from './app.svelte';

/** How much of a paragraph is said to name it, in code points. */
const longestName = 40;

/** What the state needs of the app around it. */
export type CorrectingApp = Pick<
  AppState,
  'announce' | 'notices' | 'parallel' | 'reader' | 'say' | 'undo' | 'undoing'
>;

/** Two paragraphs that are about to be linked. */
export interface Linking {
  /** In the edition being read. */
  readonly from: BlockId;
  /** Which of the editions beside it the other paragraph is in: 0 for the second language. */
  readonly beside: number;
  readonly to: BlockId;
}

/** A correction with what becomes of it; undefined where its languages do not stand side by side now. */
export interface ListedCorrection {
  readonly correction: Correction;
  readonly standing: CorrectionStanding | undefined;
}

export class Correcting {
  readonly #app: CorrectingApp;
  readonly #bridge: Bridge;
  #chosen = $state.raw<{ readonly main: Edition; readonly linking: Linking }>();
  #all = $state.raw<readonly Correction[]>([]);

  constructor(app: CorrectingApp, bridge: Bridge) {
    this.#app = app;
    this.#bridge = bridge;
    bridge.on('corrections.changed', () => void this.readAll());
  }

  /** What is about to be linked, until the reader links it, gives up, or reads something else. */
  readonly linking: Linking | undefined = $derived.by(() => {
    const { main, linking } = this.#chosen ?? {};
    const { edition } = this.#app.reader;
    if (linking === undefined || main !== edition) return undefined;
    const beside = this.#app.parallel.beside[linking.beside]?.edition;
    return beside !== undefined && textIn(beside, linking.to) !== undefined ? linking : undefined;
  });

  /** The corrections of the article, by their languages. */
  readonly listed: readonly (readonly ListedCorrection[])[] = $derived.by(() => {
    const placed = this.#app.parallel.beside.flatMap(({ corrections }) => corrections);
    const standingOf = ({ id }: Correction): CorrectionStanding | undefined =>
      placed.find(({ correction }) => correction.id === id)?.standing;
    const pairs = this.#all.map(pairOf).filter((pair, index, all) => all.indexOf(pair) === index);
    return pairs.map((pair) =>
      this.#all
        .filter((correction) => pairOf(correction) === pair)
        .map((correction) => ({ correction, standing: standingOf(correction) })),
    );
  });

  /** How many corrections there are between the languages that stand side by side. */
  get count(): number {
    return this.#app.parallel.beside.reduce((sum, { corrections }) => sum + corrections.length, 0);
  }

  /** Links what is chosen; where nothing is, chooses what stands beside a paragraph, to begin with. */
  async link(from = this.#current): Promise<void> {
    const { linking } = this;
    if (linking === undefined) this.#begin(from);
    else await this.#link(linking);
  }

  /** Chooses a paragraph of another language, to be linked with the one being read or chosen already. */
  select(beside: number, to: BlockId): void {
    this.#choose({ from: this.linking?.from ?? this.#current, beside, to }, 'parallel.link.chosen');
  }

  /** Chooses another paragraph of the edition being read, while something is about to be linked. */
  selectFrom(from: BlockId): void {
    if (this.linking !== undefined) this.#choose({ ...this.linking, from }, 'parallel.link.chosen');
  }

  /** Chooses the next or previous paragraph of the other language. */
  step(direction: Direction): void {
    const { linking } = this;
    const edition = linking && this.#app.parallel.beside[linking.beside]?.edition;
    if (edition === undefined || linking === undefined) return;
    const ids = blockTexts(edition).map(({ id }) => id);
    const to = ids[ids.indexOf(linking.to) + (direction === 'next' ? 1 : -1)];
    if (to === undefined) this.#app.announce(this.#app.say(`place.no-${direction}-paragraph`));
    else this.#choose({ ...linking, to }, 'parallel.link.at');
  }

  readonly giveUp = (): void => {
    if (this.linking !== undefined) this.#app.announce(this.#app.say('parallel.link.given-up'));
    this.#chosen = undefined;
  };

  /** Makes one row of two: that of a block of the edition being read, and the one above or below it, for every language beside it. */
  async join(way: Neighbour, block = this.#current): Promise<void> {
    const { parallel, say } = this.#app;
    const joined = parallel.beside.map(({ alignment }) => joinedBlocks(alignment, block, way));
    const corrections = joined.flatMap((blocks, beside) =>
      typeof blocks === 'string' ? [] : (this.#made('together', beside, blocks) ?? []),
    );
    if (corrections.length > 0) {
      await this.#put(corrections, say('correction.joined', { one: this.#nameOf(block) }));
    } else {
      const isEmpty = joined.includes('one-sided');
      this.#app.announce(say(isEmpty ? 'parallel.join.empty' : `parallel.join.none-${way}`));
    }
  }

  /** Reads all corrections of the article. */
  async readAll(): Promise<void> {
    const { edition } = this.#app.reader;
    if (edition === undefined) return;
    const all = await this.#bridge.ask('corrections.list', edition.article);
    if (this.#app.reader.edition?.article === edition.article) this.#all = all;
  }

  /** Takes a correction away, and offers to undo that. */
  async remove(correction: Correction): Promise<void> {
    const { id, article } = correction;
    const forth = { put: [], removed: [{ id, article }] };
    await this.#do(forth, { put: [correction], removed: [] }, this.#app.say('correction.removed'));
  }

  /** Has the reader choose a file, and writes the corrections of the article into it. */
  async export(): Promise<void> {
    const { say, notices } = this.#app;
    const written = await this.#bridge.ask('corrections.export', this.#all);
    if (!written.ok) notices.add(say('failure.corrections-not-exported', { detail: written.reason }));
    else if (written.value) this.#app.announce(say('correction.exported'));
  }

  #begin(from: BlockId): void {
    const [second] = this.#app.parallel.beside;
    const to = second && likelyEnd(second.alignment, from);
    if (to === undefined) this.#app.announce(this.#app.say('parallel.link.none'));
    else this.#choose({ from, beside: 0, to }, 'parallel.link.begun');
  }

  #choose(linking: Linking, key: 'parallel.link.begun' | 'parallel.link.chosen' | 'parallel.link.at'): void {
    const main = this.#app.reader.edition;
    const other = this.#app.parallel.beside[linking.beside]?.edition;
    if (main === undefined || other === undefined) return;
    this.#chosen = { main, linking };
    this.#app.announce(
      this.#app.say(key, {
        one: this.#nameOf(linking.from),
        other: shortened(textIn(other, linking.to) ?? ''),
        language: ownName(other.language),
      }),
    );
  }

  async #link({ from, beside, to }: Linking): Promise<void> {
    const other = this.#app.parallel.beside[beside]?.edition;
    const made = this.#made('start', beside, { from: [from], to: [to] });
    if (other === undefined || made === undefined) return;
    const names = { one: this.#nameOf(from), other: shortened(textIn(other, to) ?? '') };
    if (await this.#put([made], this.#app.say('correction.linked', names))) this.#chosen = undefined;
  }

  #made(kind: Correction['kind'], beside: number, blocks: CorrectedBlocks): Correction | undefined {
    const one = this.#app.reader.edition;
    const other = this.#app.parallel.beside[beside]?.edition;
    if (one === undefined || other === undefined) return undefined;
    return makeCorrection({ one, other }, kind, blocks, { id: crypto.randomUUID(), now: Date.now() });
  }

  #put(corrections: readonly Correction[], text: string): Promise<boolean> {
    const removed = corrections.map(({ id, article }) => ({ id, article }));
    return this.#do({ put: corrections, removed: [] }, { put: [], removed }, text);
  }

  async #do(forth: CorrectionsChange, back: CorrectionsChange, text: string): Promise<boolean> {
    const deed = await this.#app.undo.perform({
      text,
      undo: () => this.#change(back),
      redo: () => this.#change(forth),
    });
    if (deed !== undefined) this.#app.undoing.offer(deed);
    return deed !== undefined;
  }

  async #change(change: CorrectionsChange): Promise<boolean> {
    const saved = await this.#bridge.ask('corrections.change', change);
    if (!saved.ok) {
      this.#app.notices.add(this.#app.say('failure.corrections-not-kept', { detail: saved.reason }));
    }
    return saved.ok;
  }

  #nameOf(block: BlockId | undefined): string {
    const { edition } = this.#app.reader;
    return edition && block !== undefined ? shortened(textIn(edition, block) ?? '') : '';
  }

  get #current(): BlockId {
    return this.#app.reader.currentBlock ?? titleBlock;
  }
}

function textIn(edition: Edition, block: BlockId): string | undefined {
  return blockTexts(edition).find(({ id }) => id === block)?.text;
}

function shortened(text: string): string {
  const beginning = beginningOf(text, longestName);
  return beginning.length < text.length ? `${beginning.trimEnd()}…` : text;
}

/** The languages of a correction, whichever it was that was read. */
function pairOf({ one, other }: Correction): string {
  return [one[0]?.language, other[0]?.language].toSorted().join(' ');
}
