import { expect, it } from 'vitest';
import type { BlockRefusal } from '../../core/graph/blocks/refusal';
import { type Document, EMPTY, type GraphNode } from '../../core/graph/document';
import { readDocument } from '../../core/graph/read';
import { write } from '../../core/graph/write';
import { Project } from './project.svelte';

/** A net of so many nodes on the canvas, and of two blocks of 500 each. */
function netOf(onCanvas: number): Document {
  const row = (count: number): GraphNode[] =>
    Array.from({ length: count }, (_, at) => {
      return { id: `n${at}`, kind: 'dropout', params: {}, position: { x: 0, y: 0 } };
    });
  const end = { id: 'out', kind: 'blockOutput', params: {}, position: { x: 0, y: 0 } };
  const block = (id: string) => {
    return { id, name: id, nodes: [...row(499), end], edges: [], exposed: [] };
  };
  return { ...EMPTY, nodes: row(onCanvas), blocks: [block('block-1'), block('block-2')] };
}

it('refuses the change after which the file could not be opened again', () => {
  const refusals: BlockRefusal[] = [];
  const project = new Project((refusal) => refusals.push(refusal));
  project.open(netOf(999), null);
  expect(project.change(netOf(1000))).toBe(true);
  expect(readDocument(write(project.document))).toMatchObject({ document: project.document });

  const before = project.document;
  expect(project.change(netOf(1001))).toBe(false);
  expect(project.document).toBe(before);
  expect(refusals).toEqual([{ code: 'tooManyNodes', values: { count: 2001, limit: 2000 } }]);
  project.undo();
  expect(project.canUndo).toBe(false);
});
