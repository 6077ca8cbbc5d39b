// The records of one kind and one article, in one file: in memory always what is on disk, and nothing else.
import type { ArticleId } from '../../src-shared/article/shapes';
import { isListOf, isRecord } from '../../src-shared/check';
import type { Notice, SaveFailure } from '../../src-shared/contract';
import type { Say } from '../../src-shared/messages/messages';
import { failed, ok, type Result } from '../../src-shared/result';
import { failureText } from '../failure-text';
import type { Backups } from './backups';
import type { Identified, RecordKind, RecordsChange } from './record-kind';
import { applied, effectOf } from './records-change';
import { additionsOf, ofArticle } from './records-merge';
import { StoredFile } from './stored-file';

/** What stands in the file. */
type Fields = Readonly<Record<string, unknown>>;

/** The same, taken apart. */
interface Contents<Item> {
  readonly items: readonly Item[];
  /** The fields that this version does not know; they are kept. */
  readonly others: Fields;
}

/** Of the file's shape. */
const version = 1;

export interface RecordFileSurroundings<Item extends Identified> {
  readonly kind: RecordKind<Item>;
  /** The folder of the reader's data. */
  readonly folder: string;
  readonly backups: Backups;
  readonly tell: (notice: Notice) => void;
  /** Hears exactly what has changed, once it is on disk. */
  readonly changed: (change: RecordsChange<Item>) => void;
  readonly say: Say;
}

/** A change, or what it is to be for the records as all changes before it leave them. */
export type ChangeWish<Item extends Identified> =
  RecordsChange<Item> | ((items: readonly Item[]) => RecordsChange<Item>);

interface Waiting<Item extends Identified> {
  readonly change: ChangeWish<Item>;
  readonly answer: (saved: Result<null, SaveFailure>) => void;
}

export class RecordFile<Item extends Identified> {
  readonly #surroundings: RecordFileSurroundings<Item>;
  readonly #file: StoredFile<Fields>;
  readonly #article: ArticleId;
  #contents: Contents<Item> = { items: [], others: {} };
  #opening: Promise<void> | undefined;
  #waiting: Waiting<Item>[] = [];
  #saving: Promise<void> | undefined;

  constructor(article: ArticleId, surroundings: RecordFileSurroundings<Item>) {
    const { kind, folder, backups, tell } = surroundings;
    this.#article = article;
    this.#surroundings = surroundings;
    const isValid = (value: unknown): value is Fields =>
      isRecord(value) && isListOf(value[kind.name], kind.isValid);
    this.#file = new StoredFile({ folder, name: `${kind.name}/${article}`, version, isValid, backups }, tell);
  }

  /** What is on disk. The file is read when this is first asked for. */
  async records(): Promise<readonly Item[]> {
    await this.#open();
    return this.#contents.items;
  }

  /** Answers when the change is on disk. Of several changes that wait, all go to the disk together. */
  change(change: ChangeWish<Item>): Promise<Result<null, SaveFailure>> {
    return new Promise((answer) => {
      this.#waiting.push({ change, answer });
      this.#saving ??= this.#saveAll();
    });
  }

  #open(): Promise<void> {
    this.#opening ??= this.#file.open().then((fields) => {
      if (fields !== undefined) this.#contents = this.#contentsOf(fields);
    });
    return this.#opening;
  }

  async #saveAll(): Promise<void> {
    await this.#open();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      const saved = await this.#save(batch.map(({ change }) => change));
      for (const { answer } of batch) answer(saved);
    }
    this.#saving = undefined;
  }

  async #save(changes: readonly ChangeWish<Item>[]): Promise<Result<null, SaveFailure>> {
    const { kind, changed, say } = this.#surroundings;
    let before = this.#contents;
    let after = before;
    let effects: readonly RecordsChange<Item>[] = [];
    try {
      const hindrance = await this.#file.save((foreign) => {
        if (foreign !== undefined) before = this.#withForeign(before, this.#contentsOf(foreign));
        ({ after, effects } = withChanges(before, changes));
        return foreign === undefined && effects.length === 0 ? undefined : this.#textOf(after);
      });
      if (hindrance !== undefined) return failed(say(`failure.file-${hindrance}`));
    } catch (error) {
      return failed(failureText(error));
    }
    const foreign = additionsOf(kind, this.#contents.items, before.items);
    this.#contents = after;
    if (foreign.length > 0) changed({ put: foreign, removed: [] });
    for (const effect of effects) changed(effect);
    return ok(null);
  }

  #contentsOf(fields: Fields): Contents<Item> {
    const { kind } = this.#surroundings;
    const { [kind.name]: list, ...others } = fields;
    // The file's check has seen that it is such a list.
    return { items: ofArticle(kind, this.#article, list as readonly Item[]), others };
  }

  /** Fields that the other program added to the file are taken in, and never changed: we do not know what they mean. */
  #withForeign(mine: Contents<Item>, foreign: Contents<Item>): Contents<Item> {
    const put = additionsOf(this.#surroundings.kind, mine.items, foreign.items);
    return {
      items: applied(mine.items, { put, removed: [] }),
      others: { ...foreign.others, ...mine.others },
    };
  }

  /** Without indentation: it would be a quarter of the file, and of the time that a save takes. */
  #textOf({ items, others }: Contents<Item>): string {
    return `${JSON.stringify({ version, [this.#surroundings.kind.name]: items, ...others })}\n`;
  }
}

/** The contents after several changes, and what each of them did. */
function withChanges<Item extends Identified>(
  contents: Contents<Item>,
  changes: readonly ChangeWish<Item>[],
): { readonly after: Contents<Item>; readonly effects: readonly RecordsChange<Item>[] } {
  const effects: RecordsChange<Item>[] = [];
  let { items } = contents;
  for (const change of changes) {
    const effect = effectOf(items, typeof change === 'function' ? change(items) : change);
    if (effect === undefined) continue;
    items = applied(items, effect);
    effects.push(effect);
  }
  return { after: { ...contents, items }, effects };
}
