import { expect, it, vi } from 'vitest';
import { chain, node } from '../../../test/mending';
import { type Document, EMPTY } from '../../core/graph/document';
import { writePart } from '../../core/graph/part-text';
import type { FramedPlaces } from '../layout/framed';
import { Arranging } from './arranging';
import { CanvasState } from './canvas.svelte';
import { Clipboard } from './clipboard';
import { Edits } from './edits';
import { Project } from './project.svelte';

const layout = vi.hoisted(() => {
  const waiting: ((found: unknown) => void)[] = [];
  return { waiting, answer: (found: unknown) => waiting.pop()?.(found) };
});
vi.mock('../layout/arranged', () => ({
  arranged: () => new Promise((resolve) => layout.waiting.push(resolve)),
}));

const net: Document = { ...EMPTY, ...chain(node('in', 'input'), node('r', 'residual')) };
const other: Document = { ...EMPTY, ...chain(node('in', 'input'), node('r', 'flatten')) };

function windowOn(document: Document): { project: Project; canvas: CanvasState; edits: Edits } {
  const project = new Project(() => undefined);
  project.open(document, null);
  const canvas = new CanvasState(({ kind }) => kind);
  canvas.follow(project.graph);
  return { project, canvas, edits: new Edits(project, canvas) };
}

/** The clipboard of a window, which answers when it is told to. */
function slowClipboard({ project, canvas, edits }: ReturnType<typeof windowOn>) {
  let answer: (text: string) => void = vi.fn();
  const told: string[] = [];
  const clipboardText = (): Promise<string> => new Promise((resolve) => (answer = resolve));
  const clipboard = new Clipboard(
    { request: { clipboardText, copyText: () => Promise.resolve(null) } },
    ...([project, canvas, edits] as const),
    () => 'en',
    (_kind, sentence) => told.push(sentence),
  );
  return { clipboard, told, answer: () => answer(writePart(net, [])) };
}

it('pastes what the clipboard holds once it answers', async () => {
  const window = windowOn(net);
  const { clipboard, answer } = slowClipboard(window);
  const pasted = clipboard.paste();
  answer();
  await pasted;
  expect(window.project.graph.nodes).toHaveLength(4);
});

it.each([
  ['a block was entered', (project: Project) => project.enter('r')],
  ['another net was opened', (project: Project) => project.open(other, null)],
])('pastes nothing where %s meanwhile, and says so', async (_, leave) => {
  const window = windowOn(net);
  const { project } = window;
  const { clipboard, told, answer } = slowClipboard(window);
  const pasted = clipboard.paste();
  leave(project);
  const { document } = project;
  answer();
  await pasted;
  expect(project.document).toBe(document);
  expect(told).toEqual(['Nothing was pasted: another net came onto the canvas in the meantime.']);
});

it.each(['tidy', 'tidySelection'] as const)('leaves another net alone, %s', async (what) => {
  const window = windowOn(net);
  const { project, canvas } = window;
  canvas.selectAll();
  const arranging = new Arranging(project, canvas);
  const places: FramedPlaces = {
    nodes: new Map([['in', { x: 500, y: 500 }]]),
    frames: new Map(),
  };
  const done = arranging[what]();
  layout.answer(places);
  await done;
  expect(project.graph.nodes[0]?.position).not.toEqual(net.nodes[0]?.position);

  const late = arranging[what]();
  project.open(other, null);
  layout.answer(places);
  await late;
  expect(project.document).toBe(other);
});
