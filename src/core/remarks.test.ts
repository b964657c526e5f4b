import { describe, expect, it } from 'vitest';
import { chain, net, node } from '../../test/mending';
import { analyse } from './analyse';
import { catalogue } from './catalogue';
import type { Graph } from './graph/document';
import { readValue } from './graph/read';
import { presetFiles } from './presets';
import { remarksOf } from './remarks';

function remarks(graph: Graph): readonly string[] {
  return remarksOf(analyse(graph, catalogue)).map(({ node: owner, code }) => `${owner}:${code}`);
}

const input = node('in', 'input');
const conv = node('conv', 'conv2D');
const act = node('act', 'activation');
const bn = node('bn', 'batchNormalization');

describe('remarks', () => {
  it.each(presetFiles.map(({ id, content }) => [id, content] as const))(
    'say nothing of %s',
    (_, content) => {
      const reading = readValue(content);
      expect('document' in reading && remarks(reading.document)).toEqual([]);
    },
  );

  it('name a Dense on a feature map, and none on a vector', () => {
    expect(remarks(chain(input, node('fc', 'dense')))).toEqual(['fc:denseOnMap']);
    expect(remarks(chain(input, node('flat', 'flatten'), node('fc', 'dense')))).toEqual([]);
  });

  it('name a normalisation behind the activation of a convolution', () => {
    expect(remarks(chain(input, conv, act, bn))).toEqual(['bn:normAfterActivation']);
    expect(remarks(chain(input, conv, bn, act))).toEqual([]);
  });

  it('leave an activation alone that others take from, or that follows no convolution', () => {
    const shared = net(
      [input, conv, act, bn, node('drop', 'dropout')],
      ...['in→conv', 'conv→act', 'act→bn', 'act→drop'],
    );
    expect(remarks(shared)).toEqual([]);
    expect(remarks(chain(input, node('pool', 'maxPooling2D'), act, bn))).toEqual([]);
  });
});
