import { z } from 'zod';

/** What was measured of an epoch; see the event of that name. */
const epochRecordSchema = z.object({
  epoch: z.number(),
  loss: z.number(),
  accuracy: z.number(),
  topK: z.number().optional(),
  valLoss: z.number(),
  valAccuracy: z.number(),
  valTopK: z.number().optional(),
  seconds: z.number(),
  learningRate: z.number(),
  best: z.boolean(),
});

export type EpochRecord = z.infer<typeof epochRecordSchema>;

/** On what a run was computed: what its losses depend on to the last bit. */
const machineSchema = z.object({
  /** The model of the processor. */
  processor: z.string(),
  /** Threads that an operation is split over. */
  threads: z.number().int().positive(),
  /** Version of the libtensorflow that computes. */
  engine: z.string(),
});

export type Machine = z.infer<typeof machineSchema>;

/** Sums over the examples of an epoch so far, in the order of its steps. */
const sumsSchema = z.object({ loss: z.number(), correct: z.number(), topK: z.number() });

/** Where a run stands, beside its tensors: `progress.json` of a checkpoint. */
export const progressSchema = z.object({
  version: z.literal(1),
  /** Steps made. */
  step: z.number().int(),
  stepsPerEpoch: z.number().int(),
  /** The epoch under way, from 1; one more than there are where the run is at its end. */
  epoch: z.number().int(),
  /** Steps made of that epoch. */
  position: z.number().int(),
  sums: sumsSchema,
  /** Seconds of training in that epoch so far. */
  seconds: z.number(),
  /** What the learning rate's schedule remembers. */
  schedule: z.record(z.string(), z.number()),
  /** The best value of the metric that is watched, and its epoch; null before the first. */
  best: z.object({ value: z.number(), epoch: z.number() }).nullable(),
  /** Epochs without improvement, as early stopping counts them. */
  waited: z.number().int(),
  epochs: z.array(epochRecordSchema),
  seed: z.number().int(),
  machine: machineSchema,
});

export type Progress = z.infer<typeof progressSchema>;
