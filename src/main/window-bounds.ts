import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { z } from 'zod';
import { Stored } from './stored';

const STANDARD = { width: 1440, height: 900 };

/** Enough for palette, canvas and inspector side by side. */
export const SMALLEST = { minWidth: 960, minHeight: 640 };

const PAUSE_MS = 400;

const boundsSchema = z.object({
  bounds: z
    .object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
    .nullable(),
  maximized: z.boolean(),
});

/** Whether enough of a window's top can be seen to take hold of it. */
function isReachable({ x, y, width }: Rectangle): boolean {
  return screen
    .getAllDisplays()
    .some(
      ({ workArea: area }) =>
        x + width > area.x + 100 &&
        x < area.x + area.width - 100 &&
        y >= area.y - 10 &&
        y < area.y + area.height - 50,
    );
}

/** Where the window was when the app was last used. */
export class WindowBounds {
  readonly #stored = new Stored('window', boundsSchema, { bounds: null, maximized: false });

  /** The bounds to open with: the last ones where they are still on a screen. */
  opening(): Partial<Rectangle> {
    const { bounds } = this.#stored.value;
    if (bounds && isReachable(bounds)) return bounds;
    const { width, height } = screen.getPrimaryDisplay().workAreaSize;
    return { width: Math.min(STANDARD.width, width), height: Math.min(STANDARD.height, height) };
  }

  /** Maximizes the window where it last was, and keeps its bounds from here on. */
  follow(window: BrowserWindow): void {
    if (this.#stored.value.maximized) window.maximize();
    let timer: NodeJS.Timeout | undefined;
    const keep = (): void => {
      if (window.isDestroyed() || window.isMinimized()) return;
      void this.#stored.set({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
    };
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE_MS);
    };
    window.on('resize', later);
    window.on('move', later);
    window.on('close', keep);
  }
}
