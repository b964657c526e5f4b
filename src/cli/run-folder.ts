import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { readdir } from 'node:fs/promises';
import { uptime } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Document } from '../core/graph/document';
import { readDocument } from '../core/graph/read';
import { write } from '../core/graph/write';
import { runWords } from '../core/text/runs';
import { sayFailure } from '../core/text/training';
import { readRunSettings, RUN_FILES, type RunSettings, writeRunSettings } from '../ipc/run-folder';
import { isHeld, soon, type System } from '../ipc/run-lock';
import type { Call } from './call';
import { printError } from './print';
import { SaidError } from './said-error';

/** A folder that keeps a run: the net, its settings, its events; the trainer adds the rest. */
export interface RunFolder {
  readonly path: string;
  /** Keeps events, a line of JSON each. */
  keep(lines: string): void;
  /** Takes away what `makeRunFolder` put there. */
  discard(): void;
}

export interface RunContent extends RunSettings {
  readonly document: Document;
}

/** Makes a folder and those it lies in. Node's own `recursive` never returns for a place in /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

/** A folder whose events are kept until they cannot be: a full disk does not end the run. */
function keeping(path: string, { language }: Call): RunFolder {
  const events = join(path, RUN_FILES.events);
  let failed = false;
  return {
    path,
    keep(lines) {
      if (failed) return;
      try {
        appendFileSync(events, lines);
      } catch (error) {
        failed = true;
        printError(`${runWords(language).eventsUnkept(String(error))}\n`);
      }
    },
    discard() {
      for (const name of [RUN_FILES.document, RUN_FILES.settings, RUN_FILES.events])
        rmSync(join(path, name), { force: true });
    },
  };
}

/**
 * Makes the folder of a run.
 * @throws SaidError where it cannot be made, or holds something already
 */
export function makeRunFolder(name: string, content: RunContent, call: Call): RunFolder {
  const { words, language } = call;
  const path = resolve(name);
  try {
    makeFolder(path);
    const names = readdirSync(path);
    if (names.includes(RUN_FILES.settings)) throw new SaidError(runWords(language).holdsRun(name));
    if (names.length > 0) throw new SaidError(words.folderNotEmpty(name));
    writeFileSync(join(path, RUN_FILES.document), write(content.document));
    writeFileSync(join(path, RUN_FILES.settings), writeRunSettings(content));
    writeFileSync(join(path, RUN_FILES.events), '');
  } catch (error) {
    if (error instanceof SaidError || !(error instanceof Error)) throw error;
    throw new SaidError(words.folderUnusable(name, error.message));
  }
  return keeping(path, call);
}

/**
 * Leaves a run alone that another process trains; the trainer sees to it for good.
 * @throws SaidError that says so
 */
export async function refuseUnderWay({ graph, language }: Call): Promise<void> {
  const system: System = { signal: (pid) => process.kill(pid, 0), uptime };
  const path = resolve(graph);
  const isFree = async (): Promise<boolean> => {
    const names = await readdir(path).catch((): string[] => []);
    return !names.some((name) => isHeld(name, system));
  };
  if (await soon(isFree, setTimeout)) return;
  throw new SaidError(sayFailure({ code: 'runUnderWay', detail: graph }, language));
}

/**
 * Opens the folder of a run that goes on, with another number of epochs where one is given.
 * @throws SaidError where it holds no run
 */
export function openRunFolder(
  name: string,
  call: Call,
  epochs?: number,
): { readonly folder: RunFolder; readonly content: RunContent } {
  const path = resolve(name);
  try {
    const reading = readDocument(readFileSync(join(path, RUN_FILES.document), 'utf8'));
    if ('refusal' in reading) throw new Error(reading.refusal.code);
    const file = join(path, RUN_FILES.settings);
    const read = readRunSettings(readFileSync(file, 'utf8'));
    const settings = { ...read.settings, ...(epochs !== undefined && { epochs }) };
    if (epochs !== undefined) writeFileSync(file, writeRunSettings({ ...read, settings }));
    dropHalfLine(join(path, RUN_FILES.events));
    return {
      folder: keeping(path, call),
      content: { document: reading.document, dataset: read.dataset, settings },
    };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new SaidError(runWords(call.language).noRun(name, detail));
  }
}

/** Takes away the half of a line that a run leaves that was killed. */
function dropHalfLine(events: string): void {
  if (existsSync(events)) truncateSync(events, readFileSync(events).lastIndexOf('\n') + 1);
}
