import type { Dataset } from '../core/kinds/dataset';
import { shuffled } from '../core/program/shuffle';
import type { Settings } from '../core/settings/settings';
import type { EpochRecord, Progress } from '../ipc/checkpoint';
import type { Failure, TrainingEvent } from '../ipc/training';
import { BatchEvents } from './batch-events';
import type { BestWeights } from './best-weights';
import type { Keeper } from './checkpoints/keeper';
import type { Control } from './control';
import type { Pulse } from './pulse/pulse';
import type { Standing } from './standing';
import { Tally } from './tally';
import { type Figures, NotFinite, type Training } from './training';

export interface Course {
  readonly training: Training;
  readonly dataset: Dataset;
  readonly settings: Settings;
  readonly standing: Standing;
  readonly control: Control;
  readonly pulse: Pulse;
  /** Absent where the run is not kept. */
  readonly keeper: Keeper | undefined;
  /** Absent where the run does not go back to them. */
  readonly bestWeights: BestWeights | undefined;
  readonly tell: (event: TrainingEvent) => void;
}

/** How a course ended; its state is kept in every case. */
type Ending = Pick<Extract<TrainingEvent, { type: 'ended' }>, 'outcome' | 'failure' | 'early'>;

/** How many training examples a run takes. */
export function trainingExamples(dataset: Dataset, { limit }: Settings): number {
  return limit === 0 ? dataset.train : Math.min(limit, dataset.train);
}

function* batches(indices: Int32Array, size: number, from = 0): Generator<Int32Array> {
  for (let start = from * size; start < indices.length; start += size)
    yield indices.subarray(start, start + size);
}

function placeOf({ epoch, position }: Progress): string {
  return `${epoch}/${position}`;
}

/** What is measured of the validation examples. */
type Validation = Pick<EpochRecord, 'valLoss' | 'valAccuracy' | 'valTopK'>;

/** A run under way, between its first step here and its end. */
class Runner {
  readonly #events: BatchEvents;
  /** Where the newest checkpoint stands; the start needs none. */
  #kept: string;
  #failure: Failure | undefined;
  /** Milliseconds of pauses, which are no time of training. */
  #idle = 0;

  constructor(private readonly course: Course) {
    this.#events = new BatchEvents(course.tell, course.standing.step);
    this.#kept = placeOf(course.standing.progress);
  }

