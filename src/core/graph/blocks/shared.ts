import type { ParamValues } from '../../kinds/params';
import type { Exposed, Graph } from '../document';
import { setParams } from '../edit';
import { driverOf } from './expose';

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
    const driver = driverOf(exposed, { node: id, param });
    for (const target of driver?.targets ?? [])
      next = setParams(next, target.node, { [target.param]: value });
  }
  return next;
}
