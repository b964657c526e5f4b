import { analyse } from '../core/analyse';
import { catalogue } from '../core/catalogue';
import { withBlocks } from '../core/graph/with-blocks';
import type { Dataset } from '../core/kinds/dataset';
import { trainingObstacles } from '../core/program/trainable';
import type { Settings } from '../core/settings/settings';
import { say } from '../core/text/problems';
import { shortened } from '../core/text/quote';
import type { Call } from './call';
import type { OpenGraph } from './open-graph';
import { SaidError } from './said-error';

/** @throws SaidError that lists what keeps the net from being trained */
export function refuseUntrainable(
  { document, name }: OpenGraph,
  dataset: Dataset,
  settings: Settings,
  call: Call,
): void {
  const analysis = analyse(document, catalogue);
  const problems = trainingObstacles(analysis, dataset, settings);
  if (problems.length === 0) return;
  const kinds = withBlocks(catalogue, document.blocks);
  const sentences = problems.map((problem) => {
    const sentence = say(problem, call.language, kinds);
    const where = problem.path ?? problem.node;
    return where === null ? `  ${sentence}` : `  ${shortened(where)}: ${sentence}`;
  });
  throw new SaidError([call.words.notTrainable(name), ...sentences].join('\n'));
}
