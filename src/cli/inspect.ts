import { analyse } from '../core/analyse';
import { type Catalogue, catalogue } from '../core/catalogue';
import { withBlocks } from '../core/graph/with-blocks';
import { pairText, shapeText } from '../core/kinds/shape';
import mnist from '../core/datasets/mnist';
import { type MemoryEstimate, memoryModel } from '../core/memory/estimate';
import { kindName } from '../core/text/kind-names';
import { grouped, roundBytes } from '../core/text/numbers';
import { shortened } from '../core/text/quote';
import type { Call } from './call';
import { openGraph } from './open-graph';
import type { OptionKinds } from './options';
import { print } from './print';
import { type NetReport, type ReportNode, reportOf } from './report';
import { type Status, SUCCESS } from './status';
import { type Alignment, table } from './table';
import { settingsFor } from './train-options';

/** What `inspect --json` prints; part of the interface, so that scripts may rely on it. */
interface Report extends NetReport {
  /** Bytes that training would take; null where the net cannot be trained. */
  readonly memory: (MemoryEstimate & { readonly batch: number }) | null;
}

export const INSPECT_OPTIONS = {
  expand: 'flag',
  batch: 'value',
  json: 'flag',
} satisfies OptionKinds;

const COLUMNS: readonly Alignment[] = ['left', 'left', 'right', 'right', 'right', 'right', 'right'];

function cells(node: ReportNode, kinds: Catalogue, { language, words }: Call): readonly string[] {
  const { receptiveField: field } = node;
  return [
    node.id,
    kindName(node.kind, language, kinds),
    node.shape === null ? '?' : shapeText(node.shape),
    grouped(node.params),
    grouped(node.macs),
    grouped(node.activationBytes),
    field === null ? '?' : field === 'all' ? words.all : pairText(field),
  ];
}

function layerTable(report: Report, kinds: Catalogue, call: Call): string {
  const { headings } = call.words;
  const head = [
    headings.node,
    headings.layer,
    headings.output,
    headings.params,
    headings.macs,
    headings.activations,
    headings.receptiveField,
  ];
  return table([head, ...report.nodes.map((node) => cells(node, kinds, call))], COLUMNS);
}

function totalsTable({ totals, memory }: Report, { words }: Call): string {
  const rows = [
    [words.totals.params, grouped(totals.params)],
    [words.totals.trainable, grouped(totals.trainable)],
    [words.totals.nonTrainable, grouped(totals.nonTrainable)],
    [words.totals.macs, grouped(totals.macs)],
    [words.totals.activations, words.bytes(totals.activationBytes)],
    ...(memory ? [[words.memory(memory.batch), roundBytes(memory.total)]] : []),
  ];
  return table(rows, ['left', 'right']);
}

function problemLines({ problems }: Report, { words }: Call): string {
  const lines = problems.map(({ node, message }) =>
    node === null ? `  ${message}` : `  ${shortened(node)}: ${message}`,
  );
  return [words.problems(problems.length), ...lines, ''].join('\n');
}

/**
 * Prints shapes, counts, cost and problems of a net.
 * @throws SaidError where it cannot be read
 */
export function inspect(call: Call): Status {
  const { document, name } = openGraph(call);
  const analysis = analyse(document, catalogue);
  const kinds = withBlocks(catalogue, document.blocks);
  const settings = settingsFor(call);
  const memory = memoryModel({ analysis, dataset: mnist, settings })?.(settings.batchSize) ?? null;
  const report: Report = {
    ...reportOf(analysis, kinds, call.flags.has('expand'), call.language),
    memory: memory && { batch: settings.batchSize, ...memory },
  };
  print(
    call.flags.has('json')
      ? `${JSON.stringify(report, null, 2)}\n`
      : [
          `${shortened(name)}\n`,
          layerTable(report, kinds, call),
          totalsTable(report, call),
          problemLines(report, call),
        ].join('\n'),
  );
  return SUCCESS;
}
