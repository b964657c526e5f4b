import { type Beside, moveEarlier, moveLater } from '../../core/graph/edit/chain';
import type { Graph, GraphNode } from '../../core/graph/document';
import type { Workbench } from '../state/workbench.svelte';
import { OUTLINE } from '../text/outline';

const MOVES = { earlier: moveEarlier, later: moveLater };

/** The selected node, where it is the only one. */
export function chosenNode({ canvas, project }: Workbench): GraphNode | undefined {
  return canvas.chosen === undefined ? undefined : project.node(canvas.chosen);
}

/** Whether something can be added: beside the selected node, or as the first of an empty graph. */
export function mayAdd(workbench: Workbench): boolean {
  return chosenNode(workbench) !== undefined || workbench.project.graph.nodes.length === 0;
}

/** Opens the choice of a kind for beside the selected node, or for the first of an empty graph. */
export function add(workbench: Workbench, beside: Beside): void {
  const { outline, picking, canvas, view } = workbench;
  const node = chosenNode(workbench);
  const shown = view.outline
    ? document.querySelector('.outline [role="treeitem"][tabindex="0"], .outline .first')
    : document.querySelector(`[data-node-id="${node?.id ?? ''}"]`);
  const { left = 0, bottom = 0 } = shown?.getBoundingClientRect() ?? {};
  picking.open({
    x: left + 24,
    y: bottom + 2,
    for: node ? { type: 'beside', node, beside } : { type: 'place', place: canvas.middle() },
    ...(view.outline ? { back: () => outline.takeFocus() } : {}),
  });
}

/** Moves the selected node along its chain, and says what it follows now. */
export function move(workbench: Workbench, to: keyof typeof MOVES): void {
  const { announcer, project, language } = workbench;
  const node = chosenNode(workbench);
  if (!node) return;
  const words = OUTLINE[language];
  const before: Graph = project.graph;
  const after = MOVES[to](before, node.id);
  project.changeGraph(after);
  const source = after.edges.find((edge) => edge.to === node.id)?.from ?? '';
  const follows = project.node(source);
  const name = workbench.name(node);
  announcer.say(
    after === before || !follows ? words.stays(name) : words.moved(name, workbench.name(follows)),
  );
}
