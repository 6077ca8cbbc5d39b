// What the checks of the articles find, and how it is printed.

export interface Finding {
  /** From the folder of articles: an article's folder, or a file in it. */
  readonly path: string;
  /** 1-based. */
  readonly line?: number;
  readonly text: string;
}

/**
 * The lines to print, each thing said once.
 *
 * @param folder the folder of articles, as it is to be printed before every path
 */
export function linesOf(findings: readonly Finding[], folder: string): readonly string[] {
  const lines = findings.map(({ path, line, text }) => {
    const file = path === '' ? folder : `${folder}/${path}`;
    return line === undefined ? `${file}: ${text}` : `${file}:${line}: ${text}`;
  });
  return [...new Set(lines)];
}
