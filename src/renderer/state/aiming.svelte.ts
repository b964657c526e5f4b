import { freePort, type Prospect } from '../../core/graph/connectable';
import type { GraphNode } from '../../core/graph/document';
import { gist } from '../../core/text/gist';
import { say } from '../../core/text/problems';
import { shape } from '../text/numbers';
import { WIRING } from '../text/wiring';
import type { CanvasState } from './canvas.svelte';
import type { Project } from './project.svelte';
import type { Walking } from './walking';
import type { Speech } from './speech';
import type { Wiring } from './wiring.svelte';
import type { Language } from '../../core/kinds/language';

/** A wire drawn by keys: from the node that had them to one that is chosen among the others. */
export class Aiming {
  #from = $state.raw<string | null>(null);
  #at = $state.raw<string | null>(null);

  constructor(
    private readonly project: Project,
    private readonly canvas: CanvasState,
    private readonly wiring: Wiring,
    private readonly walking: Walking,
    private readonly speech: Speech,
    private readonly language: () => Language,
    private readonly name: (node: GraphNode) => string,
  ) {}

  get active(): boolean {
    return this.#from !== null;
  }

  /** The node that the wire would end at. */
  get at(): string | null {
    return this.#at;
  }

  /** What the wire would do at the node that it is aimed at, in words. */
  readonly hint = $derived.by(() => {
    const node = this.#at === null ? undefined : this.project.node(this.#at);
    return node ? this.#would(node, this.wiring.prospect(node.id)) : null;
  });

  start(): void {
    const from = this.walking.here;
    const node = from === null ? undefined : this.project.node(from);
    if (!node) return;
    this.#from = node.id;
    this.wiring.start({ node: node.id, end: 'source', port: 0 });
    const fitting = this.#targets(true);
    this.#at = fitting[0]?.id ?? null;
    const sentence = this.speech.words.connecting(this.name(node), fitting.length);
    this.speech.say(this.#at === null ? sentence : `${sentence} ${this.#aimed(fitting)}`);
    this.#show();
  }

  /** Aims at the next of the nodes that fit, or of all others. */
  step(by: 1 | -1, fittingOnly: boolean): void {
    const targets = this.#targets(fittingOnly);
    if (targets.length === 0) return;
    const old = targets.findIndex(({ id }) => id === this.#at);
    const next = old === -1 && by === -1 ? targets.length - 1 : old + by;
    this.#at = targets[(next + targets.length) % targets.length]?.id ?? null;
    this.speech.say(this.#aimed(targets));
    this.#show();
  }

  /** Draws the wire where it can be; else it says why not and goes on. */
  end(): void {
    const at = this.#at;
    if (at === null) return;
    if (!this.wiring.mayEnd(at)) {
      this.speech.say(this.hint ?? '');
      return;
    }
    this.wiring.end(at);
    this.#stop();
    this.canvas.select([at]);
  }

  giveUp(): void {
    if (!this.active) return;
    this.#stop();
    this.speech.say(this.speech.words.gaveUp);
  }

  #stop(): void {
    this.#from = null;
    this.#at = null;
    this.wiring.stop();
  }

  /** The other nodes: those with room for a wire first, of them the nearest. */
  #targets(fittingOnly: boolean): readonly GraphNode[] {
    const from = this.#from === null ? undefined : this.project.node(this.#from);
    if (!from) return [];
    const away = ({ position: { x, y } }: GraphNode): number =>
      Math.hypot(x - from.position.x, y - from.position.y);
    return this.project.graph.nodes
      .filter((node) => node.id !== from.id && (!fittingOnly || this.#fits(node)))
      .map((node) => ({ node, full: this.#replaced(node) === undefined ? 0 : 1 }))
      .sort((a, b) => a.full - b.full || away(a.node) - away(b.node))
      .map(({ node }) => node);
  }

  #fits({ id }: GraphNode): boolean {
    const found = this.wiring.prospect(id);
    return found?.obstacle === null && found.misfit === null;
  }

  #aimed(targets: readonly GraphNode[]): string {
    const at = targets.findIndex(({ id }) => id === this.#at);
    const node = targets[at];
    if (!node) return '';
    const place = this.speech.words.aimed(this.name(node), at + 1, targets.length);
    return this.hint ? this.speech.words.then(place, this.hint) : place;
  }

  #would(target: GraphNode, found: Prospect | null): string {
    const words = WIRING[this.language()];
    if (!found) return '';
    if (found.obstacle !== null) return words.obstacles[found.obstacle](this.name(target));
    const gives = found.misfit
      ? gist(say(found.misfit, this.language()))
      : found.output
        ? words.gives(shape(found.output))
        : '';
    const replaced = this.#replaced(target);
    if (!replaced) return gives;
    const instead = this.speech.words.replaces(this.name(replaced));
    return gives === '' ? instead : this.speech.words.also(gives, instead);
  }

  /** The node whose wire would have to make room. */
  #replaced(target: GraphNode): GraphNode | undefined {
    const { graph, catalogue } = this.project;
    const port = freePort(graph, target, catalogue);
    const old = graph.edges.find((edge) => edge.to === target.id && edge.port === port);
    return old && old.from !== this.#from ? this.project.node(old.from) : undefined;
  }

  #show(): void {
    if (this.#at !== null) this.walking.show(this.#at);
  }
}
