// How much room the text takes that is not laid out.

/** By less than this share an estimate is not made anew: all that hangs on it would be laid out again. */
const fairShare = 0.05;

/** Holds one rule. A property of the article itself would have all that stands in it styled anew when it changes. */
const sheet = new CSSStyleSheet();
let before = 0;

/** Has the stretches of a text that are far from the reader take so much room a letter as those take that are on the page. */
export function estimateRoom(page: HTMLElement): void {
  let [height, length] = [0, 0];
  for (const stretch of page.querySelectorAll<HTMLElement>('.stretch:not(.quiet)')) {
    height += stretch.getBoundingClientRect().height;
    length += Number(stretch.style.getPropertyValue('--length'));
  }
  const room = height / length;
  if (!Number.isFinite(room) || Math.abs(room - before) < fairShare * before) return;
  before = room;
  sheet.replaceSync(`article :is(.stretch, .bundle, .gap) { --room: ${room}px; }`);
  if (!document.adoptedStyleSheets.includes(sheet)) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
}
