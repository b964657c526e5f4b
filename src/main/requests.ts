import { type BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { z } from 'zod';
import { channel } from '../ipc/channel';
import { type Answers, type RequestName, requestSchemas } from '../ipc/contract';
import { isOwnAddress } from './scheme';

type Arguments = { readonly [R in RequestName]: z.infer<(typeof requestSchemas)[R]> };

/** What main does on each request, its arguments checked. */
export type Handlers = {
  readonly [R in RequestName]: (...args: Arguments[R]) => Answers[R] | Promise<Answers[R]>;
};

type Schemas = { readonly [R in RequestName]: z.ZodType<Arguments[R]> };

const SCHEMAS: Schemas = requestSchemas;

/** Whether a request comes from the window's own page, not from a frame in it or another page. */
function isFrom(window: BrowserWindow, { sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return (
    !window.isDestroyed() &&
    sender === window.webContents &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    isOwnAddress(senderFrame.url)
  );
}

function register<R extends RequestName>(
  name: R,
  window: BrowserWindow,
  handler: Handlers[R],
): void {
  ipcMain.handle(channel(name), (event, ...args: unknown[]) => {
    if (!isFrom(window, event)) throw new Error(`${name} is refused: it is not the window's`);
    const { success, data } = SCHEMAS[name].safeParse(args);
    if (!success) throw new Error(`${name} is refused: its arguments are not of the right form`);
    return handler(...data);
  });
}

/** Answers the requests of one window; anything else that asks is refused. */
export function answerRequests(window: BrowserWindow, handlers: Handlers): void {
  register('startup', window, handlers.startup);
  register('setPreferences', window, handlers.setPreferences);
  register('open', window, handlers.open);
  register('openRecent', window, handlers.openRecent);
  register('forgetRecent', window, handlers.forgetRecent);
  register('openDropped', window, handlers.openDropped);
  register('reopen', window, handlers.reopen);
  register('keepUnsaved', window, handlers.keepUnsaved);
  register('forgetUnsaved', window, handlers.forgetUnsaved);
  register('save', window, handlers.save);
  register('saveAs', window, handlers.saveAs);
  register('exportFile', window, handlers.exportFile);
  register('describe', window, handlers.describe);
  register('confirmDiscard', window, handlers.confirmDiscard);
  register('train', window, handlers.train);
  register('pause', window, handlers.pause);
  register('continue', window, handlers.continue);
  register('stop', window, handlers.stop);
  register('cancel', window, handlers.cancel);
  register('room', window, handlers.room);
  register('unfinished', window, handlers.unfinished);
  register('resume', window, handlers.resume);
  register('forget', window, handlers.forget);
  register('copyText', window, handlers.copyText);
  register('clipboardText', window, handlers.clipboardText);
  register('library', window, handlers.library);
  register('keepBlock', window, handlers.keepBlock);
  register('removeKept', window, handlers.removeKept);
  register('revealLibrary', window, handlers.revealLibrary);
  register('finishDemo', window, handlers.finishDemo);
}
