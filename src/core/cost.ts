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
  let [params, trainable, macs, activationBytes] = [0, 0, 0, 0];
  for (const cost of costs) {
    params += cost.params;
    trainable += cost.trainable;
    macs += cost.macs;
    activationBytes += cost.activationBytes;
  }
  return { params, trainable, macs, activationBytes };
}
