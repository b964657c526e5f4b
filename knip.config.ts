import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  // Globbed folders are entry points: their files are found by being there.
  entry: [
    'src/{main,preload,trainer,cli}/index.ts',
    'src/trainer/pulse/worker.ts',
    'src/renderer/**/*.worker.ts',
    'src/core/{layers,blocks,datasets}/*.ts',
    'scripts/*.mjs',
    'scripts/data/*.mjs',
    'scripts/**/*.test.mjs',
    'bin/*.js',
    'bench/*.{mjs,ts}',
    'test/**/*.ts',
    'src/**/*.test.ts',
  ],
  project: [
    'src/**/*.{ts,svelte}',
    'scripts/**/*.mjs',
    'bench/**/*.{mjs,ts}',
    'test/**/*.ts',
    'bin/*.js',
  ],
  // Run by their names.
  ignoreBinaries: ['Xvfb', 'prlimit'],
  ignoreDependencies: ['dependency-cruiser', 'electron-builder', 'svelte-check'],
};

export default config;
