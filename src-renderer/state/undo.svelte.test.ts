// Tests of undoing and doing again.
import { describe, expect, it } from 'vitest';
import { UndoState, type Deed } from './undo.svelte';

/** A deed that writes down when it is undone and done again. */
function deed(text: string, log: string[], succeeds = true): Deed {
  const act = (what: string) => (): Promise<boolean> => {
    log.push(`${what} ${text}`);
    return Promise.resolve(succeeds);
  };
  return { text, undo: act('undo'), redo: act('redo') };
}

describe('what was done', () => {
  it('is undone from the last to the first, and done again from the first to the last', async () => {
    const log: string[] = [];
    const undo = new UndoState();
    for (const text of ['one', 'two']) undo.add(deed(text, log));
    expect((await undo.undo())?.text).toBe('two');
    expect((await undo.undo())?.text).toBe('one');
    expect(await undo.undo()).toBeUndefined();
    expect((await undo.redo())?.text).toBe('one');
    expect((await undo.redo())?.text).toBe('two');
    expect(await undo.redo()).toBeUndefined();
    expect(log).toEqual(['undo two', 'undo one', 'redo one', 'redo two']);
  });

  it('can be undone by name, once', async () => {
    const log: string[] = [];
    const undo = new UndoState();
    const [one, two] = [deed('one', log), deed('two', log)];
    undo.add(one);
    undo.add(two);
    expect(await undo.undo(one)).toBe(one);
    expect(await undo.undo(one)).toBeUndefined();
    expect(await undo.undo()).toBe(two);
    expect(log).toEqual(['undo one', 'undo two']);
  });

  it('is undone twice by two presses, however fast', async () => {
    const log: string[] = [];
    const undo = new UndoState();
    for (const text of ['one', 'two']) undo.add(deed(text, log));
    await Promise.all([undo.undo(), undo.undo()]);
    expect(log).toEqual(['undo two', 'undo one']);
  });

  it('is undone once it is done, where the key comes before', async () => {
    const log: string[] = [];
    const undo = new UndoState();
    undo.add(deed('one', log));
    const two = deed('two', log);
    let isDone = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      isDone = resolve;
    });
    const doing = undo.perform({ ...two, redo: () => held.then(two.redo) });
    const keys = Promise.all([undo.undo(), undo.redo(), undo.undo()]);
    isDone();
    await keys;
    expect((await doing)?.text).toBe('two');
    expect(log).toEqual(['redo two', 'undo two', 'redo two', 'undo two']);
  });

  it('is not waited for any longer where it failed', async () => {
    const log: string[] = [];
    const undo = new UndoState();
    undo.add(deed('one', log));
    const broken = { ...deed('two', log), redo: () => Promise.reject(new Error('a bug')) };
    await expect(undo.perform(broken)).rejects.toThrow('a bug');
    await undo.undo();
    expect(log).toEqual(['undo one']);
  });

  it('cannot be done again once something else was done', async () => {
    const undo = new UndoState();
    undo.add(deed('one', []));
    await undo.undo();
    undo.add(deed('two', []));
    expect(await undo.redo()).toBeUndefined();
  });

  it('stays to be tried again where it could not be undone or done', async () => {
    const log: string[] = [];
    const undo = new UndoState();
    undo.add(deed('one', log, false));
    expect(await undo.undo()).toBeUndefined();
    expect(await undo.undo()).toBeUndefined();
    expect(log).toEqual(['undo one', 'undo one']);
  });

  it('is forgotten after a hundred deeds', async () => {
    const log: string[] = [];
    const undo = new UndoState();
    for (let number = 0; number <= 100; number += 1) undo.add(deed(String(number), log));
    for (let number = 100; number > 0; number -= 1) await undo.undo();
    expect(await undo.undo()).toBeUndefined();
    expect(log).not.toContain('undo 0');
  });
});
