import type { Document } from '../../core/graph/document';
import { datasets } from '../../core/datasets';
import { isError, type Problem } from '../../core/kinds/problem';
import { trainingProblems } from '../../core/program/trainable';
import type { Bridge } from '../../ipc/contract';
import type { Analysed } from './analysed.svelte';
import type { Project } from './project.svelte';
import { Run } from './run.svelte';
import { SettingsForm } from './settings-form.svelte';

/** The dataset that the window opens with. */
const STANDARD_DATASET = 'mnist';

/** What to train on, how, whether it can be done, and the run that is on or was last. */
export class Training {
  #dataset = $state.raw(STANDARD_DATASET);
  readonly form = new SettingsForm();
  #run = $state.raw<Run | null>(null);

  constructor(
    private readonly bridge: Bridge,
    private readonly project: Project,
    private readonly analysed: Analysed,
  ) {
    bridge.on('training', (event) => this.#run?.hear(event));
  }

  readonly dataset = $derived.by(
    () => datasets.find((dataset) => dataset.id === this.#dataset) ?? datasets[0],
  );

  /** Everything wrong with the net, and with the net for this dataset; remarks at the end. */
  readonly problems = $derived.by((): readonly Problem[] => {
    const { analysis } = this.analysed;
    const more = this.dataset ? trainingProblems(analysis, this.dataset, this.#settings) : [];
    const all = [...analysis.problems, ...more];
    return [...all.filter(isError), ...all.filter((problem) => !isError(problem))];
  });

  /** Those that keep the net from being trained. */
  readonly errors = $derived.by(() => this.problems.filter(isError));
  readonly obstacle = $derived.by(() => this.errors[0] ?? null);
  readonly busy = $derived.by(() => this.#run?.busy ?? false);
  readonly canTrain = $derived.by(
    () => !this.busy && this.obstacle === null && this.form.refused.length === 0,
  );

  get run(): Run | null {
    return this.#run;
  }

  choose(dataset: string): void {
    this.#dataset = dataset;
  }

  /** Trains the open document; what is edited from now on does not touch the run. */
  train(): void {
    if (!this.canTrain || !this.dataset) return;
    const document: Document = this.project.document;
    const run = new Run(this.project.title, this.dataset.id, this.form.settings);
    this.#run = run;
    this.bridge.request
      .train(document, run.dataset, run.settings)
      .catch((error: unknown) => run.fail({ code: 'engine', detail: String(error) }));
  }

  stop(): void {
    if (!this.busy) return;
    this.#run?.stopping();
    void this.bridge.request.stop();
  }
}
