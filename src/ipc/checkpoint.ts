import { z } from 'zod';
import type { Settings } from '../core/settings/settings';

/** A number; those that JSON cannot say stand as words. */
const figure = z.union([
  z.number(),
  z.enum(['NaN', 'Infinity', '-Infinity']).transform((word) => Number(word)),
]);

/** What was measured of an epoch; see the event of that name. */
const epochRecordSchema = z.object({
  epoch: z.number(),
  loss: figure,
  accuracy: figure,
  topK: figure.optional(),
  valLoss: figure,
  valAccuracy: figure,
  valTopK: figure.optional(),
  seconds: z.number(),
  learningRate: z.number(),
  best: z.boolean(),
});

export type EpochRecord = z.infer<typeof epochRecordSchema>;

/** On what a run is computed: what its losses depend on to the last bit. */
const machineSchema = z.object({
  /** The model of the processor. */
  processor: z.string(),
  /** Threads that the machine runs at once. */
  available: z.number().int().positive(),
  /** Threads that an operation is split over. */
  threads: z.number().int().positive(),
  /** Version of the libtensorflow that computes. */
  engine: z.string(),
});

export type Machine = z.infer<typeof machineSchema>;

/** Whether losses computed on one machine are to the last bit those of the other. */
export function isSameMachine(one: Machine, other: Machine): boolean {
  return (
    one.processor === other.processor &&
    one.available === other.available &&
    one.threads === other.threads &&
    one.engine === other.engine
  );
}

/** Where a run stands, beside its tensors: `progress.json` of a checkpoint. */
const progressSchema = z.object({
  version: z.literal(1),
  /** Steps made. */
  step: z.number().int(),
  stepsPerEpoch: z.number().int(),
  /** The epoch under way, from 1; one more than there are where the run is at its end. */
  epoch: z.number().int(),
  /** Steps made of that epoch. */
  position: z.number().int(),
  /** Over the examples of that epoch so far, added up in the order of the steps. */
  sums: z.object({ loss: figure, correct: z.number(), topK: z.number().optional() }),
  /** Of training in that epoch so far. */
  seconds: z.number(),
  /** Of the last step. */
  learningRate: z.number(),
  /** What the learning rate's schedule remembers. */
  schedule: z.record(z.string(), figure),
  /** The best value of the metric that is watched; null before the first. */
  best: figure.nullable(),
  /** Epochs without improvement, as early stopping counts them. */
  waited: z.number().int(),
  /** The epochs done. */
  epochs: z.array(epochRecordSchema),
  seed: z.number().int(),
  machine: machineSchema,
});

export type Progress = z.infer<typeof progressSchema>;

/** Progress as JSON, every number to the last bit. */
export function writeProgress(progress: Progress): string {
  const text = JSON.stringify(
    progress,
    (_, value: unknown) =>
      typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
    2,
  );
  return `${text}\n`;
}

/** @throws Error where the text is no progress */
export function readProgress(text: string): Progress {
  return progressSchema.parse(JSON.parse(text));
}

/** Whether a run has come to its end: by its epochs, or by early stopping. */
export function isOver(
  { epoch, waited }: Pick<Progress, 'epoch' | 'waited'>,
  { epochs, patience }: Settings,
): boolean {
  return epoch > epochs || (patience > 0 && waited >= patience);
}

/** What a checkpoint consists of; its last file to be written. */
export const manifestSchema = z.object({
  version: z.literal(1),
  step: z.number().int(),
  epoch: z.number().int(),
  /** Whether it holds the best weights of its time. */
  best: z.boolean(),
  files: z.array(z.object({ name: z.string(), size: z.number(), sha256: z.string() })),
});

export type Manifest = z.infer<typeof manifestSchema>;
