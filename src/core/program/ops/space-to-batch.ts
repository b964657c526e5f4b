import type { Pair } from '../../kinds/shape';
import type { Builder } from '../builder';
import { defineOp, typed } from '../define-op';
import type { Attribute, TensorShape, Value } from '../value';
import { constant, integers } from './constant';

/** How pixels are dealt out: those `block` apart, [vertical, horizontal], come together. */
export interface Dealing {
  readonly block: Pair;
  /** Pixels put around first, or cut off last: [[top, bottom], [left, right]]. */
  readonly edges: readonly [Pair, Pair];
}

function attributes(x: Value): Record<string, Attribute> {
  return { ...typed(x), Tblock_shape: { dtype: 'int32' } };
}

/** The sizes as the ops take them: int32 [2] block, int32 [2, 2] edges. */
function sizes(b: Builder, { block, edges }: Dealing): readonly [Value, Value] {
  return [integers(b, block), constant(b, 'int32', [2, 2], edges.flat())];
}

function known([batch = null, height, width, channels = null]: TensorShape) {
  return { batch, height: height ?? 1, width: width ?? 1, channels };
}

const spaceToBatchOp = defineOp<readonly [Value, Value, Value], Dealing>({
  type: 'SpaceToBatchND',
  attributes: ([x]) => ({ ...attributes(x), Tpaddings: { dtype: 'int32' } }),
  output([x], { block: [tall, wide], edges: [[top, bottom], [left, right]] }) {
    const { batch, height, width, channels } = known(x.shape);
    const size: Pair = [(height + top + bottom) / tall, (width + left + right) / wide];
    return { dtype: x.dtype, shape: [batch && batch * tall * wide, ...size, channels] };
  },
  gradient: ({ b, args, gradient }) => [() => batchToSpace(b, gradient, args), null, null],
});

const batchToSpaceOp = defineOp<readonly [Value, Value, Value], Dealing>({
  type: 'BatchToSpaceND',
  attributes: ([x]) => ({ ...attributes(x), Tcrops: { dtype: 'int32' } }),
  output([x], { block: [tall, wide], edges: [[top, bottom], [left, right]] }) {
    const { batch, height, width, channels } = known(x.shape);
    const size: Pair = [height * tall - top - bottom, width * wide - left - right];
    return { dtype: x.dtype, shape: [batch && batch / (tall * wide), ...size, channels] };
  },
  gradient: ({ b, args, gradient }) => [() => spaceToBatch(b, gradient, args), null, null],
});

/**
 * Deals the pixels of [batch, height, width, channels], zeros put around, out to
 * [block·batch, height/block, width/block, channels]: each small map has every block-th pixel.
 */
export function spaceToBatch(b: Builder, x: Value, args: Dealing): Value {
  return spaceToBatchOp(b, [x, ...sizes(b, args)], args);
}

/** Gathers what `spaceToBatch` has dealt out, and cuts the edges off. */
export function batchToSpace(b: Builder, x: Value, args: Dealing): Value {
  return batchToSpaceOp(b, [x, ...sizes(b, args)], args);
}
