import { z } from 'zod';
import type { Document } from '../core/graph/document';
import type { Room } from '../core/memory/fit';
import { SHOWN_AT_FIRST, type Shown } from '../core/picture/foot';
import type { Settings } from '../core/settings/settings';
import type { UnusableFile } from '../core/text/files';
import type { EpochRecord } from './checkpoint';
import { settingsSchema, type TrainingEvent } from './training';

/** What is shown of the net on the canvas. */
const shownSchema: z.ZodType<Shown> = z.object({
  shape: z.boolean(),
  params: z.boolean(),
  macs: z.boolean(),
  activations: z.boolean(),
  receptiveField: z.boolean(),
  wireShapes: z.boolean(),
});

const panelSize = z.number().int().min(100).max(2_000);

/** Which panels are open, and how large they are in px. */
const layoutSchema = z.object({
  palette: z.boolean(),
  inspector: z.boolean(),
  bottom: z.boolean(),
  paletteWidth: panelSize,
  inspectorWidth: panelSize,
  bottomHeight: panelSize,
  bottomTab: z.enum(['curves', 'summary', 'problems']),
});

export type Layout = z.infer<typeof layoutSchema>;

/** What a user chooses once and finds again. */
export const preferencesSchema = z.object({
  language: z.enum(['en', 'zh']),
  /** `system` follows the desktop. */
  theme: z.enum(['system', 'light', 'dark']),
  /** The keys of commands that were changed, by the command's id; older files know of none. */
  keys: z.record(z.string().max(64), z.array(z.string().max(64)).max(8).readonly()).default({}),
  shown: shownSchema.default(SHOWN_AT_FIRST),
  /** Null until a panel was moved, opened or closed. */
  layout: layoutSchema.nullable().default(null),
  /** How large everything in the window is; 1 is the usual size. */
  zoom: z.number().min(0.5).max(3).default(1),
});

export type Preferences = z.infer<typeof preferencesSchema>;

/**
 * The answer to opening a file: its text, which the window reads as a graph, so that a file that is
 * no graph leaves the open document untouched.
 */
export type OpenAnswer =
  | { readonly outcome: 'opened'; readonly path: string; readonly text: string }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'failed'; readonly failure: UnusableFile };

export type SaveAnswer =
  | { readonly outcome: 'saved'; readonly path: string }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'failed'; readonly failure: UnusableFile };

/** Unsaved changes as they are kept for when the app ends without a goodbye. */
export const unsavedSchema = z.object({
  /** What the document is called. */
  title: z.string(),
  /** The file that it came from; null where it has none. */
  path: z.string().nullable(),
  /** When it was changed, in milliseconds since 1970. */
  time: z.number(),
  /** The document as its file would hold it. */
  text: z.string(),
});

export type Unsaved = z.infer<typeof unsavedSchema>;

/** What is made of a graph for other programs: pictures, and the summary as a table. */
const exportFormatSchema = z.enum(['svg', 'png', 'csv', 'md']);

export type ExportFormat = z.infer<typeof exportFormatSchema>;

/** A file of the library: its text, which the window reads as a block, or why there is none. */
export type LibraryFile =
  | { readonly file: string; readonly text: string }
  | { readonly file: string; readonly failure: UnusableFile };

/** What the window is told as it opens. */
export interface Startup {
  readonly preferences: Preferences;
  /** A file named on the command line. */
  readonly file: OpenAnswer | null;
  /** What the run of the app before left unsaved. */
  readonly unsaved: Unsaved | null;
  /** Where what was left unsaved was put, if it cannot be read. */
  readonly aside: string | null;
  /** Paths of the files that were open last, the newest first. */
  readonly recent: readonly string[];
  /** The window plays the main job by itself. */
  readonly demo: boolean;
  /** The newest run that did not come to its end; null where there is none. */
  readonly resumable: Resumable | null;
  /** Whether the processor has bfloat16 arithmetic. */
  readonly bfloat16: boolean;
}

/** A run that can go on from where its last checkpoint was written. */
export interface Resumable {
  readonly id: string;
  /** The net's title, if it has one. */
  readonly title: string | null;
  readonly dataset: string;
  readonly settings: Settings;
  readonly document: Document;
  /** Steps made. */
  readonly step: number;
  readonly stepsPerEpoch: number;
  /** The epoch in which it goes on, from 1. */
  readonly epoch: number;
  /** The epochs done. */
  readonly epochs: readonly EpochRecord[];
  /** Whether processor and thread count are those of the run: else no equality to the last bit. */
  readonly sameMachine: boolean;
}

/** How a demonstration ended, as the window saw it. */
const demoResultSchema = z.object({
  outcome: z.enum(['finished', 'stopped', 'failed']),
  valAccuracy: z.number(),
  params: z.number(),
  referenceParams: z.number(),
});

