import { type BrowserWindow, dialog } from 'electron';
import type { WindowWords } from '../core/text/window';
import type { Answers } from '../ipc/contract';
import { type Description, tell } from './window';

const CHOICES = ['save', 'discard', 'cancel'] as const;

/** Asks what becomes of unsaved changes. */
export async function confirmDiscard(
  window: BrowserWindow,
  document: string,
  { discard }: WindowWords,
): Promise<Answers['confirmDiscard']> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: discard.question(document),
    detail: discard.detail,
    buttons: CHOICES.map((choice) => discard[choice]),
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  return CHOICES[response] ?? 'cancel';
}

/**
 * Keeps the window open while there are unsaved changes: its page is asked, and closes the window
 * itself once they are saved or given up. A page that does not answer cannot keep it open.
 */
export function guardClosing(window: BrowserWindow, description: Description): void {
  let hangs = false;
  window.on('unresponsive', () => (hangs = true));
  window.on('responsive', () => (hangs = false));
  window.webContents.on('render-process-gone', () => (hangs = true));
  window.webContents.on('did-start-loading', () => (hangs = false));
  window.on('close', (event) => {
    if (!description.edited || hangs) return;
    event.preventDefault();
    tell(window, 'closing', null);
  });
}
