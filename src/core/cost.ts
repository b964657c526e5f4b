/** What a layer, a block or a net costs. */
export interface Cost {
  /** Trainable and frozen weights together. */
  readonly params: number;
  readonly trainable: number;
  /** Multiply-accumulates for one image. */
  readonly macs: number;
  /** Bytes of the float32 outputs for one image. */
  readonly activationBytes: number;
}

export const NO_COST: Cost = { params: 0, trainable: 0, macs: 0, activationBytes: 0 };

/** The sum of several costs. */
export function addCosts(costs: readonly Cost[]): Cost {
  return costs.reduce(
    (sum, cost) => ({
      params: sum.params + cost.params,
      trainable: sum.trainable + cost.trainable,
      macs: sum.macs + cost.macs,
      activationBytes: sum.activationBytes + cost.activationBytes,
    }),
    NO_COST,
  );
}
