import type { NodeAnalysis } from '../../../core/analyse';
import type { Formulas } from '../../../core/kinds/layer';
import type { Shape } from '../../../core/kinds/shape';
import type { ReceptiveField } from '../../../core/receptive-field';
import { grouped } from '../../../core/text/numbers';
import type { DerivedName } from '../../text/derived';
import { bytes, formula, shape as shapeWords } from '../../text/numbers';

/** A derived value as the inspector shows it. */
export interface DerivedValue {
  readonly name: DerivedName;
  readonly value: string;
  /** How it came about, with the numbers put in. */
  readonly formula?: string;
}

/** A receptive field; `all` is how the language says the whole picture. */
export function fieldText(field: ReceptiveField | null, all: string): string {
  if (field === null) return '–';
  return field === 'all' ? all : field.join('×');
}

/** The formulas of a node that is one layer with all inputs known; a block has none of its own. */
function formulasOf(known: NodeAnalysis, output: Shape): Formulas {
  const [layer] = known.layers;
  if (known.layers.length !== 1 || layer?.id !== known.id) return {};
  const inputs = layer.inputs.filter((shape): shape is Shape => shape !== null);
  return layer.bound.formulas(inputs, output);
}

function row(name: DerivedName, value: string, how?: string): DerivedValue {
  return how === undefined ? { name, value } : { name, value, formula: formula(how) };
}

/** Everything that follows for a node; empty where nothing is known of it. */
export function derivedValues(known: NodeAnalysis, all: string): readonly DerivedValue[] {
  const { shape, inputs, params, trainable, macs, activationBytes } = known;
  if (!shape) return [];
  const how = formulasOf(known, shape);
  const inputText = inputs.map((input) => (input ? shapeWords(input) : '?')).join(', ');
  const frozen = params - trainable;
  return [
    ...(inputs.length > 0 ? [row('inputs', inputText)] : []),
    row('shape', shapeWords(shape), how.shape),
    ...(how.height === undefined ? [] : [row('height', grouped(shape[0] ?? 0), how.height)]),
    ...(how.width === undefined ? [] : [row('width', grouped(shape[1] ?? 0), how.width)]),
    row('params', grouped(params), how.params),
    ...(frozen > 0 ? [row('trainable', grouped(trainable)), row('frozen', grouped(frozen))] : []),
    ...(macs > 0 ? [row('macs', grouped(macs), how.macs)] : []),
    row('activation', bytes(activationBytes)),
    row('receptiveField', fieldText(known.receptiveField, all)),
  ];
}
