// What is typed for a field before it is on the page or has the focus.

/** The text after a key; undefined where the key types nothing. */
export function textAfter(
  text: string,
  { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): string | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === 'Backspace') return Array.from(text).slice(0, -1).join('');
  // A key that types has its letter for a name, and others have words.
  return Array.from(key).length === 1 ? text + key : undefined;
}
