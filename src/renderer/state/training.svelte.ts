import type { Document } from '../../core/graph/document';
import { datasets } from '../../core/datasets';
import { isError, type Problem } from '../../core/kinds/problem';
import { trainingProblems } from '../../core/program/trainable';
import type { Bridge, Resumable, Startup } from '../../ipc/contract';
import { type Analysed, sameNet } from './analysed.svelte';
import type { Project } from './project.svelte';
import { Run, type RunOf } from './run.svelte';
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
    const more = this.dataset ? trainingProblems(analysis, this.dataset, this.form.settings) : [];
    const all = [...analysis.problems, ...more];
    return [...all.filter(isError), ...all.filter((problem) => !isError(problem))];
  });

  /** Those that keep the net from being trained. */
  readonly errors = $derived.by(() => this.problems.filter(isError));
  readonly obstacle = $derived.by(() => this.errors[0] ?? null);
  /** The newest run that did not come to its end and can go on. */
  #unfinished = $state.raw<Resumable | null>(null);
  /** Whether the processor has bfloat16 arithmetic. */
  #bfloat16 = $state.raw(false);

  readonly busy = $derived.by(() => this.#run?.busy ?? false);
  readonly canTrain = $derived.by(
    () => !this.busy && this.obstacle === null && this.form.refused.length === 0,
  );

  readonly canPause = $derived.by(() => this.#run?.state === 'running');
  /** Whether the run is paused because it was asked to. */
  readonly canContinue = $derived.by(
    () => this.#run?.state === 'paused' && this.#run.pause?.cause === 'asked',
  );

  get run(): Run | null {
    return this.#run;
  }

  get unfinished(): Resumable | null {
    return this.#unfinished;
  }

  get bfloat16(): boolean {
    return this.#bfloat16;
  }

  /** Takes over what the machine said as the window opened. */
  start({ resumable, bfloat16 }: Startup): void {
    this.#unfinished = resumable;
    this.#bfloat16 = bfloat16;
  }

  choose(dataset: string): void {
    this.#dataset = dataset;
  }

  /** Trains the open document; what is edited from now on does not touch the run. */
  train(): void {
    if (!this.canTrain || !this.dataset) return;
    const document: Document = this.project.document;
    const { title } = this.project;
    const { id: dataset } = this.dataset;
    const { settings } = this.form;
    this.#begin({ title, dataset, settings }, () =>
      this.bridge.request.train(document, dataset, settings),
    );
  }

  pause(): void {
    if (!this.canPause) return;
    this.#run?.asked('pause');
    void this.bridge.request.pause();
  }

  /** Goes on after a pause that was asked for. */
  continue(): void {
    if (this.canContinue) void this.bridge.request.continue();
  }

  /** Ends the run after the step under way and keeps it. */
  stop(): void {
    if (!this.busy) return;
    this.#run?.asked('stop');
    void this.bridge.request.stop();
  }

  /** Ends the run at once. */
  cancel(): void {
    if (!this.busy) return;
    this.#run?.asked('cancel');
    void this.bridge.request.cancel();
  }

  /**
   * Goes on with the unfinished run, and puts its settings and dataset on show. Its net takes the
   * place of the open one only where that has no changes of its own.
   */
  resume(): void {
    const unfinished = this.#unfinished;
    if (this.busy || !unfinished) return;
    const { id, title, dataset, settings, document, epochs } = unfinished;
    if (!this.project.edited && !sameNet(document, this.project.document))
      this.project.open(document, null);
    this.#dataset = dataset;
    this.form.adopt(settings);
    this.#begin({ title, dataset, settings, epochs }, () => this.bridge.request.resume(id));
  }

  /** Gives the unfinished run up. */
  forget(): void {
    if (this.#unfinished) void this.bridge.request.forget(this.#unfinished.id);
    this.#unfinished = null;
  }

  #begin(of: RunOf, ask: () => Promise<null>): void {
    const run = new Run(of);
    this.#run = run;
    this.#unfinished = null;
    ask().catch((error: unknown) => run.fail({ code: 'engine', detail: String(error) }));
    void run.ended.then(async () => {
      this.#unfinished = await this.bridge.request.unfinished();
    });
  }
}
