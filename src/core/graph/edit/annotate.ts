import type { Annotation, Graph, Position } from '../document';
import { FARTHEST, LONGEST_TEXT } from '../limits';
import { freshId } from './fresh-id';
import { onCanvas } from './on-canvas';

/** What may change of an annotation; places and sizes in px. */
export type AnnotationChange = Partial<Pick<Annotation, 'text' | 'position' | 'size'>>;

/** Smaller ones could neither be read nor taken hold of. */
const SMALLEST = { width: 64, height: 40 };

function held(length: number, smallest: number): number {
  return Math.max(smallest, Math.min(FARTHEST, Math.round(length) || 0));
}

function sound({ id, type, text, position, size }: Annotation): Annotation {
  return {
    id,
    type,
    text: text.slice(0, LONGEST_TEXT),
    position: onCanvas(position),
    size: {
      width: held(size.width, SMALLEST.width),
      height: held(size.height, SMALLEST.height),
    },
  };
}

function same(a: Annotation, b: Annotation): boolean {
  return (
    a.text === b.text &&
    a.position.x === b.position.x &&
    a.position.y === b.position.y &&
    a.size.width === b.size.width &&
    a.size.height === b.size.height
  );
}

/** Puts a note or a frame on the canvas. */
export function annotate<G extends Graph>(
  graph: G,
  annotation: Omit<Annotation, 'id'>,
): { readonly graph: G; readonly id: string } {
  const { annotations = [] } = graph;
  const id = freshId(new Set(annotations.map((one) => one.id)), annotation.type);
  return { graph: { ...graph, annotations: [...annotations, sound({ ...annotation, id })] }, id };
}

/** Changes words, place or size of notes and frames, by id. */
export function changeAnnotations<G extends Graph>(
  graph: G,
  changes: ReadonlyMap<string, AnnotationChange>,
): G {
  const { annotations = [] } = graph;
  const next = annotations.map((one) => {
    const change = changes.get(one.id);
    const changed = change ? sound({ ...one, ...change }) : one;
    return same(changed, one) ? one : changed;
  });
  return next.some((one, index) => one !== annotations[index])
    ? { ...graph, annotations: next }
    : graph;
}

/** Takes notes and frames away; what lies in a frame stays. */
export function removeAnnotations<G extends Graph>(graph: G, ids: ReadonlySet<string>): G {
  const { annotations = [] } = graph;
  const kept = annotations.filter(({ id }) => !ids.has(id));
  return kept.length === annotations.length ? graph : { ...graph, annotations: kept };
}

/** Whether the middle of a box lies in a frame: then the frame carries it. */
export function isWithin(
  { position, size }: Pick<Annotation, 'position' | 'size'>,
  box: Position & { readonly width: number; readonly height: number },
): boolean {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return (
    x >= position.x &&
    x <= position.x + size.width &&
    y >= position.y &&
    y <= position.y + size.height
  );
}
