// Measures how long it takes to find many anchors in a long article.
import { anchorFinder, makeAnchor } from '../../src-shared/anchor';
import type { BlockText } from '../../src-shared/article/block-texts';
import { textsIn } from './declaration';
import { edited } from './edit';
import type { Part, Row } from './part';
import { randomFrom } from './random';

const article = 'human-rights';
const language = 'en';
const blocks = 2_000;
const anchorsPerBlock = 5;

export const manyAnchors: Part = {
  name: 'many-anchors',
  what: `${blocks * anchorsPerBlock} anchors in an edition of ${blocks} blocks, found one after another`,
  run: () => {
    const texts = longEdition();
    const shares = [0, 0.2];
    return Promise.resolve(shares.map((share) => rowFor(texts, share)));
  },
};

function rowFor(texts: readonly BlockText[], share: number): Row {
  const made = texts.flatMap(({ id }) => makeAnchor({ article, language }, texts, id) ?? []);
  const after = edited(texts, language, share, 1).texts;
  const started = performance.now();
  const find = anchorFinder(after);
  const prepared = performance.now();
  let orphaned = 0;
  for (let round = 0; round < anchorsPerBlock; round += 1) {
    for (const anchor of made) if (find(anchor).kind === 'orphaned') orphaned += 1;
  }
  const ended = performance.now();
  return {
    'edited %': 100 * share,
    'prepared ms': Math.round(prepared - started),
    'found ms': Math.round(ended - prepared),
    'orphaned %': Math.round((100 * orphaned) / (blocks * anchorsPerBlock)),
  };
}

/** Paragraphs of 20 to 100 words of the Declaration, under headings, one for ten of them. */
function longEdition(): readonly BlockText[] {
  const random = randomFrom(1);
  const words = textsIn(language)
    .map(({ text }) => text)
    .join(' ')
    .split(' ');
  return Array.from({ length: blocks }, (_, index) => {
    const section = Math.floor(index / 10) + 1;
    if (index % 10 === 0) return { id: `s${section}`, text: `Article ${section}` };
    const text = Array.from({ length: 20 + random.below(80) }, () => random.oneOf(words)).join(' ');
    return { id: `s${section}.p${index % 10}`, text };
  });
}
