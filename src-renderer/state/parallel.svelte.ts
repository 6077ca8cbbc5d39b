// Languages side by side: which ones they are, and the rows in which they stand.
import { alignedParagraphs, rowsByBlock, rowsOf, type Row } from '../../src-shared/align/rows';
import { titleBlock } from '../../src-shared/article/block-ids';
import type { ArticleId, BlockId, Edition } from '../../src-shared/article/shapes';
import type { BesideEdition, Bridge, OpenedArticle } from '../../src-shared/contract';
import { ownName, type LanguageTag } from '../../src-shared/language';
import { withSecondLanguage, withThirdLanguage, type Preferences } from '../../src-shared/preferences';
import { secondLanguage } from '../../src-shared/second-language';
import type { AppState, Preparations } from './app.svelte';

/** From which width of the text on three columns are wide enough to be read, in CSS pixels. */
const widthForThree = 1_200;

/** What the state needs of the app around it. */
export type ParallelApp = Pick<
  AppState,
  'announce' | 'keepPreferences' | 'notices' | 'preferences' | 'reader' | 'readingLanguages' | 'say'
>;

/** What stands beside an edition, once all of it is there. */
interface Ready {
  readonly main: Edition;
  readonly beside: readonly BesideEdition[];
}

/** Which language is chosen: the second or the third. */
export type BesidePlace = 'second' | 'third';

export class ParallelState {
  readonly #app: ParallelApp;
  readonly #bridge: Bridge;
  readonly #prepareBeside: Preparations['prepareBeside'];
  /** For the edition being read, and for one that is about to be. */
  #ready = $state.raw<readonly Ready[]>([]);
  #latestWish = 0;
  /** How often corrections have changed: what was asked for before is out of date. */
  #changes = 0;
  /** The width that the rows have, in CSS pixels; set by who shows them. At first it can only be guessed. */
  width = $state.raw(innerWidth);

  constructor(app: ParallelApp, bridge: Bridge, prepareBeside: Preparations['prepareBeside']) {
    this.#app = app;
    this.#bridge = bridge;
    this.#prepareBeside = prepareBeside;
    bridge.on('corrections.changed', () => {
      this.#changes += 1;
      void this.#alignAnew();
    });
  }

  /** Whether the reader wants languages side by side. An article in one language has none. */
  get isOn(): boolean {
    return this.#app.preferences.parallel === true;
  }

