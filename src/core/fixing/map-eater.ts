import type { ProblemOf } from '../kinds/problem';
import type { FixContext } from './fix';
import { trailOf } from './trail';

/** The Dense by which a feature map comes to the output, or of which a remark speaks. */
export function mapEater(
  { node: id, code }: ProblemOf<'denseOnMap' | 'outputNotVector'>,
  context: FixContext,
): string | undefined {
  if (id === null || code === 'denseOnMap') return id ?? undefined;
  const denses = trailOf(id, context).filter(({ kind }) => kind === 'dense');
  return denses.findLast((node) => (context.node(node.id)?.inputs[0]?.length ?? 0) > 1)?.id;
}
