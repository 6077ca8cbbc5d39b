// What can be wrong with an article: always said at that article, never thrown.

/** What was found. Each has a text for the reader under `problem.<code>` in the messages. */
export type ProblemCode =
  | 'folder-unreadable'
  | 'folder-name'
  | 'folder-empty'
  | 'file-unreadable'
  | 'file-too-large'
  | 'file-empty'
  | 'not-utf8'
  | 'outside-library'
  | 'language-unknown'
  | 'language-twice'
  | 'title-missing'
  | 'front-matter-broken'
  | 'date-invalid'
  | 'html-left-out'
  | 'image-remote'
  | 'image-outside'
  | 'image-kind'
  | 'image-missing'
  | 'link-refused'
  | 'id-invalid'
  | 'id-repeated';

export interface Problem {
  readonly code: ProblemCode;
  /** The file, by its path from the article's folder; absent where the folder itself is meant. */
  readonly file?: string;
  /** 1-based line in that file. */
  readonly line?: number;
  /** What the text names: a tag, an address, a size. */
  readonly detail?: string;
}
