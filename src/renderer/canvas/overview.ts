/** A rectangle on the canvas, in px. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest rectangle around others; there must be one. */
export function around(rects: Iterable<Rect>): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of rects) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Where a picture of so many px shows a part of the canvas, in its middle with a little room. */
export function framed(
  part: Rect,
  size: { readonly width: number; readonly height: number },
): Rect {
  const scale = 1.08 * Math.max(part.width / size.width, part.height / size.height);
  const [width, height] = [scale * size.width, scale * size.height];
  return {
    x: part.x - (width - part.width) / 2,
    y: part.y - (height - part.height) / 2,
    width,
    height,
  };
}

function outline({ x, y, width, height }: Rect): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}

/** One path for all rectangles of a colour: a few elements stand for thousands of nodes. */
export function pathsByColor(
  rects: Iterable<Rect & { readonly color: string }>,
): readonly { readonly color: string; readonly path: string }[] {
  const parts = new Map<string, string[]>();
  for (const rect of rects) {
    const list = parts.get(rect.color);
    if (list) list.push(outline(rect));
    else parts.set(rect.color, [outline(rect)]);
  }
  return [...parts].map(([color, list]) => ({ color, path: list.join('') }));
}

/** All of `outer` but a hole, to be filled by the even-odd rule. */
export function veil(outer: Rect, hole: Rect): string {
  return outline(outer) + outline(hole);
}
