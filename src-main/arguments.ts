// Reads the command line.
import { fileURLToPath } from 'node:url';
import { isMeantAsLink } from '../src-shared/article-link';
import { canonicalTag, type LanguageTag } from '../src-shared/language';

export interface Arguments {
  /** The language of the interface, where one was asked for. */
  readonly language: LanguageTag | undefined;
  /** Folders of articles to read beside the bundled ones and the reader's own. */
  readonly libraries: readonly string[];
  /** Articles to open, as paths. */
  readonly paths: readonly string[];
  /** What means to be a link to a paragraph; whether it is one is not looked at here. */
  readonly links: readonly string[];
  /** What is asked for comes in a new window of an app that runs already. */
  readonly isForNewWindow: boolean;
  readonly asks: 'version' | 'help' | undefined;
}

export const helpText = `Polylect: an offline reader for articles that exist in several languages

Usage: polylect [options] [PATH …] [LINK]

PATH is an article: its folder, or one of its files, such as articles/open-models/en.md.
LINK is a paragraph of an article of the library, such as polylect://open-models/en/s2.p3.

Options:
  --lang=xx             language of the interface
  --library=DIR         read the articles in DIR too (can be given more than once)
  --new-window          where Polylect runs already, open a new window
  --user-data-dir=DIR   keep the reader's data in DIR
  --version             print the version
  --help                print this help
`;

/** @param words what stands after the program's name (and after the app's folder, in a checkout) */
export function readArguments(words: readonly string[]): Arguments {
  const libraries: string[] = [];
  const paths: string[] = [];
  const links: string[] = [];
  let language: LanguageTag | undefined;
  let asks: Arguments['asks'];
  let isForNewWindow = false;
  let noOptions = false;
  for (const word of words) {
    const [name = '', ...rest] = word.split('=');
    const value = rest.join('=');
    if (isMeantAsLink(word)) links.push(word);
    else if (noOptions || !word.startsWith('-')) paths.push(pathOf(word));
    else if (word === '--') noOptions = true;
    else if (word === '--version') asks ??= 'version';
    else if (word === '--help' || word === '-h') asks ??= 'help';
    else if (word === '--new-window') isForNewWindow = true;
    else if (name === '--library' && value !== '') libraries.push(value);
    else if (name === '--lang') language = canonicalTag(value) ?? language;
    // Everything else that begins with a dash is a switch of Chromium's, and none of our business.
  }
  return { language, libraries, paths: paths.filter((path) => path !== ''), links, isForNewWindow, asks };
}

/** A desktop that has a file opened with the app hands over its address (Desktop Entry Specification, field code `%U`). */
function pathOf(word: string): string {
  if (!/^file:\/\//iu.test(word)) return word;
  try {
    return fileURLToPath(word);
  } catch {
    // Of another computer, or not encoded: said to be missing, as it was given.
    return word;
  }
}
