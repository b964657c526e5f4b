import { BLOCK_INPUT_KIND, BLOCK_OUTPUT_KIND } from '../kinds/boundary';
import type { Shape } from '../kinds/shape';
import type { Graph } from './document';

/** What is known of the block around the inside. */
interface Around {
  /** By port; null where unknown. */
  readonly inputs: readonly (Shape | null)[];
  readonly shape: Shape | null;
}

/**
 * What flows through an end of a block's inside, which is no layer: what flows into that port of the
 * block, or out of it.
 *
 * @param inside the graph in which the end lies
 * @returns sizes without the batch; null where unknown, and where `id` is no end
 */
export function endShape(inside: Graph, id: string, around: Around | undefined): Shape | null {
  const end = inside.nodes.find((node) => node.id === id);
  if (end?.kind === BLOCK_OUTPUT_KIND) return around?.shape ?? null;
  const inputs = inside.nodes.filter(({ kind }) => kind === BLOCK_INPUT_KIND);
  return around?.inputs[inputs.findIndex((input) => input.id === id)] ?? null;
}
