import { expect, it } from 'vitest';
import { VERSION } from './document';
import { readNewer } from './read-newer';

const NODE = { id: 'a', kind: 'input', params: {}, position: { x: 0, y: 0 } };

function file(content: object): string {
  return JSON.stringify({ format: 'layerloom', version: 99, nodes: [NODE], edges: [], ...content });
}

it('reads what it knows and leaves the rest out', () => {
  const text = file({
    nodes: [
      { ...NODE, mood: 'calm' },
      { ...NODE, id: 'b', kind: 'hyperConv' },
    ],
    theme: { accent: 'mint' },
  });
  expect(readNewer(text)).toEqual({
    version: 99,
    document: {
      format: 'layerloom',
      version: VERSION,
      nodes: [NODE, { ...NODE, id: 'b', kind: 'hyperConv' }],
      edges: [],
    },
  });
});

it.each([
  ['a part of another form', file({ nodes: [{ ...NODE, position: [0, 0] }] })],
  ['a wire to nowhere', file({ edges: [{ from: 'a', to: 'z', port: 0 }] })],
  ['a file of today', file({ version: VERSION })],
  ['no graph', '[]'],
  ['no JSON', '{'],
])('gives nothing of %s', (_, text) => {
  expect(readNewer(text)).toBeUndefined();
});
