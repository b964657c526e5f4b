import { analyse, type Analysis } from '../../core/analyse';
import { catalogue as shipped } from '../../core/catalogue';
import { compare } from '../../core/diff/compare';
import type { Diff } from '../../core/diff/diff';
import type { Document } from '../../core/graph/document';
import { findPreset, presets } from '../state/presets';
import type { Project } from '../state/project.svelte';

/** What the open net is compared with. */
export type Other =
  | { readonly type: 'saved' }
  | { readonly type: 'preset'; readonly id: string }
  | { readonly type: 'file'; readonly name: string; readonly document: Document };

/** One side: a document with what is known of it. */
export interface Side {
  readonly document: Document;
  readonly analysis: Analysis;
}

function sideOf(document: Document): Side {
  return { document, analysis: analyse(document, shipped) };
}

/** The open net beside another, for as long as they are looked at. */
export class Comparison {
  #other = $state.raw<Other>({ type: 'saved' });
  /** The open net is the first of the two. */
  swapped = $state.raw(false);
  /** Blocks are compared layer by layer. */
  opened = $state.raw(false);

  constructor(private readonly project: Project) {
    this.#other = this.#likely();
  }

  get other(): Other {
    return this.#other;
  }

  with(other: Other): void {
    this.#other = other;
  }

  readonly #otherDocument = $derived.by((): Document => {
    const other = this.#other;
    if (other.type === 'file') return other.document;
    const preset = other.type === 'preset' ? findPreset(other.id)?.document : undefined;
    return preset ?? this.project.kept ?? this.project.document;
  });

  readonly #here = $derived.by(() => sideOf(this.project.document));
  readonly #there = $derived.by(() => sideOf(this.#otherDocument));

  readonly before = $derived.by(() => (this.swapped ? this.#here : this.#there));
  readonly after = $derived.by(() => (this.swapped ? this.#there : this.#here));

  readonly diff = $derived.by((): Diff =>
    compare(this.before.document, this.after.document, shipped, this.opened),
  );

  /** What there is that the user may mean: what was changed since, else the net's own preset. */
  #likely(): Other {
    if (this.project.edited && this.project.kept) return { type: 'saved' };
    const { about } = this.project.document;
    const own = presets.find((preset) => preset.about.title === about?.title);
    const [first] = presets.filter((preset) => preset !== own);
    return first ? { type: 'preset', id: first.id } : { type: 'saved' };
  }
}
