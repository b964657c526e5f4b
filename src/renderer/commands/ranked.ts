import { computeCommandScore } from 'bits-ui';

interface Named {
  readonly name: string;
  readonly otherName: string;
}

/** How much less a name in the other language counts. */
const FOREIGN = 0.9;
/** What answers so much worse than the best is no answer. */
const WORTH = 0.1;

/** What answers to a search that may leave letters out, the best first; everything for none. */
export function ranked<T extends Named>(things: readonly T[], query: string): readonly T[] {
  if (query.trim() === '') return things;
  const scored = things.map((thing) => ({
    thing,
    score: Math.max(
      computeCommandScore(thing.name, query),
      FOREIGN * computeCommandScore(thing.otherName, query),
    ),
  }));
  const best = Math.max(...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score > 0 && score >= WORTH * best)
    .sort((a, b) => b.score - a.score)
    .map(({ thing }) => thing);
}
