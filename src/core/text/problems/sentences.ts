import type { Catalogue } from '../../catalogue';
import type { ProblemCode, ProblemValues } from '../../kinds/problem';

/** A sentence for every code: what is wrong, with its values, and what to do. */
export type ProblemSentences = {
  readonly [C in ProblemCode]: (values: ProblemValues[C], kinds: Catalogue) => string;
};
