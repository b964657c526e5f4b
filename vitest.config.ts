import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** What judges operations and layers one by one, rather than whole nets. */
const JUDGES = 'src/trainer/judges/{*-differences,*layers,ops,dropout,batch-normalization}.test.ts';

export default defineConfig({
  // The window's state is written in runes, which the compiler turns into plain code.
  plugins: [svelte({ configFile: false })],
  test: {
    exclude: ['test/e2e/**', 'node_modules/**'],
    // A native addon is loaded once for a process; worker threads would share what it keeps.
    pool: 'forks',
    // Vitest would leave one core idle; a test seldom keeps more than one busy.
    maxWorkers: 2,
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'all',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'scripts/**/*.test.mjs'],
        },
      },
      // Once more by the kernels that TensorFlow has on processors without oneDNN.
      {
        extends: true,
        test: {
          name: 'without oneDNN',
          include: [JUDGES],
          env: { TF_ENABLE_ONEDNN_OPTS: '0' },
        },
      },
    ],
  },
});
