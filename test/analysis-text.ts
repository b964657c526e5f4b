import type { Analysis, NodeAnalysis } from '../src/core/analyse';
import type { FlatAnalysis } from '../src/core/analyse-layers';

function layerText({ bound, ...plain }: FlatAnalysis): object {
  return { ...plain, refusals: bound.refusals, face: bound.face };
}

function nodeText({ layers, ...plain }: NodeAnalysis): object {
  return { ...plain, layers: layers.map(({ id }) => id) };
}

/** All that an analysis says, as text, to be compared with what another says. */
export function analysisText(analysis: Analysis): string {
  const { flat, layers, totals, problems, ends } = analysis;
  const paths = [...flat.opened.keys()];
  return JSON.stringify(
    {
      totals,
      problems,
      ends,
      layers: layers.map(layerText),
      nodes: [...analysis.nodes.values()].map(nodeText),
      inside: paths
        .map((path) => [path, analysis.at(path)])
        .map(([path, node]) => (typeof node === 'object' ? [path, nodeText(node)] : path)),
    },
    null,
    1,
  );
}
