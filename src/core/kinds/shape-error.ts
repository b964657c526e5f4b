import type { Problem, ProblemCode, ProblemValues } from './problem';

/** Why a layer refuses its inputs. Only the analysis catches it and makes a problem of it. */
export class ShapeError<C extends ProblemCode = ProblemCode> extends Error {
  constructor(
    readonly code: C,
    readonly values: ProblemValues[C],
  ) {
    super(code);
  }

  /**
   * The same as a problem of a node, at a path where that is inside of it. The cast is needed once, here: the constructor has tied the
   * values to the code, but a caught error's `C` is the whole union again.
   */
  problemOf(node: string, path: string): Problem {
    const inside = path === node ? {} : { path };
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- explained above
    return { node, code: this.code, values: this.values, ...inside } as Problem;
  }
}