  readonly #beside: readonly BesideEdition[] = $derived.by(() => {
    const { edition } = this.#app.reader;
    return this.isOn ? (this.#ready.find(({ main }) => main === edition)?.beside ?? []) : [];
  });

  /** The editions beside the one being read: one or two; none while the languages are not side by side. */
  readonly beside: readonly BesideEdition[] = $derived(
    this.width >= widthForThree ? this.#beside : this.#beside.slice(0, 1),
  );

  readonly rows: readonly Row[] = $derived(rowsOf(this.beside.map(({ alignment }) => alignment)));

  /** The rows of the blocks of the edition being read, by their places in `rows`. */
  readonly #rowOfBlock: ReadonlyMap<BlockId, number> = $derived(rowsByBlock(this.rows));

  /** The row of a block of the edition being read, as its place in `rows`. */
  rowOf(block: BlockId | undefined): number | undefined {
    return block === undefined ? undefined : this.#rowOfBlock.get(block);
  }

  /** The row that is being read, as its place in `rows`. */
  readonly currentRow: number | undefined = $derived.by(() =>
    this.rowOf(this.#app.reader.currentBlock ?? titleBlock),
  );

  get second(): LanguageTag | undefined {
    return this.#beside[0]?.edition.language;
  }

  /** The third language, even where there is no room for it. */
  get third(): LanguageTag | undefined {
    return this.#beside[1]?.edition.language;
  }

  /** How much of the text has a certain counterpart, in words, for each edition beside it. */
  readonly aligned: readonly string[] = $derived.by(() =>
    this.beside.map(({ edition, alignment }) => {
      const counts = alignedParagraphs(this.#app.reader.outline, alignment);
      return this.beside.length === 1
        ? this.#app.say('parallel.aligned', counts)
        : this.#app.say('parallel.aligned.with', { ...counts, language: ownName(edition.language) });
    }),
  );

  /** The languages beside the text in which a row has nothing. */
  missingIn(row: number | undefined): readonly LanguageTag[] {
    const { sides } = (row === undefined ? undefined : this.rows[row]) ?? {};
    if (sides === undefined) return [];
    return this.beside
      .filter((_, side) => sides[side + 1]?.length === 0)
      .map(({ edition }) => edition.language);
  }

  /** What is to be known of a row, in words; undefined where all is well. */
  stateOfRow(row: number | undefined): string | undefined {
    const shown = row === undefined ? undefined : this.rows[row];
    if (shown === undefined) return undefined;
    const { say, reader } = this.#app;
    const missing = this.missingIn(row);
    const isMainMissing = shown.sides[0]?.length === 0 && reader.edition !== undefined;
    const languages = [...(isMainMissing ? [reader.edition.language] : []), ...missing];
    const parts = [
      ...(languages.length > 0
        ? [say('parallel.missing', { languages: languages.map(ownName).join(', ') })]
        : []),
      ...(shown.isCertain ? [] : [say('parallel.uncertain')]),
    ];
    return parts.join('. ') || undefined;
  }

  /** Puts another language beside the text, or takes it away. */
  async toggle(): Promise<void> {
    const { reader, preferences, say, notices } = this.#app;
    const { edition, languages } = reader;
    if (edition === undefined) return;
    if (this.#beside.length > 0) {
      this.#latestWish += 1;
      this.#app.keepPreferences({ ...preferences, parallel: false });
      this.#app.announce(say('parallel.off'));
      return;
    }
    const wanted = this.#languagesBeside(edition, languages);
    const [second] = wanted;
    if (second === undefined) {
      this.#app.announce(say('parallel.one-language'));
      return;
    }
    const ready = await this.#getReady(edition, wanted);
    if (ready === undefined) return;
    if (ready.beside.length === 0) {
      notices.add(say('failure.beside', { language: ownName(second) }));
      return;
    }
    this.#show(ready);
    this.#app.keepPreferences({ ...this.#app.preferences, parallel: true });
    this.#tell();
  }

  /**
   * Puts a language in the second or third place and remembers it. A language that stands in the other place changes places with
   * the one before.
   *
   * @param language undefined takes the third language away
   */
  async choose(place: BesidePlace, language: LanguageTag | undefined): Promise<void> {
    const { edition } = this.#app.reader;
    if (edition === undefined || this.second === undefined || language === edition.language) return;
    const [second, third] =
      place === 'second'
        ? [language ?? this.second, language === this.third ? this.second : this.third]
        : [language === this.second ? (this.third ?? this.second) : this.second, language];
    const isNoThird = third === undefined || third === second;
    const ready = await this.#getReady(edition, isNoThird ? [second] : [second, third]);
    if (ready === undefined) return;
    if (language !== undefined && ready.beside.every((beside) => beside.edition.language !== language)) {
      this.#app.notices.add(this.#app.say('failure.beside', { language: ownName(language) }));
      return;
    }
    this.#show(ready);
    this.#remember(edition.article);
    this.#tell();
  }

  /**
   * Has everything ready that stands beside an edition, before it is shown. A language that was beside it and is to be read itself
   * changes places with the one being read.
   */
  async prepare({ edition, languages }: Pick<OpenedArticle, 'edition' | 'languages'>): Promise<void> {
    if (!this.isOn) return;
    const ready = await this.#load(edition, this.#languagesBeside(edition, languages));
    this.#show(ready);
  }

  /** Remembers that languages have changed places, once they are shown. */
  shown(): void {
    const { edition } = this.#app.reader;
    if (edition === undefined || this.#beside.length === 0) return;
    const { secondLanguages, thirdLanguage } = this.#app.preferences;
    const chosen = [secondLanguages?.[edition.article], thirdLanguage];
    if (chosen.includes(edition.language)) this.#remember(edition.article);
  }

  /** Shows or hides the lines between the rows. */
  toggleLines(): void {
    const rowLines = this.#app.preferences.rowLines !== true;
    this.#app.keepPreferences({ ...this.#app.preferences, rowLines });
    this.#app.announce(this.#app.say(rowLines ? 'parallel.lines.shown' : 'parallel.lines.hidden'));
  }

  #remember(article: ArticleId): void {
    const { second, third } = this;
    if (second === undefined) return;
    const preferences: Preferences = withSecondLanguage(this.#app.preferences, article, second);
    this.#app.keepPreferences(withThirdLanguage(preferences, third ?? this.#thirdElsewhere()));
  }

  /** A third language that this article does not have may be wanted in the next one. */
  #thirdElsewhere(): LanguageTag | undefined {
    const { thirdLanguage } = this.#app.preferences;
    if (thirdLanguage === undefined || this.#app.reader.languages.includes(thirdLanguage)) return undefined;
    return thirdLanguage;
  }

  #languagesBeside(edition: Edition, available: readonly LanguageTag[]): readonly LanguageTag[] {
    const { reader, preferences } = this.#app;
    const before = reader.edition?.article === edition.article ? reader.edition.language : undefined;
    const [shownSecond, shownThird] = [this.second, this.third]
      .map((language) => (before === undefined ? undefined : language))
      .map((language) => (language === edition.language ? before : language));
    const isFree = (language: LanguageTag | undefined): language is LanguageTag =>
      language !== undefined && language !== edition.language && available.includes(language);
    const second = isFree(shownSecond)
      ? shownSecond
      : secondLanguage(available, edition.language, {
          ofArticle: preferences.secondLanguages?.[edition.article],
          overall: preferences.secondLanguage,
          reading: this.#app.readingLanguages,
        });
    const third = [shownThird, preferences.thirdLanguage].find(
      (language) => isFree(language) && language !== second,
    );
    return [second, third].filter((language) => language !== undefined);
  }

  /** @returns undefined where the reader has wished for something else meanwhile */
  async #getReady(main: Edition, languages: readonly LanguageTag[]): Promise<Ready | undefined> {
    this.#latestWish += 1;
    const number = this.#latestWish;
    const ready = await this.#load(main, languages);
    return number === this.#latestWish && main === this.#app.reader.edition ? ready : undefined;
  }

  async #load(main: Edition, languages: readonly LanguageTag[]): Promise<Ready> {
    const { article, language } = main;
    const changes = this.#changes;
    const answers = await Promise.all(
      languages.map((beside) => this.#bridge.ask('article.beside', { article, language, beside })),
    );
    const beside = answers.filter((answer) => answer !== undefined);
    await Promise.all(beside.map(({ edition }) => this.#prepareBeside(edition)));
    return changes === this.#changes ? { main, beside } : this.#load(main, languages);
  }

  /** What is ready for the edition being read stays beside what is ready for the next one. */
  #show(ready: Ready): void {
    const { edition } = this.#app.reader;
    const others = this.#ready.filter(({ main }) => main === edition && main !== ready.main);
    this.#ready = [...others, ready];
  }

  async #alignAnew(): Promise<void> {
    const { edition } = this.#app.reader;
    const before = this.#ready.find(({ main }) => main === edition);
    if (edition === undefined || before === undefined) return;
    const languages = before.beside.map((beside) => beside.edition.language);
    const ready = await this.#load(edition, languages);
    // A language that was chosen meanwhile was aligned after the change.
    if (this.#ready.includes(before)) this.#show(ready);
  }

  #tell(): void {
    const names = this.#beside.map(({ edition }) => ownName(edition.language)).join(', ');
    this.#app.announce([this.#app.say('parallel.on', { languages: names }), ...this.aligned].join(' '));
  }
}
