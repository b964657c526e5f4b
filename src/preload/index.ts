import { contextBridge, ipcRenderer, type IpcRendererEvent, webUtils } from 'electron';
import { channel } from '../ipc/channel';
import type { Answers, Bridge, Events, RequestName, Requests } from '../ipc/contract';

/** A request as a function of the window. Main checks the arguments. */
function ask<R extends RequestName>(
  name: R,
): (...args: Parameters<Requests[R]>) => Promise<Answers[R]> {
  return (...args) => ipcRenderer.invoke(channel(name), ...args);
}

const EVENTS: Readonly<Record<keyof Events, true>> = {
  training: true,
  closing: true,
  handed: true,
  recent: true,
};
const openDropped = ask('openDropped');

const bridge: Bridge = {
  request: {
    startup: ask('startup'),
    setPreferences: ask('setPreferences'),
    open: ask('open'),
    openRecent: ask('openRecent'),
    forgetRecent: ask('forgetRecent'),
    reopen: ask('reopen'),
    keepUnsaved: ask('keepUnsaved'),
    forgetUnsaved: ask('forgetUnsaved'),
    save: ask('save'),
    saveAs: ask('saveAs'),
    exportFile: ask('exportFile'),
    describe: ask('describe'),
    confirmDiscard: ask('confirmDiscard'),
    train: ask('train'),
    pause: ask('pause'),
    continue: ask('continue'),
    stop: ask('stop'),
    cancel: ask('cancel'),
    room: ask('room'),
    unfinished: ask('unfinished'),
    resume: ask('resume'),
    forget: ask('forget'),
    copyText: ask('copyText'),
    clipboardText: ask('clipboardText'),
    library: ask('library'),
    keepBlock: ask('keepBlock'),
    removeKept: ask('removeKept'),
    revealLibrary: ask('revealLibrary'),
    finishDemo: ask('finishDemo'),
  },
  drop(file) {
    // A file that the page made itself has no path.
    const path = file instanceof File ? webUtils.getPathForFile(file) : '';
    return openDropped(path);
  },
  on<E extends keyof Events>(event: E, listener: (value: Events[E]) => void) {
    // The page may ask for any name; it gets to hear only what main tells it.
    if (!Object.hasOwn(EVENTS, event)) throw new Error('There is no such event');
    const hear = (_event: IpcRendererEvent, value: Events[E]): void => listener(value);
    ipcRenderer.on(channel(event), hear);
    return () => void ipcRenderer.off(channel(event), hear);
  },
};

contextBridge.exposeInMainWorld('layerloom', bridge);
