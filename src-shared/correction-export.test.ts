// Tests of corrections as a file: a name that says the day, and nothing left out.
import { expect, it } from 'vitest';
import { correctionsAsFile } from './correction-export';
import { someCorrection } from './correction-for-tests';
import { messagesIn } from './messages/messages';

const context = { say: messagesIn('en'), now: new Date(2026, 10, 23, 12) };

it('are named by the day', () => {
  expect(correctionsAsFile([], context).name).toBe('Corrections 2026-11-23.json');
});

it('are whole', () => {
  const corrections = [someCorrection(1), someCorrection(2, { kind: 'together' })];
  expect(JSON.parse(correctionsAsFile(corrections, context).text)).toEqual({ version: 1, corrections });
});
