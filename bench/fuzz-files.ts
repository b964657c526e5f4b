import { mkdirSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { hostileFile, soundFiles } from '../test/hostile-files';
import { Random } from '../test/random';
import { survive } from '../test/survive';

/**
 * Reads, analyses and writes so many hostile files: `node fuzz-files.mjs COUNT SEED`. A file that
 * breaks something, and the slowest, are kept in out/bench/fuzz. Prints one line of JSON.
 */
const [count = '1000', seed = '1'] = process.argv.slice(2);
const KEPT = 'out/bench/fuzz';
const SECOND = 1000;

const random = new Random(Number(seed));
const sound = soundFiles();
const slowest = { ms: 0, text: '' };
let documents = 0;
const broken: string[] = [];
let slow = 0;
mkdirSync(KEPT, { recursive: true });
for (let file = 0; file < Number(count); file++) {
  const text = hostileFile(sound, random);
  const start = performance.now();
  try {
    if (survive(text)) documents++;
  } catch (error) {
    broken.push(`${seed}-${file}: ${String(error)}`);
    writeFileSync(`${KEPT}/broken-${seed}-${file}.json`, text);
  }
  const ms = performance.now() - start;
  if (ms > SECOND) slow++;
  if (ms > slowest.ms) Object.assign(slowest, { ms, text });
}
writeFileSync(`${KEPT}/slowest-${seed}.json`, slowest.text);
console.log(JSON.stringify({ files: Number(count), documents, broken, slow, slowest: slowest.ms }));
