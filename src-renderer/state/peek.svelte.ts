// The peek: which paragraphs are shown in a second language too, each under itself.
import { besideOf, type Beside, type PiecesBeside } from '../../src-shared/align/beside';
import type { BlockId, Edition } from '../../src-shared/article/shapes';
import type { Bridge, OpenedArticle } from '../../src-shared/contract';
import { inReadingOrder, ownName, type LanguageTag } from '../../src-shared/language';
import type { Say } from '../../src-shared/messages/messages';
import { withSecondLanguage, type Preferences } from '../../src-shared/preferences';
import { assertNever } from '../../src-shared/result';
import { secondLanguage } from '../../src-shared/second-language';

/** How soon a second press must follow the first to keep what it shows, in milliseconds from press to press. */
const doublePress = 400;

/** What is shown under a paragraph. */
export type Peek = {
  readonly language: LanguageTag;
} & (
  | ({ readonly kind: 'counterpart' } & PiecesBeside)
  /** The other edition has nothing for the paragraph. */
  | { readonly kind: 'none' }
  /** The other edition cannot be read. */
  | { readonly kind: 'unreadable' }
);

export interface PeekSurroundings {
  readonly bridge: Bridge;
  /** Answers when all fonts are there that an edition is set in. */
  readonly prepareText: (edition: Edition) => Promise<void>;
  readonly say: Say;
  readonly announce: (text: string) => void;
  readonly preferences: () => Preferences;
  readonly keepPreferences: (preferences: Preferences) => void;
  /** The paragraph being read. */
  readonly currentBlock: () => BlockId;
  /** The languages that the reader reads, the dearest first. */
  readonly readingLanguages: () => readonly LanguageTag[];
  /** The languages beside the one being read that are on the page already. */
  readonly shownBeside: () => readonly LanguageTag[];
}

/** Which edition is wanted beside which, and how often the reader corrected the alignment of the two before. */
interface Wish {
  readonly shown: Pick<Edition, 'article' | 'language'>;
  readonly language: LanguageTag;
  readonly corrections: number;
}

interface Answer {
  readonly wish: Wish;
  /** Absent where it cannot be read. */
  readonly beside?: Beside;
}

/** Always the same list, so that nobody has to look where nothing has changed. */
const none: readonly BlockId[] = [];

export class PeekState {
  #opened = $state.raw<Pick<OpenedArticle, 'edition' | 'languages'>>();
  #corrections = $state.raw(0);
  #answer = $state.raw<Answer>();
  #coming: { readonly wish: Wish; readonly done: Promise<void> } | undefined;
  #held = $state.raw<BlockId>();
  /** By the language of the edition, since its paragraphs are not those of another one. */
  #kept = $state.raw<Readonly<Record<LanguageTag, readonly BlockId[]>>>({});
  #lastPress: { readonly block: BlockId; readonly time: number } | undefined;

  constructor(private readonly surroundings: PeekSurroundings) {
    surroundings.bridge.on('corrections.changed', () => {
      this.#corrections += 1;
    });
  }

