// Has the document name the faces and the patterns of hyphenation that its text needs, so that they are fetched with its scripts.

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
 * Latin letters are in every text and in the interface. What else there is stands with the script or the language that it is for, of
 * which the main process leaves the one that will be read (src-main/protocol.ts).
 *
 * @param {string} key
 * @param {Readonly<Record<string, string>>} attributes
 * @returns {HtmlTagDescriptor}
 */
function link(key, attributes) {
  const isForAll = key === 'latin';
  const crossorigin = { crossorigin: true, ...attributes };
  return {
    tag: 'link',
    attrs: isForAll ? crossorigin : { 'data-ahead': key, ...crossorigin },
    injectTo: isForAll ? 'head' : 'body-prepend',
  };
}

/** @type {Plugin} */
export const fetchAhead = {
  name: 'fetch-ahead',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const files = Object.values(bundle);
      const fonts = faces.flatMap(([script, names]) =>
        names.flatMap((name) =>
          files
            .filter(({ fileName }) => fileName.includes(`/${name}-`) && fileName.endsWith('.woff2'))
            .map(({ fileName }) =>
              link(script, { rel: 'preload', as: 'font', type: 'font/woff2', href: `./${fileName}` }),
            ),
        ),
      );
      const patterns = files.flatMap((file) => {
        const module = file.type === 'chunk' ? file.facadeModuleId : undefined;
        const language = /hyphen\/patterns\/([a-z]+)/u.exec(module ?? '')?.[1];
        return language === undefined
          ? []
          : [link(language, { rel: 'modulepreload', href: `./${file.fileName}` })];
      });
      return [...fonts, ...patterns];
    },
  },
};
