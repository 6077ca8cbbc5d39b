// A short torture of the bookmarks on disk; `npm run torture` is the long one.
import { tmpdir } from 'node:os';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { bundleWorker } from './bundle';
import { History } from './history';
import { tortureStore } from './store-torture';

// So that the package electron does not look for its program: what was cut off is written anew in this process.
beforeAll(() => {
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', tmpdir());
});

describe('a process that is killed while it saves bookmarks', () => {
  it('has lost nothing that was answered, and starts again', async () => {
    const worker = await bundleWorker('test');
    const seed = Date.now();
    const tallies = await Promise.all([seed, seed + 1].map((each) => tortureStore(worker, 30, each)));
    for (const { problems, kills, saved } of tallies) {
      expect(problems).toEqual([]);
      expect(kills).toBe(30);
      expect(saved).toBeGreaterThan(30);
    }
  }, 60_000);
});

describe('a history', () => {
  const step = (revision: string) => ({ article: 'a', bookmark: 1, revision });
  const asked = (revision: string) => ({ kind: 'asked', step: step(revision) }) as const;
  const saved = (revision: string) => ({ kind: 'saved', step: step(revision) }) as const;

  it('allows what was answered, and what was asked for after that', () => {
    for (const found of ['b', 'c', 'd']) {
      const history = new History();
      history.record([asked('a'), asked('b'), saved('a'), asked('c'), saved('b'), asked('d')]);
      expect(history.check([step(found)])).toBeUndefined();
    }
  });

  it('finds what was lost, undone or made up', () => {
    for (const found of [[], [step('a')], [step('x')], [step('b'), { ...step('y'), bookmark: 2 }]]) {
      const history = new History();
      history.record([asked('a'), saved('a'), asked('b'), saved('b')]);
      expect(history.check(found)).toContain('none');
    }
  });

  it('goes on from what was found', () => {
    const history = new History();
    history.record([asked('a'), saved('a'), asked('b'), asked('c')]);
    expect(history.check([step('b')])).toBeUndefined();
    expect(history.check([step('c')])).toContain('none');
    // What was not answered may be lost with a file that is damaged later.
    history.record([asked('d')]);
    expect(history.check([step('a')])).toBeUndefined();
    history.record([asked('e'), saved('e')]);
    expect(history.check([step('a')])).toContain('none');
    expect(history.check([step('e')])).toBeUndefined();
  });
});
