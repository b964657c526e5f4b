import { type Choice, type ChoiceSpec, defineChoice } from '../kinds/choice';
import type { Fields, Params } from '../kinds/params';

/** Where a run stands: what a schedule may depend on. */
interface Moment {
  /** Steps made before this one. */
  readonly step: number;
  readonly stepsPerEpoch: number;
  /** Of the whole run. */
  readonly epochs: number;
}

/** What was measured of an epoch. */
export interface EpochFigures {
  readonly loss: number;
  readonly accuracy: number;
  readonly valLoss: number;
  readonly valAccuracy: number;
}

/** What a schedule remembers from epoch to epoch; part of every checkpoint. */
export type Memory = Readonly<Record<string, number>>;

/** How the learning rate changes in the course of a run. */
export interface Schedule {
  /** What it remembers before the first epoch. */
  readonly start: Memory;
  /** What it remembers after an epoch. */
  after(memory: Memory, figures: EpochFigures): Memory;
  /** The learning rate of a step, given the one that was set. */
  rate(base: number, moment: Moment, memory: Memory): number;
}

interface ScheduleSpec<F extends Fields> extends ChoiceSpec<F> {
  readonly start?: Memory;
  readonly after?: (memory: Memory, figures: EpochFigures, p: Params<F>) => Memory;
  readonly rate: (base: number, moment: Moment, p: Params<F>, memory: Memory) => number;
}

/** Makes a schedule of its file's description. */
export function defineSchedule<F extends Fields>(spec: ScheduleSpec<F>): Choice<Schedule> {
  return defineChoice(spec, (p) => ({
    start: spec.start ?? {},
    after: (memory, figures) => spec.after?.(memory, figures, p) ?? memory,
    rate: (base, moment, memory) => spec.rate(base, moment, p, memory),
  }));
}
