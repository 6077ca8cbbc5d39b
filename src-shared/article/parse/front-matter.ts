// Reads the YAML front matter of an article file.
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type YAMLMap } from 'yaml';
import { isDate } from '../../date';
import type { Problem } from '../problem';
import type { EditionFacts } from '../shapes';
import { withSingleSpaces } from './spaces';

export interface FrontMatter {
  /** Everything that was said; the title is empty where none was. */
  readonly facts: EditionFacts;
  /** The Markdown after the front matter. */
  readonly body: string;
  /** How many lines stand before the body: to name lines as the author's editor counts them. */
  readonly linesBefore: number;
  readonly problems: readonly Problem[];
}

/**
 * Parts an article file into what its front matter says and its Markdown.
 *
 * @param text the whole file, lines ended by LF
 */
export function readFrontMatter(text: string): FrontMatter {
  const block = /^---[ \t]*\n(?:([^]*?)\n)??(?:---|\.\.\.)[ \t]*(?:\n|$)/u.exec(text);
  if (block === null) {
    const opened = /^---[ \t]*\n/u.test(text);
    const problems: readonly Problem[] = opened ? [{ code: 'front-matter-broken', line: 1 }] : [];
    return { facts: readFacts({}, []), body: text, linesBefore: 0, problems };
  }
  const problems: Problem[] = [];
  const facts = readFacts(readYaml(block[1] ?? '', problems), problems);
  return { facts, body: text.slice(block[0].length), linesBefore: block[0].split('\n').length - 1, problems };
}

/** The line of the file in which the YAML begins. */
const firstYamlLine = 2;

function readYaml(yaml: string, problems: Problem[]): Readonly<Record<string, unknown>> {
  if (isBeyondMeasure(yaml)) {
    problems.push({ code: 'front-matter-broken', line: firstYamlLine });
    return {};
  }
  const document = parseDocument(yaml, { logLevel: 'silent', prettyErrors: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = (error.linePos?.[0].line ?? 1) + firstYamlLine - 1;
    problems.push({ code: 'front-matter-broken', line });
  }
  const { contents } = document;
  // What could be read beside an error is still used.
  if (isMap(contents)) return readFields(contents, document, yaml, problems);
  const isEmpty = contents === null || (isScalar(contents) && contents.value === null);
  if (!isEmpty && error === undefined) problems.push({ code: 'front-matter-broken', line: firstYamlLine });
  return {};
}

/** Whether YAML has more signs that nest and repeat than anybody's front matter: the parser would work without end. */
function isBeyondMeasure(yaml: string): boolean {
  return yaml.length > 50_000 || [...yaml.matchAll(/[[{*]|[-?:](?!\S)/gu)].length > 1_000;
}

/**
 * Reads the texts and the lists of texts, which is all that front matter consists of. What is nested deeper is not looked at, so
 * it does not matter how much it would grow by aliases.
 */
function readFields(
  map: YAMLMap,
  document: Document,
  yaml: string,
  problems: Problem[],
): Readonly<Record<string, unknown>> {
  const resolved = (node: unknown): unknown => {
    if (!isAlias(node)) return node;
    const found = node.resolve(document);
    if (found === undefined) {
      const line = yaml.slice(0, node.range?.[0]).split('\n').length + firstYamlLine - 1;
      problems.push({ code: 'front-matter-broken', line });
    }
    return found;
  };
  const valueOf = (node: unknown): unknown => {
    const scalar = resolved(node);
    if (!isScalar(scalar)) return undefined;
    // As it was written: 007 is no 7.
    return typeof scalar.value === 'number' ? scalar.source : scalar.value;
  };
  const fields = map.items.map(({ key, value }): [name: string, value: unknown] => {
    const node = resolved(value);
    return [String(valueOf(key)), isSeq(node) ? node.items.map(valueOf) : valueOf(node)];
  });
  return Object.fromEntries(fields);
}

function readFacts(fields: Readonly<Record<string, unknown>>, problems: Problem[]): EditionFacts {
  const date = textField(fields.date);
  if (date !== undefined && !isDate(date))
    problems.push({ code: 'date-invalid', detail: date.slice(0, 100) });
  const summary = textField(fields.summary);
  const source = textField(fields.source);
  const license = textField(fields.license);
  return {
    title: textField(fields.title) ?? '',
    ...(date !== undefined && isDate(date) && { date }),
    ...(summary !== undefined && { summary }),
    authors: listField(fields.authors),
    translators: listField(fields.translators),
    tags: listField(fields.tags),
    original: fields.original === true,
    ...(source !== undefined && { source }),
    ...(license !== undefined && { license }),
  };
}

function textField(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = withSingleSpaces(value);
  return text === '' ? undefined : text;
}

function listField(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((member) => textField(member) ?? []);
}