export type DemoResult = z.infer<typeof demoResultSchema>;

const nothing = z.tuple([]);

/** The window's requests: their arguments as schemas, by which main checks every one. */
export const requestSchemas = {
  startup: nothing,
  setPreferences: z.tuple([preferencesSchema]),
  open: nothing,
  /** path of a recent file */
  openRecent: z.tuple([z.string()]),
  forgetRecent: nothing,
  /** path of a dropped file; asked by `Bridge.drop` alone */
  openDropped: z.tuple([z.string()]),
  /** path of a file that was opened before */
  reopen: z.tuple([z.string()]),
  keepUnsaved: z.tuple([unsavedSchema]),
  forgetUnsaved: nothing,
  /** text, path to save to */
  save: z.tuple([z.string(), z.string()]),
  /** text, suggested file name */
  saveAs: z.tuple([z.string(), z.string()]),
  /** format, suggested file name without ending, content; asks where to */
  exportFile: z.tuple([
    exportFormatSchema,
    z.string(),
    z.union([z.string(), z.instanceof(Uint8Array)]),
  ]),
  /** title, path of the open file, whether it has unsaved changes */
  describe: z.tuple([z.string(), z.string().nullable(), z.boolean()]),
  /** Asks whether unsaved changes of the named document may be lost. */
  confirmDiscard: z.tuple([z.string()]),
  /** document, dataset id */
  train: z.tuple([z.unknown(), z.string(), settingsSchema]),
  /** Pauses after the step under way. */
  pause: nothing,
  /** Goes on after a pause that was asked for. */
  continue: nothing,
  /** Ends the run after the step under way and keeps it. */
  stop: nothing,
  /** Ends the run at once; its last checkpoint remains. */
  cancel: nothing,
  /** How much memory a run may have at present. */
  room: nothing,
  /** The newest run that did not come to its end. */
  unfinished: nothing,
  /** id of a run */
  resume: z.tuple([z.string()]),
  /** id of a run */
  forget: z.tuple([z.string()]),
  /** text for the clipboard */
  copyText: z.tuple([z.string()]),
  /** The text on the clipboard, cut off where it is longer than any graph. */
  clipboardText: nothing,
  library: nothing,
  /** text, name of the block */
  keepBlock: z.tuple([z.string(), z.string()]),
  /** name of a file of the library */
  removeKept: z.tuple([z.string()]),
  revealLibrary: nothing,
  finishDemo: z.tuple([demoResultSchema]),
};

export type RequestName = keyof typeof requestSchemas;

/** What each request is answered with. */
export interface Answers {
  readonly startup: Startup;
  readonly setPreferences: null;
  readonly open: OpenAnswer;
  readonly openRecent: OpenAnswer;
  readonly forgetRecent: null;
  readonly openDropped: OpenAnswer;
  readonly reopen: OpenAnswer;
  /** Why the changes could not be kept, else null. */
  readonly keepUnsaved: UnusableFile | null;
  readonly forgetUnsaved: null;
  readonly save: SaveAnswer;
  readonly saveAs: SaveAnswer;
  readonly exportFile: SaveAnswer;
  readonly describe: null;
  readonly confirmDiscard: 'save' | 'discard' | 'cancel';
  readonly train: null;
  readonly pause: null;
  readonly continue: null;
  readonly stop: null;
  readonly cancel: null;
  readonly room: Room;
  readonly unfinished: Resumable | null;
  readonly resume: null;
  readonly forget: null;
  readonly copyText: null;
  readonly clipboardText: string;
  readonly library: readonly LibraryFile[];
  readonly keepBlock: SaveAnswer;
  readonly removeKept: null;
  readonly revealLibrary: null;
  readonly finishDemo: null;
}

/** What main tells the window unasked. */
export interface Events {
  readonly training: TrainingEvent;
  /** The user wants to close the window though there are unsaved changes. */
  readonly closing: null;
  /** The system hands over a file while the window is open. */
  readonly handed: OpenAnswer;
  /** The files that were open last have changed. */
  readonly recent: readonly string[];
}

/** The requests as functions of the window. */
export type Requests = {
  readonly [R in RequestName]: (
    ...args: z.infer<(typeof requestSchemas)[R]>
  ) => Promise<Answers[R]>;
};

/** Everything that the window can ask of the machine; the preload puts it at `window.layerloom`. */
export interface Bridge {
  readonly request: Omit<Requests, 'openDropped'>;
  /** Opens a file that was dropped on the window: the page cannot name one, only hand it on. */
  drop(file: object): Promise<OpenAnswer>;
  /** Listens to an event; the result ends it. */
  on<E extends keyof Events>(event: E, listener: (value: Events[E]) => void): () => void;
}
