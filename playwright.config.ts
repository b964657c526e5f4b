import { defineConfig } from '@playwright/test';
import { hasDisplay } from './scripts/electron/display.mjs';

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  // Windows on one display would take the focus and the clipboard from each other.
  workers: hasDisplay() ? 1 : 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
});
