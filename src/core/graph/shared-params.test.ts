import { describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue';
import type { ParamValues } from '../kinds/params';
import type { GraphNode } from './document';
import { sharedParams } from './shared-params';

const node = (kind: string, params: ParamValues): GraphNode => ({
  id: kind,
  kind,
  params,
  position: { x: 0, y: 0 },
});

const shared = (...nodes: readonly GraphNode[]): Record<string, unknown> =>
  Object.fromEntries(sharedParams(nodes, catalogue).map(({ name, values }) => [name, values]));

describe('parameters that several nodes have', () => {
  it('are those of the same name and rule, with the values that they have', () => {
    const found = shared(node('conv2D', { filters: 6 }), node('conv2D', { filters: 16 }));
    expect(found).toMatchObject({ filters: [6, 16], padding: ['same'] });
  });

  it('are fewer where kinds differ', () => {
    const found = shared(node('conv2D', { kernel: [5, 5] }), node('separableConv2D', {}));
    expect(found).toMatchObject({
      kernel: [
        [5, 5],
        [3, 3],
      ],
    });
    expect(shared(node('conv2D', {}), node('dropout', {}))).toEqual({});
  });

  it('are none where a kind is unknown or there is no node', () => {
    expect(shared(node('conv2D', {}), node('lstm', {}))).toEqual({});
    expect(shared()).toEqual({});
  });
});