  /** The languages to peek in. */
  readonly #languages = $derived.by((): readonly LanguageTag[] => {
    const shown = [this.#opened?.edition.language, ...this.surroundings.shownBeside()];
    return inReadingOrder(this.#opened?.languages ?? [], this.surroundings.readingLanguages()).filter(
      (language) => !shown.includes(language),
    );
  });

  /** The language to peek in; undefined where there is no other. */
  readonly language = $derived.by((): LanguageTag | undefined => {
    if (this.#opened === undefined) return undefined;
    const { secondLanguage: overall, secondLanguages } = this.surroundings.preferences();
    const { article, language } = this.#opened.edition;
    const ofArticle = secondLanguages?.[article];
    const reading = this.surroundings.readingLanguages();
    return secondLanguage(this.#languages, language, { ofArticle, overall, reading });
  });

  readonly #wish = $derived.by((): Wish | undefined => {
    if (this.#opened === undefined || this.language === undefined) return undefined;
    return { shown: this.#opened.edition, language: this.language, corrections: this.#corrections };
  });

  /** Whether the reader reads the language to peek in, or chose it: nobody may ever ask for the one that was left over. */
  readonly isExpected: boolean = $derived.by(() => {
    const { language } = this;
    if (this.#opened === undefined || language === undefined) return false;
    const { secondLanguage: overall, secondLanguages } = this.surroundings.preferences();
    const chosen = [secondLanguages?.[this.#opened.edition.article], overall];
    return [...chosen, ...this.surroundings.readingLanguages()].includes(language);
  });

  /** Whether a press would show its paragraph at once. */
  readonly isPrepared: boolean = $derived(isSame(this.#answer?.wish, this.#wish));

  /** The blocks under which something is shown now; another list whenever that changes. */
  readonly open = $derived.by((): readonly BlockId[] => {
    if (this.#answer === undefined) return none;
    const kept = this.#kept[this.#answer.wish.shown.language] ?? none;
    return this.#held === undefined ? kept : [...kept, this.#held];
  });

  /** What is shown under a block now. */
  at(block: BlockId): Peek | undefined {
    if (this.#answer === undefined || !this.open.includes(block)) return undefined;
    return peekAt(block, this.#answer);
  }

  /** Whether what is under a block stays there. */
  isKept(block: BlockId): boolean {
    const { edition } = this.#opened ?? {};
    return edition !== undefined && (this.#kept[edition.language]?.includes(block) ?? false);
  }

  /** Takes note of what is shown from now on. What was kept in another edition of the same article is there again later. */
  show(opened: OpenedArticle | undefined): void {
    if (opened?.edition.article !== this.#opened?.edition.article) this.#kept = {};
    this.#opened = opened;
    this.#answer = undefined;
    this.#coming = undefined;
    this.#held = undefined;
  }

  /**
   * Shows a paragraph in the second language until it is released; a second press soon after the first keeps it, and a press where
   * one is kept takes it away.
   *
   * @param time when it was pressed, in milliseconds, as of `Event.timeStamp`
   */
  press(time: number, block = this.surroundings.currentBlock()): void {
    const last = this.#lastPress;
    this.#lastPress = { block, time };
    if (this.#isAlone()) return;
    if (this.isKept(block)) {
      this.#lastPress = undefined;
      this.#letGo(block);
    } else if (last?.block === block && time - last.time <= doublePress) {
      void this.#keep(block);
    } else {
      this.#held = block;
      void this.prepare();
    }
  }

  readonly release = (): void => {
    this.#held = undefined;
  };

  /** Shows a paragraph in the second language until this is called again. */
  async toggle(block = this.surroundings.currentBlock()): Promise<void> {
    if (this.#isAlone()) return;
    if (this.isKept(block)) this.#letGo(block);
    else await this.#keep(block);
  }

  /** Goes on to the next language, and remembers it. */
  async nextLanguage(): Promise<void> {
    if (this.#opened === undefined || this.#isAlone()) return;
    const { say, announce, preferences, keepPreferences } = this.surroundings;
    const here = this.language === undefined ? -1 : this.#languages.indexOf(this.language);
    const next = this.#languages[(here + 1) % this.#languages.length];
    if (next === undefined) return;
    keepPreferences(withSecondLanguage(preferences(), this.#opened.edition.article, next));
    announce(say('peek.language', { language: ownName(next) }));
    await this.prepare();
  }

  /** Goes to where a link of the other edition leads, in the edition being read. */
  blockFor(block: BlockId): BlockId {
    return this.#answer?.beside?.backTo(block) ?? block;
  }

  /** Has the other edition and its fonts ready. */
  readonly prepare = async (): Promise<void> => {
    const wish = this.#wish;
    if (wish === undefined || this.isPrepared) return;
    if (this.#coming === undefined || !isSame(this.#coming.wish, wish)) {
      this.#coming = { wish, done: this.#fetch(wish) };
    }
    await this.#coming.done;
  };

  async #fetch(wish: Wish): Promise<void> {
    const { bridge, prepareText } = this.surroundings;
    const { article, language } = wish.shown;
    const found = await bridge.ask('article.beside', { article, language, beside: wish.language });
    if (found !== undefined) await prepareText(found.edition);
    if (!isSame(this.#coming?.wish, wish)) return;
    this.#coming = undefined;
    this.#answer = { wish, ...(found && { beside: besideOf(found.edition, found.alignment) }) };
  }

  async #keep(block: BlockId): Promise<void> {
    this.#setKept((kept) => [...kept.filter((other) => other !== block), block]);
    await this.prepare();
    const peek = this.isKept(block) ? this.at(block) : undefined;
    if (peek !== undefined) this.surroundings.announce(this.#said(peek));
  }

  #letGo(block: BlockId): void {
    this.#setKept((kept) => kept.filter((other) => other !== block));
    this.surroundings.announce(this.surroundings.say('peek.removed'));
  }

  #setKept(change: (kept: readonly BlockId[]) => readonly BlockId[]): void {
    const { edition } = this.#opened ?? {};
    if (edition === undefined) return;
    const { language } = edition;
    this.#kept = { ...this.#kept, [language]: change(this.#kept[language] ?? []) };
  }

  /** Says so where there is no language to peek in. */
  #isAlone(): boolean {
    if (this.language !== undefined) return false;
    this.surroundings.announce(this.surroundings.say('peek.one-language'));
    return true;
  }

  #said(peek: Peek): string {
    const values = { language: ownName(peek.language) };
    switch (peek.kind) {
      case 'counterpart':
        return this.surroundings.say('peek.shown', values);
      case 'none':
        return this.surroundings.say('peek.no-counterpart', values);
      case 'unreadable':
        return this.surroundings.say('peek.unreadable', values);
      default:
        return assertNever(peek);
    }
  }
}

function isSame(one: Wish | undefined, other: Wish | undefined): boolean {
  return (
    one?.shown === other?.shown &&
    one?.language === other?.language &&
    one?.corrections === other?.corrections
  );
}

function peekAt(block: BlockId, { wish: { language }, beside }: Answer): Peek {
  if (beside === undefined) return { kind: 'unreadable', language };
  const found = beside.piecesFor(block);
  return found === undefined ? { kind: 'none', language } : { kind: 'counterpart', language, ...found };
}
