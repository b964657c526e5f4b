import type { Pair } from '../../kinds/shape';
import type { Builder, Output } from '../builder';
import { defineOp, like, typed } from '../define-op';
import type { TensorShape, Value } from '../value';
import { integers } from './constant';

/** [height, width] in pixels. */
interface Size {
  readonly size: Pair;
}

/** Pixels have their centres at halves, as in `tf.image.resize`. */
const HALF_PIXEL = { half_pixel_centers: { bool: true } } as const;

function resized(x: Value, [height, width]: Pair): Output {
  const [batch = null, , , channels = null] = x.shape;
  return { dtype: x.dtype, shape: [batch, height, width, channels] };
}

/** The known [height, width] of a feature map. */
function sizeOf([, height, width]: TensorShape): Pair {
  return [height ?? 1, width ?? 1];
}

/** Takes the output's gradient and the int32 [2] size of the input. */
const nearestGradient = defineOp<readonly [Value, Value], Size>({
  type: 'ResizeNearestNeighborGrad',
  attributes: ([g]) => ({ ...typed(g), ...HALF_PIXEL }),
  output: ([g], { size }) => resized(g, size),
});

const nearestOp = defineOp<readonly [Value, Value], Size>({
  type: 'ResizeNearestNeighbor',
  attributes: ([x]) => ({ ...typed(x), ...HALF_PIXEL }),
  output: ([x], { size }) => resized(x, size),
  gradient({ b, inputs: [x], gradient }) {
    const size = sizeOf(x.shape);
    return [() => nearestGradient(b, [gradient, integers(b, size)], { size }), null];
  },
});

/** Takes the output's gradient and the input, of which only the shape matters. */
const bilinearGradient = defineOp<readonly [Value, Value]>({
  type: 'ResizeBilinearGrad',
  attributes: ([, x]) => ({ ...typed(x), ...HALF_PIXEL }),
  output: ([, x]) => like(x),
});

const bilinearOp = defineOp<readonly [Value, Value], Size>({
  type: 'ResizeBilinear',
  attributes: ([x]) => ({ ...typed(x), ...HALF_PIXEL }),
  output: ([x], { size }) => resized(x, size),
  gradient: ({ b, inputs: [x], gradient }) => [() => bilinearGradient(b, [gradient, x]), null],
});

/** Resizes [batch, height, width, channels] to the pixel nearest to each. */
export function resizeNearest(b: Builder, x: Value, args: Size): Value {
  return nearestOp(b, [x, integers(b, args.size)], args);
}

/** Resizes [batch, height, width, channels], linear between the pixels around each. */
export function resizeBilinear(b: Builder, x: Value, args: Size): Value {
  return bilinearOp(b, [x, integers(b, args.size)], args);
}
