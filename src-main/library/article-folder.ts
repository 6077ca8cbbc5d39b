// Looks into an article's folder: which languages it holds, and what else lies there.
import { readdir } from 'node:fs/promises';
import type { Problem } from '../../src-shared/article/problem';
import type { ArticleId } from '../../src-shared/article/shapes';
import { canonicalTag, compareLanguages, type LanguageTag } from '../../src-shared/language';
import { failureText } from '../failure-text';

/** Where an article lies. */
export interface ArticleFolder {
  readonly id: ArticleId;
  readonly folder: string;
  /** The library that holds the folder. */
  readonly root: string;
}

export interface EditionFile {
  readonly language: LanguageTag;
  readonly file: string;
}

export interface FolderContent {
  /** In the order of the language bar. */
  readonly files: readonly EditionFile[];
  readonly problems: readonly Problem[];
}

/** Files that authors keep beside articles, and that name no language. */
const otherFiles = /^(?:readme|license|licence|changelog|contributing|notes)\b/iu;

/** Finds the edition files of an article: `<language>.md`. */
export async function lookIntoFolder({ folder }: ArticleFolder): Promise<FolderContent> {
  let names: readonly string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    return { files: [], problems: [{ code: 'folder-unreadable', detail: failureText(error) }] };
  }
  const files = new Map<LanguageTag, string>();
  const problems: Problem[] = [];
  for (const file of names.toSorted()) {
    const name = /^([^.].*)\.md$/iu.exec(file)?.[1];
    if (name === undefined || otherFiles.test(name)) continue;
    const language = canonicalTag(name);
    if (language === undefined) problems.push({ code: 'language-unknown', file, detail: name });
    else if (files.has(language)) problems.push({ code: 'language-twice', file, detail: language });
    else files.set(language, file);
  }
  if (files.size === 0 && problems.length === 0) problems.push({ code: 'folder-empty' });
  const sorted = [...files]
    .map(([language, file]) => ({ language, file }))
    .toSorted((one, other) => compareLanguages(one.language, other.language));
  return { files: sorted, problems };
}
