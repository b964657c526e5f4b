import type { Position } from '../../core/graph/document';
import { boundsOf } from '../../core/graph/edit/align';
import { arrange, type Net } from './arrange';
import type { Box } from './rows';

/** A box where it is at present. */
export interface PlacedBox extends Box, Position {}

/** A net with the frames around some of its nodes; frames may lie in one another. */
export interface FramedNet {
  readonly boxes: readonly PlacedBox[];
  readonly wires: Net['wires'];
  readonly frames: readonly PlacedBox[];
}

/** Where everything goes, in px: nodes by id, and frames by id with their new sizes. */
export interface FramedPlaces {
  readonly nodes: ReadonlyMap<string, Position>;
  readonly frames: ReadonlyMap<string, PlacedBox>;
}

/** Room between a frame and what lies in it, and above that for its title, in px. */
const ROOM = 24;
const TITLE = 24;

function area({ width, height }: Box): number {
  return width * height;
}

/** The smallest frame, larger than the box itself, in which the middle of the box lies. */
function frameOf(box: PlacedBox, frames: readonly PlacedBox[]): string | null {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const around = frames.filter(
    (frame) =>
      frame !== box &&
      area(frame) > area(box) &&
      x >= frame.x &&
      x <= frame.x + frame.width &&
      y >= frame.y &&
      y <= frame.y + frame.height,
  );
  const [smallest] = [...around].sort((a, b) => area(a) - area(b));
  return smallest?.id ?? null;
}

/** A frame among boxes: no node has such an id. */
const asBox = (frame: string): string => `@${frame}`;

/**
 * Arranges a net with its frames: what lies in a frame is arranged by itself and stays in it, and
 * the frame is then arranged as one box among the others.
 */
export function arrangeFramed({ boxes, wires, frames }: FramedNet): FramedPlaces {
  const homes = new Map<string, string | null>();
  for (const box of boxes) homes.set(box.id, frameOf(box, frames));
  for (const frame of frames) homes.set(asBox(frame.id), frameOf(frame, frames));
  const found = { nodes: new Map<string, Position>(), frames: new Map<string, PlacedBox>() };

  /** The item directly in a frame, or outside of all, that a node belongs to. */
  function itemIn(home: string | null, id: string): string | undefined {
    for (let item: string = id; ;) {
      const around = homes.get(item);
      if (around === home) return item;
      if (around === undefined || around === null) return undefined;
      item = asBox(around);
    }
  }

  /** Places, relative to one another, of what lies directly in a frame, and of all within that. */
  function fill(home: string | null): { size: Box; place: (at: Position) => void } {
    const inner = frames.filter(({ id }) => homes.get(asBox(id)) === home);
    const filled = new Map(inner.map(({ id }) => [id, fill(id)]));
    const items: Box[] = [
      ...boxes.filter(({ id }) => homes.get(id) === home),
      ...inner.map(({ id, width, height }) => {
        const size = filled.get(id)?.size;
        const empty = !size || area(size) === 0;
        return {
          id: asBox(id),
          width: empty ? width : size.width + 2 * ROOM,
          height: empty ? height : size.height + 2 * ROOM + TITLE,
        };
      }),
    ];
    const own = wires.flatMap(({ from, to, port }) => {
      const [source, target] = [itemIn(home, from), itemIn(home, to)];
      const within = source !== undefined && target !== undefined && source !== target;
      return within ? [{ from: source, to: target, port }] : [];
    });
    const places = arrange({ boxes: items, wires: own });
    const placed = items.map((item) => ({ ...item, ...(places.get(item.id) ?? { x: 0, y: 0 }) }));
    const bounds = boundsOf(placed);
    const place = (at: Position): void => {
      for (const item of placed) {
        const [x, y] = [at.x + item.x - bounds.x, at.y + item.y - bounds.y];
        const frame = inner.find(({ id }) => asBox(id) === item.id);
        if (!frame) found.nodes.set(item.id, { x, y });
        else {
          const { width, height } = item;
          found.frames.set(frame.id, { id: frame.id, x, y, width, height });
          filled.get(frame.id)?.place({ x: x + ROOM, y: y + ROOM + TITLE });
        }
      }
    };
    return { size: { id: '', ...bounds }, place };
  }

  fill(null).place({ x: 0, y: 0 });
  return found;
}
