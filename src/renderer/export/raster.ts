import type { Picture } from '../../core/picture/picture';

/** Twice as fine as it is drawn: sharp on a page and on fine screens. */
const SCALE = 2;
/** Coarser than this, names can no longer be read. */
const COARSEST = 0.5;
/** What the browser's canvas can hold: the longest side in px, and all of it. */
const LONGEST_SIDE = 16_384;
const MOST_PIXELS = 120_000_000;

/** How fine a picture of this size can be drawn as pixels; null where it would not be readable. */
export function scaleFor({ width, height }: Pick<Picture, 'width' | 'height'>): number | null {
  const scale = Math.min(
    SCALE,
    LONGEST_SIDE / Math.max(width, height),
    Math.sqrt(MOST_PIXELS / (width * height)),
  );
  return scale < COARSEST ? null : scale;
}

/**
 * A picture as the bytes of a PNG file.
 * @throws Error where the browser cannot draw it
 */
export async function rasterize(
  { svg, width, height }: Picture,
  scale: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(Math.floor(width * scale), Math.floor(height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}
