import type { Flat } from './flatten';

/** The node of which a layer is the whole result: itself, or the outermost block that gives it. */
function giverOf(id: string, { opened }: Flat): string {
  let giver = id;
  for (;;) {
    const around = giver.slice(0, Math.max(0, giver.lastIndexOf('/')));
    if (around === '' || opened.get(around)?.output !== id) return giver;
    giver = around;
  }
}

/**
 * Paths of the nodes whose result nobody uses though it is not the net's: dead ends inside of blocks,
 * and what flows into a bypassed node besides its first input. None where the net has not one end.
 */
export function leavesOf(flat: Flat, ends: readonly string[]): readonly string[] {
  const [end] = ends;
  const output = end === undefined ? undefined : flat.outputs.get(end);
  if (ends.length !== 1 || typeof output !== 'string') return [];
  const used = new Set<string | null>([output]);
  for (const { from } of flat.nodes) for (const source of from) used.add(source);
  return flat.nodes.filter(({ id }) => !used.has(id)).map(({ id }) => giverOf(id, flat));
}
