// Has the document name the faces, the patterns of hyphenation and the view that its text needs, so that they are fetched with its scripts.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @import { HtmlTagDescriptor, Plugin } from 'vite' */

/** By script, the beginnings of the names of the faces that a text begins with. The page itself loads what else it needs. */
const faces = Object.entries({
  latin: ['literata-latin-opsz-normal', 'literata-latin-opsz-italic', 'source-sans-3-latin-wght-normal'],
  greek: ['literata-greek-opsz-normal'],
  cyrillic: ['literata-cyrillic-opsz-normal'],
  devanagari: [
    'tiro-devanagari-sanskrit-devanagari-400-normal',
    'noto-serif-devanagari-devanagari-wght-normal',
  ],
});

/**
 * The faces of the languages' own names, which stand beside every text.
 *
 * @param {string} root the folder of the page's sources
 */
function facesOfNames(root) {
  const styles = readFileSync(join(root, 'styles/fonts-language-names.css'), 'utf8');
  const ofInterface = ['source-sans-3-cyrillic-wght-normal', 'source-sans-3-greek-wght-normal'];
  return [...ofInterface, ...Array.from(styles.matchAll(/([^/]+)\.woff2/gu), ([, name = '']) => name)];
}

/** @type {Readonly<Record<string, HtmlTagDescriptor['injectTo']>>} */
const placesOfAll = { latin: 'head', names: 'body' };

/**
 * Latin letters are in every text and in the interface, the names of languages only in the latter: they are fetched last. What else there is stands with the script or the language that it is for, of
 * which the main process leaves the one that will be read (src-main/protocol.ts).
 *
 * @param {string} key
 * @param {Readonly<Record<string, string>>} attributes
 * @returns {HtmlTagDescriptor}
 */
function link(key, attributes) {
  const ofAll = placesOfAll[key];
  const crossorigin = { crossorigin: true, ...attributes };
  return {
    tag: 'link',
    attrs: ofAll === undefined ? { 'data-ahead': key, ...crossorigin } : crossorigin,
    injectTo: ofAll ?? 'body-prepend',
  };
}

let root = '';

/** @type {Plugin} */
export const fetchAhead = {
  name: 'fetch-ahead',
  configResolved(config) {
    root = config.root;
  },
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const files = Object.values(bundle);
      const fonts = [...faces, /** @type {const} */ (['names', facesOfNames(root)])].flatMap(
        ([script, names]) =>
          names.flatMap((name) =>
            files
              .filter(({ fileName }) => fileName.includes(`/${name}-`) && fileName.endsWith('.woff2'))
              .map(({ fileName }) =>
                link(script, { rel: 'preload', as: 'font', type: 'font/woff2', href: `./${fileName}` }),
              ),
          ),
      );
      const patterns = files.flatMap((file) => {
        const module = (file.type === 'chunk' && file.facadeModuleId) || '';
        const language = /hyphen\/patterns\/([a-z]+)/u.exec(module)?.[1];
        const key = module.endsWith('/hyphenation/word-breaker.ts') ? 'patterns' : language;
        return key === undefined ? [] : [link(key, { rel: 'modulepreload', href: `./${file.fileName}` })];
      });
      const view = files.find(
        (file) => file.type === 'chunk' && file.moduleIds.some((id) => id.endsWith('/article/Reader.svelte')),
      );
      if (view?.type !== 'chunk') throw new Error('The view of an article is in no chunk');
      const viewFiles = [
        link('article', { rel: 'modulepreload', href: `./${view.fileName}` }),
        ...[...(view.viteMetadata?.importedCss ?? [])].map((name) =>
          link('article', { rel: 'stylesheet', href: `./${name}` }),
        ),
      ];
      return [...viewFiles, ...fonts, ...patterns];
    },
  },
};
