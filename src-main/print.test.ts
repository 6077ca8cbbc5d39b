// Tests of printing, with an Electron that answers as it is told.
import { expect, it } from 'vitest';
import { failed, ok } from '../src-shared/result';
import { printPage } from './print';

const answering = (isPrinted: boolean, reason: string): Parameters<typeof printPage>[0] => ({
  print: (_options, callback) => callback?.(isPrinted, reason),
});

it.each([
  [true, '', ok(true)],
  [false, 'Print job canceled', ok(false)],
  [false, 'cancelled', ok(false)],
  [false, 'Print job failed', failed('Print job failed')],
  [false, 'No printers available on the network', failed('No printers available on the network')],
])('was done, given up or not possible: %s, %j', async (isPrinted, reason, expected) => {
  expect(await printPage(answering(isPrinted, reason))).toEqual(expected);
});
