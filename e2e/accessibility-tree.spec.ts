// What a screen reader is given: the tree that Chromium hands to the system, in a whole round through the app.
import { accessibilityNodes, type AccessibilityNode } from './accessibility-nodes';
import { expect, test } from './reader';

function named(nodes: readonly AccessibilityNode[], role: string): readonly string[] {
  return nodes.filter((node) => node.role === role).map(({ name }) => name);
}

test('the library: a main landmark, a heading, and a link for each article', async ({ reader }) => {
  const nodes = await accessibilityNodes(reader.page);
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
  const nodes = await accessibilityNodes(reader.page);
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
    const nodes = await accessibilityNodes(reader.page);
    for (const role of ['button', 'link', 'heading']) expect(named(nodes, role)).not.toContain('');
    expect(named(nodes, 'button').filter((name) => name === language)).toHaveLength(1);
  }
});
