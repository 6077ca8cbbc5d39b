// Tests of the check that a downloaded package is the expected one.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hasIntegrity } from './registry-build.mjs';

it('tells the expected content from any other', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'polylect-test-'));
  const path = join(folder, 'package.tgz');
  // printf abc | openssl dgst -sha512 -binary | base64
  const integrity =
    'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==';
  await writeFile(path, 'abc');
  expect(await hasIntegrity(path, integrity)).toBe(true);
  await writeFile(path, 'abd');
  expect(await hasIntegrity(path, integrity)).toBe(false);
  await rm(folder, { recursive: true });
});
