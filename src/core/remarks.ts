import type { Analysis } from './analyse';
import type { FlatAnalysis } from './analyse-layers';
import type { Problem } from './kinds/problem';

const CONVOLUTIONS: ReadonlySet<string> = new Set(['conv2D', 'depthwiseConv2D', 'separableConv2D']);

/** Layers by what they take from, for those that somebody takes from exactly once. */
function usersOf(layers: readonly FlatAnalysis[]): ReadonlyMap<string, number> {
  const users = new Map<string, number>();
  for (const { from } of layers)
    for (const source of from) if (source !== null) users.set(source, (users.get(source) ?? 0) + 1);
  return users;
}

/**
 * What is right, and can be trained, but is seldom meant so: Dense on a feature map, and
 * normalisation behind the activation. Only of layers on the canvas: what a block that ships holds
 * is meant so.
 */
export function remarksOf(analysis: Analysis): readonly Problem[] {
  const { layers } = analysis;
  const byId = new Map(layers.map((layer) => [layer.id, layer]));
  const users = usersOf(layers);
  const onlySource = (layer: FlatAnalysis | undefined): FlatAnalysis | undefined => {
    const [source = null] = layer?.from ?? [];
    return source !== null && users.get(source) === 1 ? byId.get(source) : undefined;
  };
  return layers.flatMap((layer): readonly Problem[] => {
    const { id, owner, kind, inputs } = layer;
    if (id !== owner) return [];
    const [input] = inputs;
    if (kind === 'dense' && input && input.length > 1)
      return [{ node: id, code: 'denseOnMap', values: { input } }];
    if (kind !== 'batchNormalization') return [];
    const before = onlySource(layer);
    const first = before?.kind === 'activation' ? onlySource(before) : undefined;
    return before?.id === before?.owner && first && CONVOLUTIONS.has(first.kind)
      ? [{ node: id, code: 'normAfterActivation', values: {} }]
      : [];
  });
}
