import { expect } from 'vitest';
import { analyse } from '../src/core/analyse';
import { catalogue } from '../src/core/catalogue';
import type { Document } from '../src/core/graph/document';
import { readDocument, type Reading } from '../src/core/graph/read';
import type { RefusalCode } from '../src/core/graph/refusal';
import type { Language } from '../src/core/kinds/language';
import { say } from '../src/core/text/problems';
import { sayRefusal } from '../src/core/text/refusals';

/** Milliseconds of processor time. Readings take a sixth of it; a loaded machine must not matter. */
const HANG = 3_000;

export function codeOf(reading: Reading): RefusalCode | null {
  return 'refusal' in reading ? reading.refusal.code : null;
}

export function documentOf(reading: Reading): Document {
  if ('refusal' in reading) throw new Error(sayRefusal(reading.refusal, 'en'));
  return reading.document;
}

/** Reads, analyses and says everything there is to say, as the window does. */
function sayAll(text: string, language: Language): Reading {
  const reading = readDocument(text);
  const sentences =
    'refusal' in reading
      ? [sayRefusal(reading.refusal, language)]
      : analyse(reading.document, catalogue).problems.map((problem) => say(problem, language));
  for (const sentence of sentences)
    if (!/[.。]$/.test(sentence)) throw new Error(`${sentence} is no sentence`);
  return reading;
}

/** The same, without hanging: how fast it is on a quiet machine, a test cannot tell. */
export function readAll(text: string): Reading {
  sayAll(text, 'zh');
  const start = process.cpuUsage();
  const reading = sayAll(text, 'en');
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(HANG);
  return reading;
}

export function file(parts: object): string {
  return JSON.stringify({ format: 'layerloom', version: 1, nodes: [], edges: [], ...parts });
}

export function node(
  id: string,
  kind: string,
  params: Readonly<Record<string, unknown>> = {},
): object {
  return { id, kind, params, position: { x: 0, y: 0 } };
}
