import { z } from 'zod';
import { readSettings, type Settings } from '../core/settings/settings';
import { FAILURE_CODES } from '../core/text/training';

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
