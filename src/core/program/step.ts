import type { Analysis } from '../analyse';
import type { Settings } from '../settings/settings';
import { Builder } from './builder';
import { byName, type Figures, readRecent, remember } from './recent';
import { forward, type Plan } from './forward';
import { clipGradients } from './gradient-clipping';
import { gradients } from './gradients';
import { plus } from './ops/arithmetic';
import { cast } from './ops/cast';
import { constant } from './ops/constant';
import { after, placeholder, together } from './ops/control';
import { checkFinite } from './ops/finite';
import { gather } from './ops/gather';
import { mean } from './ops/mean';
import { increase } from './ops/variables';
import type { Signature } from './program';
import type { Operation, Value } from './value';

/** What a session computes in about 10 ms, in floating-point operations. */
const SHORT_CALL = 5e8;
const MOST_STEPS = 8;

/**
 * How many steps a call makes: several where a step is so short that the way into the session and
 * back would be a good part of it.
 */
export function stepsPerCall({ totals }: Analysis, { batchSize }: Settings): number {
  const step = 2 * 3 * totals.macs * batchSize;
  return Math.max(1, Math.min(MOST_STEPS, Math.floor(SHORT_CALL / step)));
}

/** Trains on the images at int32 `indices` [batch] at a float32 `learningRate` []. */
export function stepSignature(plan: Plan): Signature {
  const b = stepBuilder(plan, 'step');
  const indices = placeholder(b, 'indices', 'int32', [null]);
  const learningRate = placeholder(b, 'learningRate', 'float32', []);
  const { made, figures } = recordStep(b, plan, indices, learningRate);
  const outputs = byName(figures, (value) => after(b, made, value));
  return { inputs: { indices, learningRate }, outputs };
}

/**
 * The same for several batches in turn: int32 `indices` [count, batch], float32 `learningRate`
 * [count]; gives the figures of each, [count].
 */
export function stepsSignature(plan: Plan): Signature {
  const outside = new Builder(plan.recording, { name: 'steps' });
  const count = plan.recent.count;
  const indices = placeholder(outside, 'indices', 'int32', [count, null]);
  const learningRate = placeholder(outside, 'learningRate', 'float32', [count]);
  let before: readonly Operation[] = [];
  for (let turn = 0; turn < count; turn++) {
    const b = stepBuilder(plan, `steps/${turn}`, before);
    const index = constant(b, 'int32', [], [turn]);
    const batch = gather(b, indices, index);
    const { made, figures } = recordStep(b, plan, batch, gather(b, learningRate, index));
    before = [together(b, [...made, ...remember(b, plan.recent, turn, figures, made)])];
  }
  const last = new Builder(plan.recording, { name: 'steps/last', before });
  return { inputs: { indices, learningRate }, outputs: readRecent(last, plan.recent) };
}

function stepBuilder(plan: Plan, name: string, before: readonly Operation[] = []): Builder {
  const randomness = { seed: plan.settings.seed, step: plan.state.step };
  const { precision } = plan.settings;
  return new Builder(plan.recording, { name, training: true, randomness, precision, before });
}

interface Step {
  /** What changes the state. */
  readonly made: readonly Operation[];
  readonly figures: Figures<Value>;
}

/**
 * Forward, loss, gradients and optimizer. Nothing changes unless the loss is finite, so that what
 * led to another can be looked at.
 */
function recordStep(b: Builder, plan: Plan, indices: Value, learningRate: Value): Step {
  const { weights, step, optimizer } = plan.state;
  const { losses, hits } = forward(b, plan, indices);
  const loss = mean(b, losses, { axes: [0] });
  const checked = [checkFinite(b, loss).source];

  const trainable = [...weights.values()].filter(({ weight }) => weight.trainable);
  const reads = trainable.map(({ variable }) => b.read(variable));
  const seed = after(b, checked, constant(b, 'float32', [], [1]));
  const slopes = clipGradients(b, gradients(b, loss, reads, seed), plan.settings);
  const one = constant(b, 'int32', [], [1]);
  const apply = optimizer.begin(b, {
    step: cast(b, plus(b, b.read(step), one), 'float32'),
    learningRate,
  });
  const changes = trainable.map(({ variable, slots }, index) => {
    const gradient = slopes[index];
    if (!gradient) throw new Error('Every trainable weight has a gradient');
    return apply({ variable, gradient, slot: (name) => slotOf(slots, name) });
  });
  const followed = b.updates.map((update) => update(checked));
  return {
    made: [...followed, ...changes, increase(b, step, one, checked)],
    figures: { loss, ...hits },
  };
}

function slotOf<V>(slots: ReadonlyMap<string, V>, name: string): V {
  const slot = slots.get(name);
  if (!slot) throw new Error(`There is no slot ${name}`);
  return slot;
}
