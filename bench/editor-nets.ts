import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { analyse } from '../src/core/analyse';
import { catalogue } from '../src/core/catalogue';
import type { Document } from '../src/core/graph/document';
import { setParams } from '../src/core/graph/edit';
import { write } from '../src/core/graph/write';
import { bushyNet, generatedNet } from '../test/generated-net';

const ROUNDS = 60;
const SIZES = [
  [64, 64, 3],
  [60, 60, 3],
] as const;

/** The median of the milliseconds that each round takes, once the engine has warmed up. */
function median(round: (index: number) => void): number {
  const times = Array.from({ length: ROUNDS }, (_, index) => {
    const start = performance.now();
    round(index);
    return performance.now() - start;
  });
  return times.slice(ROUNDS / 3).sort((a, b) => a - b)[Math.floor(ROUNDS / 3)] ?? NaN;
}

/** Edits that go back and forth between two graphs, so that each has something to do. */
function edits(document: Document, id: string, values: readonly (readonly number[])[]): Document[] {
  return values.map((value) => setParams(document, id, { shape: value }));
}

/**
 * Writes the generated nets into a folder and times their analysis: `node editor-nets.mjs FOLDER`.
 * Prints one line of JSON.
 */
const [folder = '.'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const nets = {
  200: generatedNet(200),
  500: generatedNet(500),
  2000: generatedNet(2000),
  bushy: bushyNet(200, 12),
};
const figures = Object.entries(nets).map(([name, net]) => {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, write(net));
  const input = net.nodes[0]?.id ?? '';
  const first = edits(net, input, SIZES);
  const fresh = Array.from({ length: ROUNDS }, () => structuredClone(net));
  let last = analyse(net, catalogue);
  let at = 0;
  return {
    name,
    path,
    nodes: net.nodes.length,
    // A clone's parameters are new objects: nothing of it is known yet.
    whole: median((round) => analyse(fresh[round] ?? net, catalogue)),
    edit: median(() => {
      last = analyse(first[at++ % 2] ?? net, catalogue, last);
    }),
  };
});
console.log(JSON.stringify(figures));
