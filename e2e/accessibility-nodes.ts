// The accessibility tree that Chromium hands to the system, as a screen reader is given it.
import type { CDPSession, Page } from '@playwright/test';

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

export interface AccessibilityNode {
  readonly role: string;
  readonly name: string;
  readonly level: number | undefined;
  readonly isFocused: boolean;
}

/** The nodes of a page in reading order, what is ignored left out. */
export async function accessibilityNodes(page: Page): Promise<readonly AccessibilityNode[]> {
  const { nodes } = await (await sessionOf(page)).send('Accessibility.getFullAXTree');
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
