// Reads the pages of the documentation: what they link to, which pictures they show, and what stands in them as code.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt, { type Token } from 'markdown-it';
import { projectRoot } from '../setup/paths.mjs';

export interface Page {
  /** From the project's root, with slashes. */
  readonly path: string;
  readonly links: readonly string[];
  readonly pictures: readonly { readonly path: string; readonly description: string }[];
  /** What stands between backticks in running text. */
  readonly codes: readonly string[];
  /** Blocks of code. */
  readonly fences: readonly { readonly language: string; readonly text: string }[];
  /** What the part of a link behind `#` may be. */
  readonly anchors: ReadonlySet<string>;
}

const markdown = new MarkdownIt();

/** README.md, CHANGELOG.md, and all that is in docs. */
export function readPages(): readonly Page[] {
  const names = readdirSync(join(projectRoot, 'docs'), { recursive: true, encoding: 'utf8' });
  const inDocs = names
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`);
  return ['README.md', 'CHANGELOG.md', ...inDocs.sort()].map((path) =>
    readPage(path, readFileSync(join(projectRoot, path), 'utf8')),
  );
}

export function readPage(path: string, text: string): Page {
  const blocks = markdown.parse(text, {});
  const inlines = blocks.flatMap(({ children }) => children ?? []);
  return {
    path,
    links: inlines.flatMap((token) => attribute(token, 'link_open', 'href')),
    pictures: inlines.flatMap((token) =>
      attribute(token, 'image', 'src').map((source) => ({ path: source, description: token.content })),
    ),
    codes: inlines.filter(({ type }) => type === 'code_inline').map(({ content }) => content),
    fences: blocks
      .filter(({ type }) => type === 'fence')
      .map(({ info, content }) => ({ language: info.trim(), text: content })),
    anchors: anchorsOf(blocks),
  };
}

function attribute(token: Token, type: string, name: string): readonly string[] {
  const value = token.type === type ? token.attrGet(name) : null;
  return value === null ? [] : [String(value)];
}

/** As GitHub makes them of headings: in small letters, without signs, spaces as hyphens, and numbered if there are several. */
function anchorsOf(blocks: readonly Token[]): ReadonlySet<string> {
  const found = new Set<string>();
  blocks.forEach((block, index) => {
    if (block.type !== 'heading_open') return;
    const words = blocks[index + 1]?.children?.map(({ content }) => content).join('') ?? '';
    const plain = words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
      .replace(/\s/gu, '-');
    let anchor = plain;
    for (let count = 1; found.has(anchor); count += 1) anchor = `${plain}-${count}`;
    found.add(anchor);
  });
  return found;
}
