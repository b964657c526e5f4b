import { datasets } from '../../core/datasets';
import { catalogue } from '../../core/catalogue';
import { within } from '../../core/fixing/within';
import { boundsOf } from '../../core/graph/edit/align';
import type { Graph } from '../../core/graph/document';
import type { Language } from '../../core/kinds/language';
import { isError, type Problem } from '../../core/kinds/problem';
import { type Mend, type MendContext, mendsOf } from '../../core/mends';
import { heightOf, widthOf } from '../../core/picture/measures';
import { FIXES } from '../text/fixes';
import type { Analysed } from './analysed.svelte';
import type { CanvasState } from './canvas.svelte';
import type { Notify } from './files';
import type { Project } from './project.svelte';
import type { Training } from './training.svelte';

/** The problems of the graph on the canvas, with what mends them. */
export class Mending {
  /** The node whose fixes are on show, where the user asked for them. */
  asked = $state.raw<string | null>(null);

  constructor(
    private readonly project: Project,
    private readonly analysed: Analysed,
    private readonly training: Training,
    private readonly canvas: CanvasState,
    private readonly language: () => Language,
    private readonly notify: Notify,
  ) {}

  readonly #context = $derived.by((): MendContext => {
    const { document, within: opened } = this.project;
    return {
      document,
      opened,
      shipped: catalogue,
      node: (path) => this.analysed.node(path),
      data: this.training.dataset ?? datasets[0] ?? null,
      settings: this.training.form.settings,
    };
  });

  /** Errors and remarks by the node on the canvas that owns them, the first of each. */
  readonly #owned = $derived.by(() => {
    const owned = new Map<string, Problem>();
    for (const problem of this.training.problems) {
      const here = within(problem, this.project.within);
      if (here?.node !== null && here && !owned.has(here.node)) owned.set(here.node, problem);
    }
    return owned;
  });

  /** The first problem of a node on the canvas: an error where it has one, else a remark. */
  problem(id: string): Problem | undefined {
    return this.#owned.get(id);
  }

  /** The first error of a node on the canvas. */
  error(id: string): Problem | undefined {
    const first = this.problem(id);
    return first && isError(first) ? first : undefined;
  }

  /** Whether something is known that mends a node's problem. */
  canFix(id: string): boolean {
    const problem = this.problem(id);
    return problem !== undefined && this.fixes(problem).length > 0;
  }

  /** Shows the ways to mend a node's problem, at the node. */
  ask(id: string): void {
    const node = this.project.node(id);
    if (!node) return;
    const { kind, position } = node;
    this.canvas.reveal({ ...position, width: widthOf(kind), height: heightOf(kind) });
    this.asked = id;
  }

  /** What mends a problem, on the canvas or inside of its blocks; the likeliest first. */
  fixes(problem: Problem): readonly Mend[] {
    return this.project.newer === null ? mendsOf(problem, this.#context) : [];
  }

  /** Mends a problem as one step, and says what was done. */
  apply(mend: Mend): void {
    const before = this.project.graph;
    this.asked = null;
    this.project.seal();
    if (!this.project.change(mend.apply(this.project.document))) return;
    const after = this.project.document;
    this.canvas.follow(this.project.graph);
    this.#reveal(before, this.project.graph);
    const words = FIXES[this.language()];
    this.notify('good', words.done(mend.say(this.language())), {
      label: words.undo,
      run: () => {
        // What was done since is not for this button to undo.
        if (this.project.document === after) this.project.undo();
      },
    });
  }

  /** Selects the nodes that are new and brings them into view. */
  #reveal(before: Graph, after: Graph): void {
    const old = new Set(before.nodes.map(({ id }) => id));
    const fresh = after.nodes.filter(({ id }) => !old.has(id));
    if (fresh.length === 0) return;
    this.canvas.select(fresh.map(({ id }) => id));
    this.canvas.reveal(
      boundsOf(
        fresh.map(({ kind, position }) => {
          return { ...position, width: widthOf(kind), height: heightOf(kind) };
        }),
      ),
    );
  }
}
