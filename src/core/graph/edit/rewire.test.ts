import { describe, expect, it } from 'vitest';
import { catalogue } from '../../catalogue';
import { type Document, EMPTY, type Graph } from '../document';
import { addNode, connect } from '../edit';
import { insertOnEdge, mayInsert, mayReconnect, reconnect, removeWithReconnect } from './rewire';

/** `input-1→dense-1:0` for each wire. */
function wires(graph: Graph): readonly string[] {
  return graph.edges.map(({ from, to, port }) => `${from}→${to}:${port}`);
}

function graphOf(kinds: readonly string[], runs: readonly string[]): Document {
  let graph = EMPTY;
  for (const kind of kinds) graph = addNode(graph, { kind, position: { x: 0, y: 0 } }).graph;
  for (const run of runs) {
    const [from = '', to = '', port = '0'] = run.split(/[→:]/);
    graph = connect(graph, { from, to, port: Number(port) }, catalogue);
  }
  return graph;
}

const chain = graphOf(
  ['input', 'conv2D', 'flatten', 'dense'],
  ['input-1→conv2D-1', 'conv2D-1→flatten-1', 'flatten-1→dense-1'],
);
const residual = graphOf(
  ['input', 'conv2D', 'add', 'dropout'],
  ['input-1→conv2D-1', 'conv2D-1→add-1:0', 'input-1→add-1:1', 'add-1→dropout-1'],
);

describe('a wire’s end', () => {
  const wire = { from: 'conv2D-1', to: 'flatten-1', port: 0 };

  it('goes to another node', () => {
    const moved = reconnect(chain, wire, { ...wire, to: 'dense-1' }, catalogue);
    expect(wires(moved)).toEqual(['input-1→conv2D-1:0', 'conv2D-1→dense-1:0']);
    const other = reconnect(chain, wire, { ...wire, from: 'input-1' }, catalogue);
    expect(wires(other)[1]).toBe('input-1→flatten-1:0');
  });

  it('leaves no hole among the inputs of a join', () => {
    const first = { from: 'conv2D-1', to: 'add-1', port: 0 };
    const last = reconnect(residual, first, { ...first, port: 2 }, catalogue);
    expect([...wires(last)].sort()).toEqual(
      ['input-1→conv2D-1:0', 'conv2D-1→add-1:1', 'input-1→add-1:0', 'add-1→dropout-1:0'].sort(),
    );
    const away = reconnect(residual, first, { ...first, to: 'dropout-1', port: 0 }, catalogue);
    expect(wires(away)).toContain('input-1→add-1:0');
    expect(wires(away)).not.toContain('add-1→dropout-1:0');
  });

  it('may go where only its own wire stood in the way', () => {
    // flatten → dense turned round: without the wire itself there is no circle.
    const last = { from: 'flatten-1', to: 'dense-1', port: 0 };
    const turned = { from: 'dense-1', to: 'flatten-1', port: 0 };
    expect(mayReconnect(chain, last, turned, catalogue)).toBe(true);
    expect(mayReconnect(chain, wire, { ...wire, to: 'input-1' }, catalogue)).toBe(false);
    expect(mayReconnect(chain, wire, { ...wire, from: 'dense-1' }, catalogue)).toBe(false);
  });

  it('changes nothing where it stays or is not there', () => {
    expect(reconnect(chain, wire, wire, catalogue)).toBe(chain);
    expect(reconnect(chain, { ...wire, from: 'dense-1' }, wire, catalogue)).toBe(chain);
  });
});

describe('a node put on a wire', () => {
  it('comes between its ends', () => {
    const { graph, id } = addNode(chain, { kind: 'dropout', position: { x: 0, y: 0 } });
    const wire = { from: 'conv2D-1', to: 'flatten-1', port: 0 };
    expect(wires(insertOnEdge(graph, id, wire, catalogue))).toEqual([
      'input-1→conv2D-1:0',
      'dropout-1→flatten-1:0',
      'flatten-1→dense-1:0',
      'conv2D-1→dropout-1:0',
    ]);
  });

  it('keeps the input of a join that the wire ran to', () => {
    const { graph, id } = addNode(residual, { kind: 'conv2D', position: { x: 0, y: 0 } });
    const inserted = insertOnEdge(graph, id, { from: 'input-1', to: 'add-1', port: 1 }, catalogue);
    expect(wires(inserted)).toContain('conv2D-2→add-1:1');
    expect(wires(inserted)).toContain('conv2D-1→add-1:0');
  });

  it('is refused where it takes nothing or is wired already', () => {
    const { graph, id } = addNode(chain, { kind: 'input', position: { x: 0, y: 0 } });
    const wire = { from: 'conv2D-1', to: 'flatten-1', port: 0 };
    expect(mayInsert(graph, id, wire, catalogue)).toBe(false);
    expect(mayInsert(chain, 'dense-1', wire, catalogue)).toBe(false);
    expect(insertOnEdge(graph, id, wire, catalogue)).toBe(graph);
    expect(insertOnEdge(chain, 'dense-1', wire, catalogue)).toBe(chain);
  });
});

describe('nodes taken away with their gaps closed', () => {
  it('let what was before them flow on', () => {
    const less = removeWithReconnect(chain, new Set(['conv2D-1', 'flatten-1']), catalogue);
    expect(wires(less)).toEqual(['input-1→dense-1:0']);
  });

  it('keep the inputs of a join', () => {
    const less = removeWithReconnect(residual, new Set(['conv2D-1']), catalogue);
    expect(wires(less)).toEqual(['input-1→add-1:0', 'input-1→add-1:1', 'add-1→dropout-1:0']);
  });

  it('leave the users of a join without an input, and the ends without anything', () => {
    expect(wires(removeWithReconnect(residual, new Set(['add-1']), catalogue))).toEqual([
      'input-1→conv2D-1:0',
    ]);
    expect(wires(removeWithReconnect(chain, new Set(['input-1']), catalogue))).toEqual([
      'conv2D-1→flatten-1:0',
      'flatten-1→dense-1:0',
    ]);
    expect(removeWithReconnect(chain, new Set(['nobody']), catalogue)).toBe(chain);
  });
});
