import { type Block, type BoundBlock } from './kinds/block';
import { BOUNDARIES, type BoundBoundary, type Boundary } from './kinds/boundary';
import { type BoundLayer, type Layer } from './kinds/layer';

/** A kind with its parameters read. */
export type Definition = BoundLayer | BoundBlock | BoundBoundary;

/** What a node can be: a layer, a block, or an end of a block's inside. */
export type Kind = Layer | Block | Boundary;

/** A layer or a block as the palette offers it. */
export type Offered = Layer | Block;

/** Every kind there is. */
export interface Catalogue {
  /** Those that can be put on any canvas. */
  readonly kinds: readonly Offered[];
  find(kind: string): Kind | undefined;
  /** The kind with these parameters read; undefined where there is no such kind. */
  bind(kind: string, params: Readonly<Record<string, unknown>>): Definition | undefined;
}

/**
 * Reads parameters once: a node that an edit left alone keeps its very object of parameters, and
 * with it the definition that was read from them.
 */
function bindOnce(find: (kind: string) => Kind | undefined): Catalogue['bind'] {
  const known = new WeakMap<object, { readonly kind: string; readonly bound: Definition }>();
  return (kind, params) => {
    const before = known.get(params);
    if (before?.kind === kind) return before.bound;
    const bound = find(kind)?.bind(params);
    if (bound) known.set(params, { kind, bound });
    return bound;
  };
}

/** The catalogue of these kinds and the ends of blocks. */
function catalogueOf(kinds: readonly Offered[]): Catalogue {
  const byName = new Map<string, Kind>([...BOUNDARIES, ...kinds].map((kind) => [kind.kind, kind]));
  const find = (kind: string): Kind | undefined => byName.get(kind);
  return { kinds, find, bind: bindOnce(find) };
}

/** A catalogue with more kinds at its end. What it knew, it keeps: nothing is read again. */
export function extended(catalogue: Catalogue, more: readonly Offered[]): Catalogue {
  const added = new Map<string, Kind>(more.map((kind) => [kind.kind, kind]));
  const bindAdded = bindOnce((kind) => added.get(kind));
  return {
    kinds: [...catalogue.kinds, ...more],
    find: (kind) => added.get(kind) ?? catalogue.find(kind),
    bind: (kind, params) =>
      added.has(kind) ? bindAdded(kind, params) : catalogue.bind(kind, params),
  };
}

/** The kinds that ship: one file each, found by being in its folder. */
export const catalogue: Catalogue = catalogueOf([
  ...Object.values(
    import.meta.glob<Layer>(['./layers/*.ts', '!./layers/*.test.ts'], {
      eager: true,
      import: 'default',
    }),
  ),
  ...Object.values(
    import.meta.glob<Block>(['./blocks/*.ts', '!./blocks/*.test.ts'], {
      eager: true,
      import: 'default',
    }),
  ),
]);
