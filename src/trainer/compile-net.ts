import { type Analysis, analyse } from '../core/analyse';
import { catalogue } from '../core/catalogue';
import { readValue } from '../core/graph/read';
import type { Dataset } from '../core/kinds/dataset';
import { compile } from '../core/program/compile';
import type { TrainingProgram } from '../core/program/program';
import type { Settings } from '../core/settings/settings';
import { RunError } from './run-error';

/**
 * The training program of a document, with the analysis that it was made of.
 * @throws RunError `notTrainable` where the document is none or has problems
 */
export function compileNet(
  document: unknown,
  dataset: Dataset,
  settings: Settings,
): { readonly analysis: Analysis; readonly program: TrainingProgram } {
  const reading = readValue(document);
  if ('refusal' in reading) throw new RunError('notTrainable', reading.refusal.code);
  const analysis = analyse(reading.document, catalogue);
  const compiled = compile({ analysis, dataset, settings });
  if ('program' in compiled) return { analysis, program: compiled.program };
  const told = compiled.problems.map(({ node, code }) =>
    node === null ? code : `${node}: ${code}`,
  );
  throw new RunError('notTrainable', told.join(', '));
}
