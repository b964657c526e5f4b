import type { Builder } from '../builder';
import { defineOp, typed } from '../define-op';
import type { Value } from '../value';
import { constant } from './constant';
import { slice } from './slice';

function lastSize(x: Value): number {
  return x.shape.at(-1) ?? 0;
}

/** Takes the parts, then the axis; `parts` names the parts alone. */
const concat = defineOp<readonly Value[], { readonly parts: readonly Value[] }>({
  type: 'ConcatV2',
  attributes: (_inputs, { parts }) => ({
    ...typed(parts[0]),
    N: { int: parts.length },
    Tidx: { dtype: 'int32' },
  }),
  output(_inputs, { parts }) {
    const rest = parts[0]?.shape.slice(0, -1) ?? [];
    const last = parts.reduce((total, part) => total + lastSize(part), 0);
    return { dtype: parts[0]?.dtype ?? 'float32', shape: [...rest, last] };
  },
  gradient({ b, args: { parts }, gradient }) {
    let offset = 0;
    const rules = parts.map((part) => {
      const begin = part.shape.map((_, axis) => (axis < part.shape.length - 1 ? 0 : offset));
      offset += lastSize(part);
      return () => slice(b, gradient, begin, part.shape);
    });
    return [...rules, null];
  },
});

/** Joins values along their last axis. */
export function concatenate(b: Builder, parts: readonly Value[]): Value {
  const axis = constant(b, 'int32', [], [(parts[0]?.shape.length ?? 1) - 1]);
  return concat(b, [...parts, axis], { parts });
}
