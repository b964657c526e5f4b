import { z } from 'zod';
import { FAILURE_CODES } from '../core/text/training';

/** What a run is asked to do. */
export const settingsSchema = z.object({
  epochs: z.number().int().min(1).max(10_000),
  batchSize: z.number().int().min(1).max(65_536),
  learningRate: z.number().positive().max(100),
  /** Fixes initial weights, dropout and the order of the examples. */
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1),
  /** Only the first so many training images; absent: all. */
  limit: z.number().int().min(1).optional(),
});

export type Settings = z.infer<typeof settingsSchema>;

export const STANDARD_SETTINGS: Settings = {
  epochs: 5,
  batchSize: 32,
  learningRate: 0.001,
  seed: 1,
};

/** Why a run failed; `core/text` has the sentences. */
const failureSchema = z.object({
  code: z.enum(FAILURE_CODES),
  /** What the cause said of itself; shown after the sentence. */
  detail: z.string(),
});

export type Failure = z.infer<typeof failureSchema>;

/** A loss or an accuracy; not a number, or infinite, where training diverged. */
const figureSchema = z.custom<number>((value) => typeof value === 'number');

/** What a run tells as it goes. Loss and accuracy are means over the examples named. */
export const trainingEventSchema = z.discriminatedUnion('type', [
  /** The session stands; `params` is counted from its variables, trainable and frozen. */
  z.object({ type: z.literal('built'), params: z.number(), steps: z.number(), epochs: z.number() }),
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
    /** Of training, without validation. */
    seconds: z.number(),
  }),
  z.object({
    type: z.literal('ended'),
    outcome: z.enum(['finished', 'stopped', 'failed']),
    failure: failureSchema.optional(),
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
    /** Where to write `weights.npz` at the end; absent: nowhere. */
    out: z.string().optional(),
  }),
  z.object({ type: z.literal('stop') }),
]);

export type Order = z.infer<typeof orderSchema>;
