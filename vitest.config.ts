import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'scripts/**/*.test.mjs'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    // A native addon is loaded once for a process; worker threads would share what it keeps.
    pool: 'forks',
    testTimeout: 60_000,
  },
});
