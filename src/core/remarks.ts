import type { Analysis } from './analyse';
import type { FlatAnalysis } from './analyse-layers';
import { ownBlockId } from './graph/own-block';
import { pathsTo } from './graph/paths';
import type { Problem } from './kinds/problem';

const CONVOLUTIONS: ReadonlySet<string> = new Set(['conv2D', 'depthwiseConv2D', 'separableConv2D']);

/** Layers by what they take from, for those that somebody takes from exactly once. */
function usersOf(layers: readonly FlatAnalysis[]): ReadonlyMap<string, number> {
  const users = new Map<string, number>();
  for (const { from } of layers)
    for (const source of from) if (source !== null) users.set(source, (users.get(source) ?? 0) + 1);
  return users;
}

/** The flat id of a layer's surroundings: `stage/r1/conv` → `stage/r1`; empty on the canvas. */
function aroundOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('/')));
}

/**
 * What is right, and can be trained, but is seldom meant so: Dense on a feature map, and
 * normalisation behind the activation. Only of layers on the canvas and in blocks of the user's:
 * what a block that ships holds is meant so.
 */
export function remarksOf(analysis: Analysis): readonly Problem[] {
  const { layers, flat } = analysis;
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  const users = usersOf(layers);
  const onlySource = (layer: FlatAnalysis | undefined): FlatAnalysis | undefined => {
    const [source = null] = layer?.from ?? [];
    return source !== null && users.get(source) === 1 ? byId.get(source) : undefined;
  };
  const isShipped = (path: string): boolean =>
    ownBlockId(flat.opened.get(path)?.kind ?? '') === undefined;
  return layers.flatMap((layer): readonly Problem[] => {
    const { id, owner, kind, inputs } = layer;
    const around = aroundOf(id);
    if (around !== '' && pathsTo(around).some(isShipped)) return [];
    const where = id === owner ? { node: owner } : { node: owner, path: id };
    const [input] = inputs;
    if (kind === 'dense' && input && input.length > 1)
      return [{ ...where, code: 'denseOnMap', values: { input } }];
    if (kind !== 'batchNormalization') return [];
    const before = onlySource(layer);
    const first = before?.kind === 'activation' ? onlySource(before) : undefined;
    return before && aroundOf(before.id) === around && first && CONVOLUTIONS.has(first.kind)
      ? [{ ...where, code: 'normAfterActivation', values: {} }]
      : [];
  });
}
