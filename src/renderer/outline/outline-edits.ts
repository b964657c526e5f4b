import { type Beside, moveEarlier, moveLater } from '../../core/graph/edit/chain';
import { removeWithReconnect } from '../../core/graph/edit/rewire';
import type { GraphNode } from '../../core/graph/document';
import type { Workbench } from '../state/workbench.svelte';
import { OUTLINE } from '../text/outline';

/** The node of the row where one is, where it can be changed. */
export function currentNode({ outline }: Workbench): GraphNode | undefined {
  const row = outline.current;
  return row?.editable && row.item.type === 'node' ? row.item.node : undefined;
}

function names(workbench: Workbench, ids: Iterable<string>): string {
  return [...ids]
    .flatMap((id) => workbench.project.node(id) ?? [])
    .map((node) => workbench.name(node))
    .join(', ');
}

/** Opens the choice of a kind for beside the current node, or for the first of an empty graph. */
export function add(workbench: Workbench, beside: Beside, back: () => void): void {
  const { outline, picking, canvas } = workbench;
  const node = currentNode(workbench);
  if (node && outline.current) outline.go(outline.current);
  const at = document.querySelector('[role="treeitem"][tabindex="0"], .outline .first');
  const { left = 0, bottom = 0 } = at?.getBoundingClientRect() ?? {};
  picking.open({
    x: left + 24,
    y: bottom + 2,
    for: node ? { type: 'beside', node, beside } : { type: 'place', place: canvas.middle() },
    back,
  });
}

/** Takes the selected nodes away and closes the gaps. */
export function remove(workbench: Workbench): void {
  const { announcer, canvas, outline, project, language } = workbench;
  if (project.readOnly || canvas.selected.length === 0) return;
  const gone = new Set(canvas.selected);
  const sentence = OUTLINE[language].removed(names(workbench, gone));
  const { rows, at } = outline;
  const stays = ({ item }: (typeof rows)[number]): boolean =>
    item.type === 'node' && !gone.has(item.node.id);
  const next = rows.slice(at).find(stays) ?? rows.slice(0, at).findLast(stays);
  project.changeGraph(removeWithReconnect(project.graph, gone, project.catalogue));
  canvas.follow(project.graph);
  if (next) outline.go(next);
  announcer.say(sentence);
}

/** Moves the current node along its chain, and says what it follows now. */
export function move(workbench: Workbench, to: 'earlier' | 'later'): void {
  const { announcer, project, language } = workbench;
  const node = currentNode(workbench);
  if (!node) return;
  const words = OUTLINE[language];
  const before = project.graph;
  const after = to === 'earlier' ? moveEarlier(before, node.id) : moveLater(before, node.id);
  project.changeGraph(after);
  const source = after.edges.find((edge) => edge.to === node.id)?.from ?? '';
  const name = workbench.name(node);
  announcer.say(
    after === before ? words.stays(name) : words.moved(name, names(workbench, [source])),
  );
}
