// Tests the account of what was refused.
import { expect, it } from 'vitest';
import { Refusals } from './refusals';

it('counts all and lists the first', () => {
  const refusals = new Refusals();
  for (let time = 0; time < 300; time += 1) refusals.note('request', `https://x.example/${time}`);
  expect(refusals.now().count).toBe(300);
  expect(refusals.now().first).toHaveLength(200);
  expect(refusals.now().first[0]).toEqual({ kind: 'request', address: 'https://x.example/0' });
});

it('counts a report of the policy, whatever is in it', () => {
  const refusals = new Refusals();
  refusals.notePolicy('{"csp-report":{"blocked-uri":"https://x.example/"}}');
  for (const report of ['', 'null', '{}', '{"csp-report":{"blocked-uri":1}}']) refusals.notePolicy(report);
  expect(refusals.now().first.map(({ address }) => address)).toEqual(['https://x.example/', '', '', '', '']);
});
