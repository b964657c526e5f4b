import { describe, expect, it } from 'vitest';
import reference from '../../test/fixtures/presets.json';
import { analyse } from '../core/analyse';
import { catalogue } from '../core/catalogue';
import { readValue } from '../core/graph/read';
import { presetFiles } from '../core/presets';
import { type NetReport, reportOf } from './report';

function reportOn(content: unknown, expand: boolean): NetReport {
  const reading = readValue(content);
  if ('refusal' in reading) throw new Error(reading.refusal.code);
  return reportOf(analyse(reading.document, catalogue), catalogue, expand, 'en');
}

function preset(id: string): unknown {
  return presetFiles.find((file) => file.id === id)?.content;
}

const FINAL_SOFTMAX = { layer: 'Activation', output: [10], params: 0, trainable: 0, macs: 0 };

describe.each(Object.entries(reference.presets))('inspect %s', (id, expected) => {
  it('totals what Keras counts, blocks closed or open', () => {
    for (const expand of [false, true]) {
      const { totals, nodes, problems } = reportOn(preset(id), expand);
      expect(totals).toMatchObject({
        params: expected.total,
        trainable: expected.trainable,
        nonTrainable: expected.nonTrainable,
        macs: expected.macsPerImage,
      });
      expect(nodes.reduce((sum, node) => sum + node.params, 0)).toBe(expected.total);
      expect(problems).toEqual([]);
    }
  });

  it('lists with --expand the layers that Keras lists, and the final softmax', () => {
    const { nodes } = reportOn(preset(id), true);
    const ours = nodes.map(({ kind, shape, params, trainable, macs }) =>
      JSON.stringify([kind.toLowerCase(), shape, params, trainable, macs]),
    );
    const theirs = [...expected.layers, FINAL_SOFTMAX].map(
      ({ layer, output, params, trainable, macs }) =>
        JSON.stringify([layer.toLowerCase(), output, params, trainable, macs]),
    );
    expect(ours.toSorted()).toEqual(theirs.toSorted());
  });
});

describe('a report', () => {
  it('names layers in blocks after both, and gives every figure', () => {
    const { nodes } = reportOn(preset('resnet18'), true);
    expect(nodes.find((node) => node.id === 'r1/c1')).toEqual({
      id: 'r1/c1',
      kind: 'conv2D',
      shape: [32, 32, 64],
      params: 36_864,
      trainable: 36_864,
      macs: 37_748_736,
      activationBytes: 32 * 32 * 64 * 4,
      receptiveField: [5, 5],
    });
  });

  it('tells of an unfinished net what is known, and its problems as sentences', () => {
    const position = { x: 0, y: 0 };
    const { nodes, problems } = reportOn(
      {
        format: 'layerloom',
        version: 1,
        nodes: [
          { id: 'strange', kind: 'unheardOf', params: {}, position },
          { id: 'open', kind: 'dense', params: { units: 0.5 }, position },
        ],
        edges: [],
      },
      true,
    );
    expect(nodes.map(({ id, shape, params }) => [id, shape, params])).toEqual([
      ['open', null, 0],
      ['strange', null, 0],
    ]);
    expect(problems).toContainEqual({
      node: 'open',
      code: 'badParam',
      message: 'Units must be a whole number from 1 to 65,536; 0.5 was given.',
    });
  });
});
