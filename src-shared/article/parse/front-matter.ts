// Reads the YAML front matter of an article file.
import { parseDocument } from 'yaml';
import { isRecord } from '../../check';
import { isDate } from '../../date';
import type { Problem } from '../problem';
import type { EditionFacts } from '../shapes';

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

function readYaml(yaml: string, problems: Problem[]): Readonly<Record<string, unknown>> {
  const firstYamlLine = 2;
  const document = parseDocument(yaml, { logLevel: 'silent', prettyErrors: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = (error.linePos?.[0].line ?? 1) + firstYamlLine - 1;
    problems.push({ code: 'front-matter-broken', line });
  }
  try {
    // What could be read beside an error is still used; too many aliases make `toJS` throw.
    const value: unknown = document.toJS({ maxAliasCount: 50 });
    if (isRecord(value)) return value;
    if (value === null || error !== undefined) return {};
  } catch {
    if (error !== undefined) return {};
  }
  problems.push({ code: 'front-matter-broken', line: firstYamlLine });
  return {};
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
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim().replaceAll(/\s+/gu, ' ');
  return text === '' ? undefined : text;
}

function listField(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((member) => textField(member) ?? []);
}
