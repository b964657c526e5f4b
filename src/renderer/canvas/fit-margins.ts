/** A rectangle on the canvas, in px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Room left around the net, in px of the window. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Wires between rows run a little way outside of the nodes. */
const EVEN: Margins = { left: 40, right: 40, top: 24, bottom: 24 };
/** How much smaller the net may become to keep clear of the corner. */
const WORTH = 0.85;

function boundsOf(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - y;
  return { x, y, width, height };
}

function zoomOf(bounds: Box, pane: Size, margins: Margins, closest: number): number {
  const across = (pane.width - margins.left - margins.right) / bounds.width;
  const down = (pane.height - margins.top - margins.bottom) / bounds.height;
  return Math.min(across, down, closest);
}

/** Whether a node lies under the corner at the bottom right, shown with these margins. */
function covers(
  boxes: readonly Box[],
  pane: Size,
  margins: Margins,
  corner: Size,
  closest: number,
): boolean {
  const bounds = boundsOf(boxes);
  const zoom = zoomOf(bounds, pane, margins, closest);
  const centre = (size: number, before: number, after: number, length: number): number =>
    before + (size - before - after - length * zoom) / 2;
  const left = centre(pane.width, margins.left, margins.right, bounds.width);
  const top = centre(pane.height, margins.top, margins.bottom, bounds.height);
  return boxes.some(
    (box) =>
      left + (box.x + box.width - bounds.x) * zoom > pane.width - corner.width &&
      top + (box.y + box.height - bounds.y) * zoom > pane.height - corner.height,
  );
}

/**
 * The margins within which a net is shown whole: as large as can be, but clear of the overview in
 * the bottom right corner where that costs little.
 */
export function fitMargins(
  boxes: readonly Box[],
  pane: Size,
  corner: Size,
  closest: number,
): Margins {
  if (boxes.length === 0 || !covers(boxes, pane, EVEN, corner, closest)) return EVEN;
  const bounds = boundsOf(boxes);
  const best = zoomOf(bounds, pane, EVEN, closest);
  const clear = [
    { ...EVEN, right: corner.width + 12 },
    { ...EVEN, bottom: corner.height + 12 },
  ]
    .map((margins) => ({ margins, zoom: zoomOf(bounds, pane, margins, closest) }))
    .filter(({ zoom }) => zoom >= WORTH * best)
    .sort((a, b) => b.zoom - a.zoom);
  return clear[0]?.margins ?? EVEN;
}
