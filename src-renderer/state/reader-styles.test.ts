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

describe('the rules', () => {
  it('are there for every language of the app and of the page, and for any other', () => {
    const rules = textRules({}, ['ar', 'en']);
    for (const tag of [...bundledLanguages, 'ar']) expect(ruleOf(rules, `[lang|='${tag}']`)).toBeDefined();
    expect(ruleOf(rules, ':root, [lang]')).toContain('--size-share: 1;');
    expect(rules.match(/\[lang\|='en'\]/gu)).toHaveLength(1);
  });

  it('give each language the settings of its script', () => {
    const rules = textRules(
      { text: { size: 150 }, textOfScripts: { japanese: { size: 80, leading: 90 } } },
      [],
    );
    expect(ruleOf(rules, "[lang|='ja']")).toContain('--size-share: 0.8; --leading-share: 0.9;');
    expect(ruleOf(rules, "[lang|='ko']")).toContain('--size-share: 1.5; --leading-share: 1;');
  });

  it('have a longer tag after the shorter one that it begins with', () => {
    const rules = textRules({ textOfScripts: { latin: { size: 200 } } }, ['sr-Latn', 'sr']);
    expect(rules.indexOf("'sr-Latn'")).toBeGreaterThan(rules.indexOf("'sr'"));
    expect(ruleOf(rules, "[lang|='sr-Latn']")).toContain('--size-share: 2;');
    expect(ruleOf(rules, "[lang|='sr']")).toContain('--size-share: 1;');
  });

  it('justify only what is hyphenated', () => {
    const justified = { alignment: 'justified' } as const;
    expect(ruleOf(textRules({ text: justified }, []), "[lang|='fi']")).toContain('--text-align: justify;');
    const whole = textRules({ text: { ...justified, hyphenation: false } }, []);
    expect(ruleOf(whole, "[lang|='fi']")).toContain('--text-align: start; --hyphens: none;');
  });
});
