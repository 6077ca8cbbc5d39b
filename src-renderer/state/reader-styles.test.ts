// How the settings of text become rules of style.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bundledLanguages } from '../../src-shared/language';
import { textRules } from './reader-styles';

beforeEach(() => {
  // jsdom has no CSS.escape; tags need none.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
});

function ruleOf(rules: string, selector: string): string | undefined {
  return rules.split('\n').find((rule) => rule.startsWith(`${selector} {`));
}

const never = (): boolean => false;

describe('the rules', () => {
  it('are there for every language of the app and of the page, and for any other', () => {
    const rules = textRules({}, ['ar', 'en'], never);
    for (const tag of [...bundledLanguages, 'ar']) expect(ruleOf(rules, `[lang|='${tag}']`)).toBeDefined();
    expect(ruleOf(rules, ':root, [lang]')).toContain('--size-share: 1;');
    expect(rules.match(/\[lang\|='en'\]/gu)).toHaveLength(1);
  });

  it('give each language the settings of its script', () => {
    const rules = textRules(
      { text: { size: 150 }, textOfScripts: { japanese: { size: 80, leading: 90 } } },
      [],
      never,
    );
    expect(ruleOf(rules, "[lang|='ja']")).toContain('--size-share: 0.8; --leading-share: 0.9;');
    expect(ruleOf(rules, "[lang|='ko']")).toContain('--size-share: 1.5; --leading-share: 1;');
  });

  it('have a longer tag after the shorter one that it begins with', () => {
    const rules = textRules({ textOfScripts: { latin: { size: 200 } } }, ['sr-Latn', 'sr'], never);
    expect(rules.indexOf("'sr-Latn'")).toBeGreaterThan(rules.indexOf("'sr'"));
    expect(ruleOf(rules, "[lang|='sr-Latn']")).toContain('--size-share: 2;');
    expect(ruleOf(rules, "[lang|='sr']")).toContain('--size-share: 1;');
  });

  it('justify the languages whose lines are to be equally long', () => {
    const rules = textRules({ text: { hyphenation: false } }, [], (language) => language === 'fi');
    expect(ruleOf(rules, "[lang|='fi']")).toContain('--text-align: justify; --hyphens: none;');
    expect(ruleOf(rules, "[lang|='en']")).toContain('--text-align: start;');
    expect(ruleOf(rules, ':root, [lang]')).toContain('--text-align: start;');
  });
});
