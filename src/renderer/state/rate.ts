import { bindChosen } from '../../core/kinds/choice';
import { schedules } from '../../core/program/choices';
import type { EpochFigures } from '../../core/program/schedule';
import type { Settings } from '../../core/settings/settings';

/** The learning rate of the step after `step` steps, given the figures of the epochs done. */
export function rateOf(
  settings: Settings,
  epochs: readonly EpochFigures[],
  step: number,
  stepsPerEpoch: number,
): number {
  const schedule = bindChosen(schedules, settings.schedule);
  const memory = epochs.reduce(
    (memory, figures) => schedule.after(memory, figures),
    schedule.start,
  );
  const moment = { step, stepsPerEpoch, epochs: settings.epochs };
  return schedule.rate(settings.learningRate, moment, memory);
}
