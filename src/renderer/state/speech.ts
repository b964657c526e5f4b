import type { Graph, GraphEdge, GraphNode } from '../../core/graph/document';
import { whatChanged } from '../../core/graph/what-changed';
import type { Language } from '../../core/kinds/language';
import type { Problem } from '../../core/kinds/problem';
import { grouped } from '../../core/text/numbers';
import { shape } from '../text/numbers';
import { SPOKEN } from '../text/spoken';
import type { Analysed } from './analysed.svelte';
import type { Announcer } from './announcer.svelte';

/** Says to those who hear the window where the keys are and what an edit did. */
export class Speech {
  constructor(
    private readonly announcer: Announcer,
    private readonly analysed: Analysed,
    private readonly language: () => Language,
    private readonly name: (node: GraphNode) => string,
    /** What is wrong at a node of the graph on the canvas, in short. */
    private readonly sayAt: (id: string, problem: Problem) => string,
  ) {}

  get words(): (typeof SPOKEN)[Language] {
    return SPOKEN[this.language()];
  }

  say(sentence: string): void {
    this.announcer.mention(sentence);
  }

  /** A node as it is said: name, shape, and what is wrong with it. */
  node(node: GraphNode): string {
    return this.words.node(this.name(node), this.#state(node.id));
  }

  /** Says what an edit did, unless it told of itself; nothing where nodes only moved. */
  tell(before: Graph, after: Graph): void {
    if (this.announcer.toldEdit) return;
    const sentence = this.#changes(before, after);
    if (sentence !== null) this.say(sentence);
  }

  #state(id: string): string {
    const known = this.analysed.node(id)?.shape ?? null;
    const problem = this.analysed.problem(id);
    const found = known ? shape(known) : this.words.unknown;
    return problem ? this.words.then(found, this.sayAt(id, problem)) : found;
  }

  #outcome(what: string, id: string): string {
    return this.words.outcome(what, this.#state(id));
  }

  #changes(before: Graph, after: Graph): string | null {
    const { words } = this;
    const { added, removed, wired, unwired, changed } = whatChanged(before, after);
    if (added.length > 0) return this.#added(added, after);
    if (removed.length > 0)
      return one(removed, (node) => words.removed(this.name(node)), words.removedMany);
    if (wired.length > 0)
      return one(
        wired,
        (wire) => this.#outcome(this.#ends(after, wire, words.connected), wire.to),
        words.connectedMany,
      );
    if (unwired.length > 0)
      return one(
        unwired,
        (wire) => this.#outcome(this.#ends(after, wire, words.disconnected), wire.to),
        words.disconnectedMany,
      );
    if (changed.length === 0) return null;
    return one(changed, (node) => this.node(node), words.changedMany);
  }

  #added(added: readonly GraphNode[], after: Graph): string {
    const { words } = this;
    const sentence = (node: GraphNode): string => {
      const wire = after.edges.find(({ to }) => to === node.id);
      const source = after.nodes.find(({ id }) => id === wire?.from);
      const what = source
        ? words.addedAfter(this.name(node), this.name(source))
        : words.added(this.name(node));
      return this.#outcome(what, node.id);
    };
    return one(added, sentence, words.addedMany);
  }

  #ends({ nodes }: Graph, wire: GraphEdge, say: (from: string, to: string) => string): string {
    const called = (id: string): string => {
      const node = nodes.find((other) => other.id === id);
      return node ? this.name(node) : id;
    };
    return say(called(wire.from), called(wire.to));
  }
}

/** A sentence about the only one, or about how many there are. */
function one<T>(
  things: readonly T[],
  single: (thing: T) => string,
  many: (count: string) => string,
): string {
  const [first] = things;
  return first !== undefined && things.length === 1 ? single(first) : many(grouped(things.length));
}
