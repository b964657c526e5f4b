import type { Catalogue } from './catalogue';
import { asSeen, putSeen } from './fixing/as-seen';
import type { FixContext, FixKind } from './fixing/fix';
import { innermost } from './fixing/innermost';
import { within } from './fixing/within';
import { fixesOf, fixKinds } from './fixes';
import type { Document } from './graph/document';
import { placeAt } from './graph/inside';
import { sourceOf } from './graph/neighbours';
import { withBlocks } from './graph/with-blocks';
import { BLOCK_OUTPUT_KIND } from './kinds/boundary';
import type { Language, Localized } from './kinds/language';
import type { Problem } from './kinds/problem';
import { shortened } from './text/quote';

/** A way to mend a problem, however deep in blocks its node stands. */
export interface Mend {
  readonly kind: string;
  /** What it does, as the label of a button. */
  say(language: Language): string;
  /** The document mended; the same one where there is nothing to mend. */
  readonly apply: (document: Document) => Document;
}

/** What a mend is made from. */
export interface MendContext extends Pick<FixContext, 'data' | 'settings'> {
  readonly document: Document;
  /** Ids of the instances whose inside is on show, outermost first. */
  readonly opened: readonly string[];
  readonly shipped: Catalogue;
  /** What is known of a node, by its path from the graph on show: `stage/r1`. */
  readonly node: FixContext['node'];
}

const INSIDE: Localized<(label: string, block: string) => string> = {
  en: (label, block) => `Inside ${block}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
  zh: (label, block) => `在“${block}”内${label}`,
};

const AT_OUTPUT = fixKinds.filter(({ atOutput }) => atOutput);

/** A problem of a block of the user's as one of the node inside that gives what comes out of it. */
function ofGiver(problem: Problem, { document, shipped }: MendContext): Problem | undefined {
  if (problem.node === null || problem.path !== undefined) return undefined;
  let path = [problem.node];
  for (;;) {
    const place = placeAt(document, path, shipped);
    if (place.within.length < path.length || !place.editable) break;
    const output = place.graph.nodes.find(({ kind }) => kind === BLOCK_OUTPUT_KIND);
    const giver = output && sourceOf(place.graph, output.id);
    if (giver === undefined) return undefined;
    path = [...path, giver];
  }
  return path.length > 1 ? { ...problem, path: path.join('/') } : undefined;
}

/** Every way to mend a problem of the graph on show or inside of its blocks, the likeliest first. */
export function mendsOf(problem: Problem, context: MendContext): readonly Mend[] {
  const inside = ofGiver(problem, context);
  return [
    ...(inside ? mendsAt(inside, context, AT_OUTPUT) : []),
    ...mendsAt(problem, context, fixKinds),
  ];
}

function mendsAt(
  problem: Problem,
  context: MendContext,
  kinds: readonly FixKind[],
): readonly Mend[] {
  const { document, opened, shipped, data, settings } = context;
  if (within(problem, opened) === null) return [];
  const { place } = innermost(problem, document, shipped, opened);
  const here = within(problem, place.within);
  if (!place.editable || here === null) return [];
  const deeper = place.within.slice(opened.length);
  const name = deeper.length === 0 ? null : shortened(place.block?.name ?? '');
  const around: FixContext = {
    graph: asSeen(place),
    catalogue: withBlocks(shipped, document.blocks),
    node: (id) => context.node([...deeper, id].join('/')),
    data,
    settings,
  };
  const fixes = fixesOf(here, around, kinds);
  return fixes.map((fix) => ({
    kind: fix.kind,
    say(language) {
      const label = fix.say(language);
      return name === null ? label : INSIDE[language](label, name);
    },
    apply(present) {
      const seen = asSeen(placeAt(present, place.within, shipped));
      const mended = fix.apply(seen);
      return mended === seen ? present : putSeen(present, place.within, mended, shipped);
    },
  }));
}
