import { createRequire } from 'node:module';

/**
 * Loaded into a trainer before its own code: tells its parent ten times a second how much memory
 * it has (bytes), how much it had at most, and how many tensors tfjs holds.
 */
const PERIOD_MS = 100;
const require = createRequire(new URL('../out/main/trainer.js', import.meta.url));
const engine = require.resolve('@tensorflow/tfjs-node');

setInterval(() => {
  const tensors = require.cache[engine] ? require(engine).memory().numTensors : 0;
  const peak = process.resourceUsage().maxRSS * 1024;
  process.send?.({ type: 'watched', rss: process.memoryUsage.rss(), peak, tensors });
}, PERIOD_MS).unref();
