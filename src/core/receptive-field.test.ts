import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Pair } from './kinds/shape';
import { extendReach, mergeReach, PIXEL, type Reach, wholeField } from './receptive-field';

function through(...kernels: readonly (readonly [size: number, stride: number])[]): Reach {
  return kernels.reduce<Reach>(
    (reach, [size, stride]) =>
      extendReach(reach, {
        size: [size, size],
        stride: [stride, stride],
        dilation: [1, 1],
        padding: 'valid',
      }),
    PIXEL,
  );
}

describe('receptive field', () => {
  it('of two 3×3 convolutions is that of one 5×5, as the course shows', () => {
    expect(through([3, 1], [3, 1]).field).toEqual([5, 5]);
    expect(through([5, 1]).field).toEqual([5, 5]);
  });

  it('of LeNet5 grows 5, 6, 14, 16', () => {
    const lenet = [
      [5, 1],
      [2, 2],
      [5, 1],
      [2, 2],
    ] as const;
    const fields = lenet.map((_, last) => through(...lenet.slice(0, last + 1)).field);
    expect(fields).toEqual([
      [5, 5],
      [6, 6],
      [14, 14],
      [16, 16],
    ]);
  });

  it('of a merge is the larger of its branches on each axis', () => {
    const tall: Reach = { field: [5, 1], jump: [1, 1] };
    const wide: Reach = { field: [1, 3], jump: [2, 1] };
    expect(mergeReach([tall, wide])).toEqual({ field: [5, 3], jump: [2, 1] });
    expect(mergeReach([tall, { field: 'all', jump: [1, 1] }]).field).toBe('all');
  });

  it('of a convolution after upsampling is the most pixels that any of its places sees', () => {
    const factors = fc.integer({ min: 1, max: 60 });
    const kernels = fc.integer({ min: 1, max: 7 });
    fc.assert(
      fc.property(factors, kernels, (factor, kernel) => {
        const pair = (value: number): Pair => [value, value];
        const window = { dilation: pair(1), padding: 'same' } as const;
        const enlarged = extendReach(PIXEL, { ...window, size: pair(1), stride: pair(1 / factor) });
        const reach = extendReach(enlarged, {
          ...window,
          size: pair(kernel),
          stride: pair(factor),
        });
        const seen = Array.from({ length: factor }, (_, start) => {
          const taps = Array.from({ length: kernel }, (_, tap) =>
            Math.floor((start + tap) / factor),
          );
          return new Set(taps).size;
        });
        expect(wholeField(reach)).toEqual(pair(Math.max(...seen)));
        expect(reach.jump[0]).toBeCloseTo(1);
      }),
    );
  });

  it('is the set of pixels that one output can see, counted one by one', () => {
    const layer = fc.record({
      size: fc.integer({ min: 1, max: 4 }),
      stride: fc.integer({ min: 1, max: 3 }),
      dilation: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(layer, { maxLength: 4 }), (layers) => {
        const reach = layers.reduce<Reach>((before, { size, stride, dilation }) => {
          const pair = (value: number): Pair => [value, value];
          return extendReach(before, {
            size: pair(size),
            stride: pair(stride),
            dilation: pair(dilation),
            padding: 'valid',
          });
        }, PIXEL);
        // Walk back from output 0 of the last layer to the input positions it depends on.
        let seen = new Set([0]);
        for (const { size, stride, dilation } of [...layers].reverse())
          seen = new Set(
            [...seen].flatMap((at) =>
              Array.from({ length: size }, (_, tap) => at * stride + tap * dilation),
            ),
          );
        expect(reach.field).toEqual([Math.max(...seen) + 1, Math.max(...seen) + 1]);
      }),
    );
  });
});
