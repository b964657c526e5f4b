import { Builder } from './builder';
import { forward, type Plan } from './forward';
import { placeholder } from './ops/control';
import { sum } from './ops/sum';
import type { Signature } from './program';

/** Judges the images at int32 `indices` [batch]. */
export function evaluateSignature(plan: Plan): Signature {
  const b = new Builder(plan.recording, { name: 'evaluate', precision: plan.settings.precision });
  const indices = placeholder(b, 'indices', 'int32', [null]);
  const { losses, hits } = forward(b, plan, indices);
  return {
    inputs: { indices },
    outputs: { loss: sum(b, losses, { axes: [0] }), ...hits },
  };
}
