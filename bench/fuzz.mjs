import { runBundled } from './bundle.mjs';

const FILES = 100_000;
const PROCESSES = 2;

/**
 * Reads hostile files and tells what broke and how long the slowest took.
 *
 * @param {string[]} args how many; 100,000 unless said
 * @returns {Promise<number>} 1 where a file broke something or took over a second
 */
export async function fuzz([count = String(FILES)]) {
  const share = Math.ceil(Number(count) / PROCESSES);
  const start = performance.now();
  const parts = await Promise.all(
    Array.from({ length: PROCESSES }, (_, seed) => runBundled('fuzz-files', [share, seed + 1])),
  );
  const broken = parts.flatMap((part) => part.broken);
  for (const line of broken.slice(0, 20)) console.log(line);
  const sum = (name) => parts.reduce((total, part) => total + part[name], 0);
  const slowest = Math.max(...parts.map((part) => part.slowest));
  console.log(`hostile files            ${sum('files')}`);
  console.log(`that were documents      ${sum('documents')}`);
  console.log(`that broke something     ${broken.length}`);
  console.log(`that took over a second  ${sum('slow')}`);
  console.log(`the slowest took         ${slowest.toFixed(0)} ms`);
  console.log(`all of them              ${((performance.now() - start) / 1000).toFixed(0)} s`);
  return broken.length + sum('slow') > 0 ? 1 : 0;
}
