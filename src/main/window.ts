import { BrowserWindow } from 'electron';
import { app } from 'electron';
import type { WindowWords } from '../core/text/window';
import { channel } from '../ipc/channel';
import type { Events } from '../ipc/contract';
import { PLACES } from './places';
import { WINDOW_ADDRESS } from './scheme';
import { SMALLEST, WindowBounds } from './window-bounds';

/** Makes the window, hidden until its first frame is drawn. */
export function makeWindow(background: string): BrowserWindow {
  const bounds = new WindowBounds();
  const window = new BrowserWindow({
    ...bounds.opening(),
    ...SMALLEST,
    show: false,
    backgroundColor: background,
    title: 'Layerloom',
    webPreferences: {
      preload: PLACES.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => {
    bounds.follow(window);
    window.show();
  });
  // The document's title is the window's, not the page's.
  window.on('page-title-updated', (event) => event.preventDefault());
  return window;
}

/** Shows the page in the window. */
export function load(window: BrowserWindow): void {
  void window.loadURL(WINDOW_ADDRESS);
}

/** Brings the window to the front, as when the app is started once more. */
export function showAgain(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Tells the window's page something, if it is still there. */
export function tell<E extends keyof Events>(
  window: BrowserWindow,
  event: E,
  value: Events[E],
): void {
  if (!window.isDestroyed() && !window.webContents.isDestroyed())
    window.webContents.send(channel(event), value);
}

/** What the window shows, as its page described it. */
export class Description {
  #document = 'Layerloom';
  #path: string | null = null;
  #edited = false;

  constructor(
    private readonly window: BrowserWindow,
    private readonly words: () => WindowWords,
  ) {}

  get edited(): boolean {
    return this.#edited;
  }

  set(document: string, path: string | null, edited: boolean): void {
    this.#document = document;
    this.#path = path;
    this.#edited = edited;
    this.show();
  }

  /** Writes the title anew, as after a change of language. */
  show(): void {
    this.window.setTitle(this.words().title(this.#document, this.#edited));
    this.window.setDocumentEdited(this.#edited);
    if (process.platform === 'darwin') this.window.setRepresentedFilename(this.#path ?? '');
  }
}
