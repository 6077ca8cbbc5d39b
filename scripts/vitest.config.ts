// How the unit tests run: beside the code, in plain Node, and in jsdom for what touches the page.
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

/** Some write, read and damage files of megabytes, on machines of any speed. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    allowOnly: false,
    // Processes and not threads: only a process can take on the rights of another user.
    pool: 'forks',
    projects: [
      {
        test: {
          ...patience,
          name: 'node',
          include: ['src-shared/**/*.test.ts', 'src-main/**/*.test.ts', 'scripts/**/*.test.{ts,mjs}'],
        },
      },
      {
        plugins: [svelte({ configFile: false, compilerOptions: { runes: true } }), svelteTesting()],
        test: { ...patience, name: 'page', environment: 'jsdom', include: ['src-renderer/**/*.test.ts'] },
      },
    ],
  },
});
