// The texts of the interface, by key, in the reader's language.
import { bestLanguage, type LanguageTag } from '../language';
import { en } from './en';

export type MessageKey = keyof typeof en;

/** The texts of one language. */
export type Messages = Readonly<Record<MessageKey, string>>;

/** The names that a text holds in braces: `'name' | 'count'` of `'{count} in {name}'`. */
type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** What must be given with a message: a value for each name in braces, and nothing where there are none. */
export type MessageValues<Key extends MessageKey> = [Names<(typeof en)[Key]>] extends [never]
  ? []
  : [values: Readonly<Record<Names<(typeof en)[Key]>, string | number>>];

const languages: Readonly<Record<LanguageTag, Messages>> = { en };

/** The language in which the interface speaks when another one is wished for. */
export function interfaceLanguage(wished: LanguageTag): LanguageTag {
  return bestLanguage(Object.keys(languages), [wished]) ?? 'en';
}

/** Makes the function that says a message in a language. */
export function messagesIn(language: LanguageTag) {
  const texts = languages[language] ?? en;
  return <Key extends MessageKey>(key: Key, ...[values]: MessageValues<Key>): string =>
    fillIn(texts[key], values ?? {});
}

export type Say = ReturnType<typeof messagesIn>;

/** A piece of a text that was cut at its names: what stands between them, or the value of one. */
export type Piece<Value> =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'value'; readonly value: Value };

/** Cuts a text at every `{name}` that has a value, so that each value can be shown in a form of its own. */
export function piecesOf<Value>(
  text: string,
  values: Readonly<Record<string, Value>>,
): readonly Piece<Value>[] {
  return text.split(/(\{[a-z]+\})/u).flatMap((part): readonly Piece<Value>[] => {
    const name = part.slice(1, -1);
    const value = part.startsWith('{') && Object.hasOwn(values, name) ? values[name] : undefined;
    if (value !== undefined) return [{ kind: 'value', value }];
    return part === '' ? [] : [{ kind: 'text', text: part }];
  });
}

/** Replaces `{name}` by its value; what has no value is left standing, to be seen. */
export function fillIn(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{([a-z]+)\}/gu, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
