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

/** The catalogue of these kinds and the ends of blocks. */
export function catalogueOf(kinds: readonly Offered[]): Catalogue {
  const byName = new Map<string, Kind>([...BOUNDARIES, ...kinds].map((kind) => [kind.kind, kind]));
  return {
    kinds,
    find: (kind) => byName.get(kind),
    bind: (kind, params) => byName.get(kind)?.bind(params),
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
