// markdown-it-footnote comes without types; what it adds to a tokenizer is set up in article/parse/tokens.ts.
declare module 'markdown-it-footnote' {
  import type MarkdownIt from 'markdown-it';
  export default function footnote(markdown: MarkdownIt): void;
}