  async run(): Promise<Ending> {
    const { standing, tell, dataset, settings, bestWeights, training } = this.course;
    while (!standing.over) {
      if (!(await this.#trainEpoch())) return this.#cutShort();
      const validation = await this.#validate();
      if (!validation) return this.#cutShort();
      const record = standing.endEpoch(trainingExamples(dataset, settings), validation);
      tell({ type: 'epoch', ...record });
      bestWeights?.offer(training, record.best);
      await this.#keep();
    }
    if (standing.early) bestWeights?.restore(training);
    return { outcome: 'finished', ...(standing.early && { early: true }) };
  }

  #cutShort(): Ending {
    return this.#failure ? { outcome: 'failed', failure: this.#failure } : { outcome: 'stopped' };
  }

  /** Whether the epoch came to its end, in an order of the examples of its own. */
  async #trainEpoch(): Promise<boolean> {
    const { training, standing, settings, dataset, keeper } = this.course;
    const order = shuffled(trainingExamples(dataset, settings), settings.seed, standing.epoch);
    const left = [...batches(order, settings.batchSize, standing.position)];
    for (let at = 0; at < left.length; at += training.stepsPerCall) {
      const start = performance.now() - this.#idle;
      if (!(await this.#mayGoOn())) return false;
      const finite = await this.#advance(left.slice(at, at + training.stepsPerCall));
      if (!finite) return false;
      standing.addTime(performance.now() - this.#idle - start);
      if (keeper?.due) await this.#keep();
    }
    this.#events.flush();
    return true;
  }

  /** Makes steps in one call of the session; false where a loss is not finite, and the run ends. */
  async #advance(some: readonly Int32Array[]): Promise<boolean> {
    const { training, standing } = this.course;
    const rates = some.map((_, index) => standing.rateAfter(index));
    try {
      this.#take(training.advance(some, rates), some, rates);
      return true;
    } catch (error) {
      if (!(error instanceof NotFinite)) throw error;
      this.#take(error.made, some, rates);
      await this.#endNotFinite(error.loss, some[error.made.length] ?? new Int32Array());
      return false;
    }
  }

  #take(
    figures: readonly Figures[],
    batches: readonly Int32Array[],
    rates: readonly number[],
  ): void {
    const { standing, pulse } = this.course;
    for (const [index, one] of figures.entries()) {
      const { length } = batches[index] ?? [];
      standing.advance(one, rates[index] ?? 0);
      this.#events.add(one.loss / length, one.correct / length);
    }
    pulse.steps(standing.step, figures.length);
  }

  /** Judges all validation examples; undefined where the run is to stop. */
  async #validate(): Promise<Validation | undefined> {
    const { training, dataset, settings, pulse } = this.course;
    const length = dataset.examples - dataset.train;
    const indices = Int32Array.from({ length }, (_, index) => dataset.train + index);
    const tally = new Tally();
    for (const batch of batches(indices, settings.batchSize)) {
      if (!(await this.#mayGoOn())) return undefined;
      const figures = training.evaluate(batch);
      pulse.alive();
      if (!Number.isFinite(figures.loss)) {
        await this.#endNotFinite(figures.loss, batch, true);
        return undefined;
      }
      tally.add(figures);
    }
    const { loss, accuracy, topK } = tally.means(length);
    return {
      valLoss: loss,
      valAccuracy: accuracy,
      ...(topK !== undefined && { valTopK: topK }),
    };
  }

  /** Hears orders between two steps, and waits through a pause; false where the run is to stop. */
  async #mayGoOn(): Promise<boolean> {
    const { control, standing, pulse, tell } = this.course;
    await control.listen();
    if (control.pausing) {
      const start = performance.now();
      pulse.rest();
      this.#events.flush();
      tell({ type: 'paused', step: standing.step, cause: 'asked' });
      await this.#keep();
      await control.continued();
      if (!control.stopped) tell({ type: 'continued', step: standing.step });
      pulse.alive();
      this.#idle += performance.now() - start;
    }
    if (!control.stopped) return true;
    this.#events.flush();
    await this.#keep();
    return false;
  }

  /** Pauses until the run is stopped; all is as before the step whose loss is not finite. */
  async #endNotFinite(loss: number, batch: Int32Array, validating = false): Promise<void> {
    const { training, standing, control, pulse, tell } = this.course;
    pulse.rest();
    this.#events.flush();
    const { step } = standing;
    const layer = training.firstNotFinite(batch);
    tell({ type: 'paused', step, cause: 'notFinite', loss, layer, validating });
    await this.#keep();
    pulse.rest();
    await control.stopping();
    const where = validating ? `validation after step ${step}` : `step ${step + 1}`;
    const detail = `${where}${layer === null ? '' : `, ${layer}`}`;
    this.#failure = { code: 'notFinite', detail };
  }

  async #keep(): Promise<void> {
    const { training, standing, keeper, pulse, tell } = this.course;
    const { progress, best } = standing;
    const place = placeOf(progress);
    if (!keeper || place === this.#kept) return;
    this.#kept = place;
    pulse.rest();
    tell(await keeper.keep({ progress, best, state: training.read() }));
    pulse.alive();
  }
}

/**
 * Trains for all epochs that are left, or until the control says stop. Each epoch takes the
 * examples in an order of its own, the last batch smaller where they do not divide evenly; then all
 * validation examples are judged. Between two calls of the session the process hears its messages.
 */
export async function runEpochs(course: Course): Promise<Ending> {
  return await new Runner(course).run();
}
