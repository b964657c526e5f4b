import type { Choice } from '../kinds/choice';
import type { Loss } from './loss';
import type { Optimizer } from './optimizer';
import type { Schedule } from './schedule';

/** The losses that ship, one file each, found by being in their folder. */
export const losses: readonly Choice<Loss>[] = Object.values(
  import.meta.glob<Choice<Loss>>(['./losses/*.ts', '!./losses/*.test.ts'], {
    eager: true,
    import: 'default',
  }),
);

/** The optimizers that ship, likewise. */
export const optimizers: readonly Choice<Optimizer>[] = Object.values(
  import.meta.glob<Choice<Optimizer>>(['./optimizers/*.ts', '!./optimizers/*.test.ts'], {
    eager: true,
    import: 'default',
  }),
);

/** The schedules of the learning rate that ship, likewise. */
export const schedules: readonly Choice<Schedule>[] = Object.values(
  import.meta.glob<Choice<Schedule>>(['./schedules/*.ts', '!./schedules/*.test.ts'], {
    eager: true,
    import: 'default',
  }),
);
