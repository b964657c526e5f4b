import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lookOver } from '../../test/mending';
import { catalogue } from './catalogue';
import { fixesOf } from './fixes';
import { EMPTY, type Graph, type GraphNode } from './graph/document';
import { readValue } from './graph/read';
import { presetFiles } from './presets';

const kinds = [...catalogue.kinds.map(({ kind }) => kind), 'mystery'];
const COUNT = 7;

const anyParams = fc.dictionary(
  fc.constantFrom(
    'filters',
    'kernel',
    'size',
    'units',
    'rate',
    'shape',
    'stride',
    'top',
    'padding',
  ),
  fc.oneof(
    fc.integer({ min: -1, max: 9 }),
    fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 3 }),
    fc.constantFrom('same', 'valid'),
  ),
);

const anyNode = fc.record({ kind: fc.constantFrom(...kinds), params: anyParams });
const anyWire = fc.record({
  from: fc.nat(COUNT - 1),
  to: fc.nat(COUNT - 1),
  port: fc.nat(2),
});

/** Any file that can be read: wires to inputs that there are, one to each, none from nowhere. */
const anyGraph: fc.Arbitrary<Graph> = fc
  .record({
    nodes: fc.array(anyNode, { minLength: 1, maxLength: COUNT }),
    wires: fc.array(anyWire, { maxLength: 10 }),
  })
  .map(({ nodes, wires }) => {
    const all = nodes.map((node, at): GraphNode => {
      return { ...node, id: `n${at}`, position: { x: at * 100, y: 0 } };
    });
    const taken = new Set<string>();
    const edges = wires.flatMap(({ from, to, port }) => {
      const inputs = catalogue.find(all[to]?.kind ?? '')?.inputs ?? 'many';
      const place = `${to}:${port}`;
      if (!all[from] || !all[to] || taken.has(place)) return [];
      if (inputs !== 'many' && port >= inputs) return [];
      taken.add(place);
      return [{ from: `n${from}`, to: `n${to}`, port }];
    });
    return { nodes: all, edges };
  });

/** The first fix of a graph's problems that says nonsense, cannot be saved or mends nothing. */
function failing(graph: Graph): string | undefined {
  const { problems, context } = lookOver(graph);
  for (const problem of problems)
    for (const fix of fixesOf(problem, context)) {
      const mended = fix.apply(graph);
      if (/undefined|NaN|\.$/.test(fix.say('en'))) return fix.say('en');
      if (!('document' in readValue({ ...EMPTY, ...mended }))) return `${fix.kind} cannot be saved`;
      const stays = lookOver(mended).problems.some(
        ({ node, code, values }) =>
          node === problem.node &&
          code === problem.code &&
          JSON.stringify(values) === JSON.stringify(problem.values),
      );
      if (stays) return `${fix.kind} leaves ${problem.code}`;
    }
  return undefined;
}

it('can be applied to any graph that has its problem, and the problem is gone', () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      expect(failing(graph)).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});

it('can be applied to a preset that lost a wire, a node or a parameter', () => {
  const presets = presetFiles.flatMap(({ content }) => {
    const reading = readValue(content);
    return 'document' in reading && reading.document.nodes.length < 30 ? [reading.document] : [];
  });
  const broken = fc.constantFrom(...presets).chain((preset) =>
    fc.record({
      nodes: fc.constant(preset.nodes),
      edges: fc.shuffledSubarray([...preset.edges], { minLength: preset.edges.length - 2 }),
    }),
  );
  fc.assert(
    fc.property(broken, (graph) => {
      expect(failing(graph)).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});
