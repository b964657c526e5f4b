import type { Loss } from './loss';
import type { Optimizer } from './optimizer';

/** The losses that ship, one file each, found by being in their folder. */
export const losses: readonly Loss[] = Object.values(
  import.meta.glob<Loss>(['./losses/*.ts', '!./losses/*.test.ts'], {
    eager: true,
    import: 'default',
  }),
);

/** The optimizers that ship, likewise. */
export const optimizers: readonly Optimizer[] = Object.values(
  import.meta.glob<Optimizer>(['./optimizers/*.ts', '!./optimizers/*.test.ts'], {
    eager: true,
    import: 'default',
  }),
);
