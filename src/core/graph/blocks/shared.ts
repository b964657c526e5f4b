import type { ParamValues } from '../../kinds/params';
import type { Exposed, Graph } from '../document';
import { setParams } from '../edit';

/**
 * Sets a node's parameters inside of a block. What one exposed parameter drives keeps one value, so
 * that the block's own value of it is the same everywhere.
 */
export function setShared<G extends Graph>(
  graph: G,
  exposed: readonly Exposed[],
  id: string,
  values: ParamValues,
): G {
  let next = setParams(graph, id, values);
  for (const [param, value] of Object.entries(values)) {
    const driver = exposed.find(({ targets }) =>
      targets.some((target) => target.node === id && target.param === param),
    );
    for (const target of driver?.targets ?? [])
      next = setParams(next, target.node, { [target.param]: value });
  }
  return next;
}
