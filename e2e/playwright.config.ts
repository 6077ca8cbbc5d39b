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
  // On slow machines an app takes seconds to start; nothing waits longer than it must.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['line']],
});
