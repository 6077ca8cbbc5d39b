// A whole reading session without a pointer: after every key press it is said what has the focus, and it is never nothing.
import { expect, test, type Reader } from './reader';

/** What has the focus: a block by its id, anything else by its role or element and its name. */
function focus(reader: Reader): Promise<string> {
  return reader.page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return 'nothing';
    const { block } = element.dataset;
    if (block !== undefined) return block;
    const kind = element.getAttribute('role') ?? element.localName;
    return `${kind} ${element.getAttribute('aria-label') ?? element.textContent.trim()}`;
  });
}

test('open, next section, go to, switch language, back, contents, palette, own key', async ({ reader }) => {
  test.slow();
  const { page } = reader;
  /** Presses a key and waits until what it leads to has the focus. */
  const press = async (key: string, expected: string | RegExp): Promise<void> => {
    await page.keyboard.press(key);
    await expect
      .poll(() => focus(reader), key)
      .toMatch(expected instanceof RegExp ? expected : new RegExp(`^${expected}$`, 'u'));
  };

  // Open.
  await press('Tab', /^input /u);
  await press('ArrowDown', /^a Open models/u);
  await press('ArrowDown', /^a Universal/u);
  await press('Enter', 's0');

  // Next section, next paragraph, a heading.
  await press(']', 's1');
  await press(']', 's2');
  await press('j', 's2\\.p1');
  await press('h', 's3');

  // Go to.
  await press('g', /^input Go to/u);
  await page.keyboard.type('12');
  await press('Enter', 's12');

  // Switch language, by its number and by name.
  await press('Alt+6', 's12');
  await expect(reader.article).toHaveAttribute('lang', 'sa');
  await press('l', /^button संस्कृतम्/u);
  await press('Tab', /^button 日本語/u);
  await press('Enter', 's12');
  await expect(reader.article).toHaveAttribute('lang', 'ja');
  await press('Shift+L', 's12');
  await expect(reader.article).toHaveAttribute('lang', 'sa');

  // Back and forward.
  await press('Alt+ArrowLeft', 's3');
  await press('Alt+ArrowRight', 's12');

  // Contents.
  await press('c', /^treeitem /u);
  await press('ArrowDown', /^treeitem /u);
  await press('Enter', 's13');
  // It stands beside the text now, and leaves by the same key.
  await press('c', 's13');
  await press('c', /^treeitem /u);
  await press('Escape', 's13');

  // Commands.
  await press('Control+k', /^combobox /u);
  await page.keyboard.type('last par');
  await press('Enter', 's31\\.p1');
  await press('Control+k', /^combobox /u);
  await press('Escape', 's31\\.p1');

  // An own key for going to the next paragraph.
  await press('?', /./u);
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await press('Escape', 's31\\.p1');

  // And back to the library.
  await press('o', /^a Universal/u);
});
