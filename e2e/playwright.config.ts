// How the end-to-end tests run: the built app, in the real Electron, with a fresh profile for each test.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: 'results',
  // By themselves the tests may share a display, where two apps would take the clipboard and the focus from each other.
  workers: 1,
  fullyParallel: true,
  forbidOnly: true,
  // A test that passes only now and then has found a race, and must fail.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['line']],
});
