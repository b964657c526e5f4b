import { z } from 'zod';
import { readSettings, type Settings } from '../core/settings/settings';
import { CHECKPOINT_FAILURES, FAILURE_CODES } from '../core/text/training';

/** What a run is asked to do, nothing left out: a setting that its field refuses is refused here. */
export const settingsSchema = z.unknown().transform((value, context): Settings => {
  const { settings, refusals } = readSettings(value);
  for (const { param } of refusals)
    context.addIssue({ code: 'custom', path: param.split('.'), message: 'no such setting' });
  return settings;
});

/** Why a run failed; `core/text` has the sentences. */
const failureSchema = z.object({
  code: z.enum(FAILURE_CODES),
  /** What the cause said of itself; shown after the sentence. */
  detail: z.string(),
  /** What there was too little of: bytes, and the largest batch that finds room, 0 for none. */
  shortage: z.object({ needed: z.number(), available: z.number(), batch: z.number() }).optional(),
});

export type Failure = z.infer<typeof failureSchema>;

/** A loss or an accuracy; not a number, or infinite, where training diverged. */
const figureSchema = z.custom<number>((value) => typeof value === 'number');

/** What a run tells as it goes. Loss and accuracy are means over the examples named. */
export const trainingEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('built'),
    /** Weights counted from the session's variables, trainable and frozen. */
    params: z.number(),
    /** Of one epoch. */
    steps: z.number(),
    epochs: z.number(),
    /** Steps made before: 0, or those of the checkpoint that the run goes on from. */
    step: z.number(),
    /** Whether the losses are to the last bit those of the run without a break. */
    exact: z.boolean(),
    /** Damaged checkpoints that were passed over for an older one. */
    damaged: z.number(),
  }),
  /** Consecutive steps, the first numbered `step` (from 1); one loss and accuracy for each. */
  z.object({
    type: z.literal('batches'),
    step: z.number(),
    losses: z.array(figureSchema),
    accuracies: z.array(figureSchema),
  }),
  z.object({
    type: z.literal('epoch'),
    epoch: z.number(),
    loss: figureSchema,
    accuracy: figureSchema,
    valLoss: figureSchema,
    valAccuracy: figureSchema,
    /** Share of the training examples whose label is among the k highest scores, where asked. */
    topK: figureSchema.optional(),
    valTopK: figureSchema.optional(),
    /** Of training, without validation. */
    seconds: z.number(),
    /** Of the epoch's last step. */
    learningRate: z.number(),
    /** Whether no epoch before was better by the metric that is watched. */
    best: z.boolean(),
  }),
  z.object({
    type: z.literal('paused'),
    /** Steps made. Where a loss was not finite, the step of that loss was not made. */
    step: z.number(),
    cause: z.enum(['asked', 'notFinite']),
    /** What was not finite. */
    loss: figureSchema.optional(),
    /** Whether it was the loss of validation images, after the step. */
    validating: z.boolean().optional(),
    /** Id of the first layer that is not finite, as `block/layer` within blocks; null: none is. */
    layer: z.string().nullable().optional(),
  }),
  z.object({ type: z.literal('continued'), step: z.number() }),
  /** Once a second, also while a step takes long. */
  z.object({
    type: z.literal('beat'),
    step: z.number(),
    /** Milliseconds since the last step ended. */
    idle: z.number(),
    /** Whether that is far longer than steps take. */
    stuck: z.boolean(),
  }),
  /** A checkpoint was written, after so many steps, in or after this epoch. */
  z.object({ type: z.literal('checkpoint'), step: z.number(), epoch: z.number() }),
  /** A checkpoint could not be written. Older ones are whole, and the run goes on. */
  z.object({
    type: z.literal('checkpointFailed'),
    step: z.number(),
    reason: z.enum(CHECKPOINT_FAILURES),
    /** What the system said of it. */
    detail: z.string(),
  }),
  /** The net with the given weights, judged by the validation examples. */
  z.object({
    type: z.literal('evaluated'),
    params: z.number(),
    examples: z.number(),
    loss: figureSchema,
    accuracy: figureSchema,
  }),
  z.object({
    type: z.literal('ended'),
    outcome: z.enum(['finished', 'stopped', 'failed']),
    failure: failureSchema.optional(),
    /** Early stopping ended it. */
    early: z.boolean().optional(),
  }),
]);

export type TrainingEvent = z.infer<typeof trainingEventSchema>;

/** What the trainer process is told. The document is checked by the graph reader, not here. */
export const orderSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('train'),
    document: z.unknown(),
    dataset: z.string(),
    settings: settingsSchema,
    /** The folder that holds the datasets' folders. */
    datasets: z.string(),
    /** The run's folder, for checkpoints and the weights at the end; absent: nothing is kept. */
    run: z.string().optional(),
    /** Whether the weights are written as text too. */
    weightsText: z.boolean().optional(),
  }),
  z.object({
    type: z.literal('resume'),
    /** The folder of a run, which names net, dataset and settings. */
    run: z.string(),
    datasets: z.string(),
  }),
  z.object({
    type: z.literal('evaluate'),
    document: z.unknown(),
    dataset: z.string(),
    /** Of these, batch size and loss matter. */
    settings: settingsSchema,
    datasets: z.string(),
    /** The path of an .npz archive. */
    weights: z.string(),
  }),
  z.object({ type: z.literal('pause') }),
  z.object({ type: z.literal('continue') }),
  /** Ends the run after the step under way and keeps everything. */
  z.object({ type: z.literal('stop') }),
]);

export type Order = z.infer<typeof orderSchema>;
