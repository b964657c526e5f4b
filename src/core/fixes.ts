import type { Fix, FixContext, FixKind } from './fixing/fix';
import type { Problem } from './kinds/problem';

/** The kinds of fixes, the likeliest first: one file each, found by being in their folder. */
export const fixKinds: readonly FixKind[] = Object.values(
  import.meta.glob<FixKind>(['./fixes/*.ts', '!./fixes/*.test.ts'], {
    eager: true,
    import: 'default',
  }),
).sort((a, b) => a.rank - b.rank);

/** Every way to mend a problem, the likeliest first. */
export function fixesOf(
  problem: Problem,
  context: FixContext,
  kinds: readonly FixKind[] = fixKinds,
): readonly Fix[] {
  return kinds.flatMap((kind) => kind.fixes(problem, context));
}
