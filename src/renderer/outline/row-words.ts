import { isBoundary } from '../../core/kinds/boundary';
import { endShape } from '../../core/graph/end-shape';
import type { OutlineRow } from '../../core/graph/outline-rows';
import type { Graph } from '../../core/graph/document';
import { placeAt } from '../../core/graph/inside';
import { grouped } from '../../core/text/numbers';
import type { Workbench } from '../state/workbench.svelte';
import { shape } from '../text/numbers';
import { OUTLINE } from '../text/outline';

/** The words of a row of the outline. */
export interface RowWords {
  readonly name: string;
  /** Settings in the field's notation. */
  readonly face: string;
  /** The output's shape; empty where it is not known. */
  readonly output: string;
  /** What it takes from, where that is not the node above it; where a branch leads. */
  readonly sources: string;
  /** All of it, for those who hear the window. */
  readonly spoken: string;
}

/** What a row says, on screen and aloud. */
export function rowWords(row: OutlineRow, workbench: Workbench): RowWords {
  const { analysed, language, project } = workbench;
  const words = OUTLINE[language];
  const { item, within } = row;

  const graphHere = (): Graph => placeAt(project.document, within, project.catalogue).graph;

  function named(ids: readonly string[]): string {
    const { nodes } = graphHere();
    return ids
      .flatMap((id) => nodes.find((node) => node.id === id) ?? [])
      .map((node) => workbench.name(node))
      .join(' + ');
  }

  if (item.type === 'branch') {
    const name = words.branch(item.number, item.of);
    const sources =
      item.items.length > 0 ? words.layers(item.items.length) : words.straight(named([item.to]));
    return { name, face: '', output: '', sources, spoken: `${name}, ${sources}` };
  }
  const { node } = item;
  const name = workbench.name(node);
  const face = project.catalogue.bind(node.kind, node.params)?.face ?? '';
  const asAbove = item.sources.length === 1 && item.sources[0] === item.after;
  const from = asAbove || item.sources.length === 0 ? '' : named(item.sources);
  const sources = from === '' ? '' : item.sources.length > 1 ? words.joins(from) : words.from(from);
  const known = analysed.analysis.at(row.key);
  const sizes = isBoundary(node.kind)
    ? endShape(graphHere(), node.id, analysed.analysis.at(within.join('/')))
    : known?.shape;
  const output = sizes ? shape(sizes) : '';
  const problem = analysed.problemAt(row.key);
  const kind = project.catalogue.find(node.kind)?.words[language].name ?? node.kind;
  const spoken = [
    name,
    node.name === undefined ? '' : kind,
    face,
    sources,
    output === '' ? words.shapeUnknown : words.shape(output),
    known && known.params > 0 ? words.params(grouped(known.params)) : '',
    node.bypass ? words.bypassed : '',
    row.editable ? '' : words.lookOnly,
    problem ? workbench.sayAt(row.key, problem) : '',
  ];
  return { name, face, output, sources, spoken: spoken.filter((part) => part !== '').join(', ') };
}
