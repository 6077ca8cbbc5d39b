// What a screen reader is given: the tree that Chromium hands to the system, in a whole round through the app.
import type { CDPSession, Page } from '@playwright/test';
import { expect, test, type Reader } from './reader';

interface Node {
  readonly role: string;
  readonly name: string;
  readonly level: number | undefined;
  readonly isFocused: boolean;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/**
 * One for each page, which goes on as a screen reader does. With a session that ends after each look at the tree, Chromium 130 ended the
 * page's process in one of forty switches of the language.
 */
function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** The accessibility tree of the page in reading order, what is ignored left out. */
async function tree(reader: Reader): Promise<readonly Node[]> {
  const { nodes } = await (await sessionOf(reader.page)).send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => {
      const property = (wanted: string): unknown =>
        properties.find((each) => each.name === wanted)?.value.value;
      return {
        role: String(role?.value),
        name: String(name?.value ?? ''),
        level: property('level') as number | undefined,
        isFocused: property('focused') === true,
      };
    });
}

function named(nodes: readonly Node[], role: string): readonly string[] {
  return nodes.filter((node) => node.role === role).map(({ name }) => name);
}

test('the library: a main landmark, a heading, and a link for each article', async ({ reader }) => {
  const nodes = await tree(reader);
  expect(named(nodes, 'main')).toEqual(['Library']);
  expect(nodes.filter(({ role }) => role === 'heading')).toMatchObject([{ name: 'Library', level: 1 }]);
  expect(named(nodes, 'link')).toEqual([
    'Open models: two jackets, many hands',
    'Universal Declaration of Human Rights',
  ]);
});

test('an article: landmarks, headings by level, and the focus where the reader is', async ({ reader }) => {
  await reader.openArticle(/^Open models/u);
  await reader.page.keyboard.press(']');
  await reader.page.keyboard.press('j');
  const nodes = await tree(reader);
  expect(named(nodes, 'main')).toHaveLength(1);
  expect(named(nodes, 'article')).toEqual(['Open models: two jackets, many hands']);
  expect(named(nodes, 'navigation')).toEqual(['Languages']);
  expect(named(nodes, 'contentinfo')).toEqual(['Where you are']);
  expect(named(nodes, 'status')).toHaveLength(1);
  const levels = nodes.filter(({ role }) => role === 'heading').map(({ level }) => level);
  expect(levels).toEqual([1, 2, 2, 2, 2, 2, 2, 2, 2]);
  expect(named(nodes, 'region')).toContain('Two jackets in Denver');
  expect(named(nodes, 'table')).toHaveLength(1);
  expect(named(nodes, 'blockquote')).toHaveLength(1);
  const focused = nodes.filter(({ isFocused, role }) => isFocused && role !== 'RootWebArea');
  expect(focused.map(({ role }) => role)).toEqual(['paragraph']);
});

test('every button and link has a name, in every language', async ({ reader }) => {
  await reader.openArticle(/^Universal/u);
  for (const language of ['संस्कृतम्', '日本語', 'English']) {
    await reader.switchTo(language);
    const nodes = await tree(reader);
    for (const role of ['button', 'link', 'heading']) expect(named(nodes, role)).not.toContain('');
    expect(named(nodes, 'button').filter((name) => name === language)).toHaveLength(1);
  }
});
