import { describe, expect, it } from 'vitest';
import reference from '../../test/fixtures/presets.json';
import { analyse, type Analysis } from './analyse';
import { catalogue } from './catalogue';
import { readValue } from './graph/read';
import { isError } from './kinds/problem';
import { presetFiles } from './presets';

interface Row {
  readonly layer: string;
  readonly output: readonly number[];
  readonly params: number;
  readonly trainable: number;
  readonly macs: number;
}

interface Reference {
  readonly total: number;
  readonly trainable: number;
  readonly nonTrainable: number;
  readonly macsPerImage: number;
  readonly layers: readonly Row[];
}

const keras: Readonly<Record<string, Reference>> = reference.presets;

function open(id: string): { readonly analysis: Analysis; readonly referenceParams: number } {
  const read = readValue(presetFiles.find((preset) => preset.id === id)?.content);
  if (!('document' in read)) throw new Error(`${id} cannot be read`);
  return {
    analysis: analyse(read.document, catalogue),
    referenceParams: read.document.about?.referenceParams ?? 0,
  };
}

/** Rows as sortable lines, so that two lists compare as multisets. */
function lines(rows: readonly Row[]): readonly string[] {
  return rows
    .map((row) =>
      [row.layer.toLowerCase(), row.output.join('×'), row.params, row.trainable, row.macs].join(
        ' ',
      ),
    )
    .sort();
}

describe.each(Object.entries(keras))('preset %s', (id, expected) => {
  const { analysis, referenceParams } = open(id);

  it('has the totals that Keras counts', () => {
    const { params, trainable, macs } = analysis.totals;
    expect({ params, trainable, frozen: params - trainable, macs }).toEqual({
      params: expected.total,
      trainable: expected.trainable,
      frozen: expected.nonTrainable,
      macs: expected.macsPerImage,
    });
    expect(referenceParams).toBe(expected.total);
  });

  it('has the layers that Keras lists, and a final softmax', () => {
    const softmax = { layer: 'activation', output: [10], params: 0, trainable: 0, macs: 0 };
    const ours = analysis.layers.map((layer) => ({
      layer: layer.kind,
      output: layer.shape ?? [],
      params: layer.params,
      trainable: layer.trainable,
      macs: layer.macs,
    }));
    expect(lines(ours)).toEqual(lines([...expected.layers, softmax]));
  });

  it('has no problem', () => {
    expect(analysis.problems.filter(isError)).toEqual([]);
  });
});

it('every preset that ships has a reference', () => {
  expect(presetFiles.map((preset) => preset.id).sort()).toEqual(Object.keys(keras).sort());
});
