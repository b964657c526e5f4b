import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Document } from '../core/graph/document';
import { readDocument, type Reading, readValue } from '../core/graph/read';
import { presetFiles } from '../core/presets';
import { sayFileFailure } from '../core/text/files';
import { sayRefusal } from '../core/text/refusals';
import { fileFailure, unfit } from '../ipc/file-failure';
import type { Call } from './call';
import { SaidError } from './said-error';

/** A net with what it is called. */
export interface OpenGraph {
  readonly document: Document;
  readonly name: string;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}

function readFile(path: string, { language, words }: Call): Reading {
  try {
    const failure = unfit(path, statSync(path));
    if (failure) throw new SaidError(sayFileFailure(failure, language));
    return readDocument(readFileSync(path, 'utf8'));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') {
      const presets = presetFiles.map((preset) => preset.id);
      throw new SaidError(words.noSuchGraph(path, presets));
    }
    throw new SaidError(sayFileFailure(fileFailure(path, error), language));
  }
}

/**
 * Opens a preset by its id, otherwise a file.
 * @throws SaidError where there is neither, or the file is no graph
 */
export function openGraph(call: Call): OpenGraph {
  const preset = presetFiles.find(({ id }) => id === call.graph);
  const reading = preset ? readValue(preset.content) : readFile(call.graph, call);
  if ('refusal' in reading) {
    const sentence = sayRefusal(reading.refusal, call.language);
    throw new SaidError(call.words.inFile(basename(call.graph), sentence));
  }
  const { document } = reading;
  return {
    document,
    name: document.about?.title ?? basename(call.graph).replace(/\.(json|layerloom)$/, ''),
  };
}
