import type { Analysis, NodeAnalysis } from '../core/analyse';
import type { FlatAnalysis } from '../core/analyse-layers';
import type { Catalogue } from '../core/catalogue';
import type { Language } from '../core/kinds/language';
import type { Shape } from '../core/kinds/shape';
import type { ReceptiveField } from '../core/receptive-field';
import { say } from '../core/text/problems';

/** The figures of a net, as `inspect --json` prints them. */
export interface NetReport {
  readonly nodes: readonly ReportNode[];
  readonly totals: {
    readonly params: number;
    readonly trainable: number;
    readonly nonTrainable: number;
    readonly macs: number;
    readonly activationBytes: number;
  };
  readonly problems: readonly {
    readonly node: string | null;
    readonly code: string;
    readonly message: string;
  }[];
}

export interface ReportNode {
  readonly id: string;
  readonly kind: string;
  /** Without the batch axis; null where unknown. */
  readonly shape: Shape | null;
  readonly params: number;
  readonly trainable: number;
  readonly macs: number;
  readonly activationBytes: number;
  /** [height, width] in pixels of the input, `all`, or null where unknown. */
  readonly receptiveField: ReceptiveField | null;
}

function rowOf(node: NodeAnalysis | FlatAnalysis): ReportNode {
  const { id, kind, shape, params, trainable, macs, activationBytes, receptiveField } = node;
  return { id, kind, shape, params, trainable, macs, activationBytes, receptiveField };
}

/** Canvas nodes, each after what flows into it. */
function inOrder(analysis: Analysis): readonly NodeAnalysis[] {
  const ids = new Set([...analysis.layers.map((layer) => layer.owner), ...analysis.nodes.keys()]);
  return [...ids].flatMap((id) => analysis.nodes.get(id) ?? []);
}

/** The figures of a net; with `expand` blocks are listed as their layers, `block/inner`. */
export function reportOf(
  analysis: Analysis,
  kinds: Catalogue,
  expand: boolean,
  language: Language,
): NetReport {
  const { totals, problems } = analysis;
  return {
    nodes: inOrder(analysis).flatMap((node) =>
      expand && node.layers.length > 0 ? node.layers.map(rowOf) : [rowOf(node)],
    ),
    totals: {
      params: totals.params,
      trainable: totals.trainable,
      nonTrainable: totals.params - totals.trainable,
      macs: totals.macs,
      activationBytes: totals.activationBytes,
    },
    problems: problems.map((problem) => ({
      node: problem.path ?? problem.node,
      code: problem.code,
      message: say(problem, language, kinds),
    })),
  };
}
