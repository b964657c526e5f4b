import { describe, expect, it } from 'vitest';
import { analyse } from '../../analyse';
import { catalogue } from '../../catalogue';
import { type Document, EMPTY } from '../document';
import { addNode, connect } from '../edit';
import { readDocument } from '../read';
import { write } from '../write';
import { annotate, changeAnnotations, isWithin, removeAnnotations } from './annotate';
import { setBypass } from './bypass';

const note = {
  type: 'note',
  text: 'Why 6 filters?',
  position: { x: 10.4, y: 0 },
  size: { width: 200, height: 80 },
} as const;

describe('notes and frames', () => {
  const { graph, id } = annotate<Document>(EMPTY, note);

  it('are put on the canvas, changed and taken away', () => {
    expect(id).toBe('note-1');
    expect(graph.annotations?.[0]?.position).toEqual({ x: 10, y: 0 });
    const changed = changeAnnotations(
      graph,
      new Map([['note-1', { text: 'Since LeNet has them.', size: { width: 5, height: NaN } }]]),
    );
    expect(changed.annotations).toEqual([
      {
        id: 'note-1',
        type: 'note',
        text: 'Since LeNet has them.',
        position: { x: 10, y: 0 },
        size: { width: 64, height: 40 },
      },
    ]);
    expect(changeAnnotations(graph, new Map([['note-1', { text: note.text }]]))).toBe(graph);
    expect(removeAnnotations(graph, new Set(['note-1'])).annotations).toEqual([]);
    expect(removeAnnotations(graph, new Set(['note-2']))).toBe(graph);
  });

  it('stay as long as a file may hold', () => {
    let full = graph;
    for (let count = 1; count < 300; count++)
      full = annotate(full, { ...note, text: 'x'.repeat(count * 20) }).graph;
    const reading = readDocument(write(full));
    expect('document' in reading && reading.document).toEqual(full);
  }, 20_000);

  it('hold what has its middle in them', () => {
    const frame = { position: { x: 0, y: 0 }, size: { width: 200, height: 100 } };
    expect(isWithin(frame, { x: 150, y: 50, width: 80, height: 40 })).toBe(true);
    expect(isWithin(frame, { x: 180, y: 50, width: 80, height: 40 })).toBe(false);
  });
});

describe('a bypassed node', () => {
  const input = addNode<Document>(EMPTY, {
    kind: 'input',
    params: { shape: [8, 8, 3] },
    position: { x: 0, y: 0 },
  });
  const conv = addNode(input.graph, { kind: 'conv2D', position: { x: 0, y: 0 } });
  const graph = connect(conv.graph, { from: input.id, to: conv.id, port: 0 }, catalogue);
  const both = new Set([input.id, conv.id]);

  it('hands its input through and has no weights, until it works again', () => {
    const passed = setBypass(graph, both, true, catalogue);
    expect(passed.nodes.map(({ bypass }) => bypass)).toEqual([undefined, true]);
    expect(analyse(passed, catalogue).nodes.get(conv.id)).toMatchObject({
      shape: [8, 8, 3],
      params: 0,
    });
    expect(setBypass(passed, both, true, catalogue)).toBe(passed);
    expect(setBypass(passed, both, false, catalogue)).toEqual(graph);
  });
});
