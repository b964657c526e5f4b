import { describe, expect, it } from 'vitest';
import { analysisText } from '../../../test/analysis-text';
import { EDITS, editAtRandom } from '../../../test/every-edit';
import { generatedNet, netOfBlocks } from '../../../test/generated-net';
import { Random } from '../../../test/random';
import { analyse } from '../analyse';
import { catalogue } from '../catalogue';
import { presetFiles } from '../presets';
import { type Document, EMPTY } from './document';
import { begin, record, redo, seal, undo } from './history';
import { readDocument, readValue } from './read';
import { write } from './write';

const SEQUENCES = 10_000;
const MOST_STEPS = 14;
/** In ms; a sequence takes a few, but others may want the machine too. */
const PATIENCE = 600_000;
/** Larger documents are given up: they tell no more, and take longer. */
const ENOUGH_NODES = 120;

/** One edit, which does the same for the same document, whatever came before. */
interface Step {
  readonly edit: string;
  readonly seed: number;
}

const names = Object.keys(EDITS);

const presets = presetFiles.flatMap(({ content }) => {
  const reading = readValue(content);
  return 'document' in reading ? [reading.document] : [];
});
const beginnings: readonly (readonly [string, Document])[] = [
  ['nothing', EMPTY],
  ['blocks in blocks', netOfBlocks()],
  ['a generated net', generatedNet(16, 7)],
  ...presets.map((preset) => [preset.about?.title ?? '', preset] as const),
];

/** What an edit must never do to a document, whatever came before; undefined where all is well. */
function fault(start: Document, steps: readonly Step[]): string | undefined {
  let history = begin(start);
  let analysis = analyse(start, catalogue);
  for (const { edit, seed } of steps) {
    const random = new Random(seed);
    const next = editAtRandom(history.present, edit, random);
    if (next.nodes.length > ENOUGH_NODES) break;
    // Typing merges with what was typed before; leaving a field ends that.
    history = record(history, next, random.chance(0.3) ? 'typing' : null);
    if (random.chance(0.2)) history = seal(history);
    if (random.chance(0.1)) history = redo(undo(history));
    analysis = analyse(history.present, catalogue, analysis);
  }
  const end = history.present;
  const text = write(end);
  const reading = readDocument(text);
  if (!('document' in reading)) return `it cannot be read: ${reading.refusal.code}`;
  if (write(reading.document) !== text) return 'reading changes it';
  // What was read has new objects in it: nothing of its analysis was found before.
  if (analysisText(analysis) !== analysisText(analyse(reading.document, catalogue)))
    return 'its analysis after the edits is not that of the whole';
  const { length } = history.past;
  for (let step = 0; step < length; step++) history = undo(history);
  if (history.present !== start) return 'undoing all is not the beginning';
  for (let step = 0; step < length; step++) history = redo(history);
  return history.present === end ? undefined : 'redoing all is not the end';
}

function attempt(start: Document, steps: readonly Step[]): string | undefined {
  try {
    return fault(start, steps);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** The same fault in fewer steps: each that is not needed is left out. */
function shortest(start: Document, steps: readonly Step[]): readonly Step[] {
  for (const [at] of steps.entries()) {
    const fewer = steps.filter((_, index) => index !== at);
    if (attempt(start, fewer) !== undefined) return shortest(start, fewer);
  }
  return steps;
}

describe('sequences of edits', () => {
  const share = Math.ceil(SEQUENCES / beginnings.length);

  it.each(beginnings)(
    'beginning with %s: all can be undone, redone, saved and analysed',
    (name, start) => {
      const random = new Random(beginnings.findIndex(([other]) => other === name));
      for (let sequence = 0; sequence < share; sequence++) {
        const steps = Array.from({ length: 1 + random.below(MOST_STEPS) }, (): Step => {
          return { edit: random.pick(names), seed: random.below(2 ** 31) };
        });
        if (attempt(start, steps) === undefined) continue;
        const few = shortest(start, steps);
        expect.fail(`${JSON.stringify(few)}: ${attempt(start, few) ?? ''}`);
      }
    },
  );
});

describe('the table of edits', () => {
  /** What the modules of edits export that does not change a document. */
  const ASKS = new Set([
    ...[
      'familyOf',
      'instancesOf',
      'placesOf',
      'mayStand',
      'driverOf',
      'linkable',
      'joinBlocks',
      'withKinds',
      'cutOf',
    ],
    ...['contentsOf', 'closedRefusal', 'freshBlockId', 'freshName', 'roomFor', 'sayBlockRefusal'],
    ...['blockOf', 'graphAt', 'changeBlock', 'extentOf', 'anchorOf', 'readBlock', 'writeBlock'],
    ...['mayAddBeside', 'mayInsert', 'mayReconnect', 'partOf', 'boundsOf', 'isWithin'],
    ...['freshId', 'idsOf', 'onCanvas', 'stemOf', 'heldOutside', 'withoutTargets'],
    // Steps of other edits.
    ...['forgetParam', 'forgetLost'],
  ]);

  it(
    'has every edit that is exported',
    () => {
      const modules = import.meta.glob<Record<string, unknown>>(
        ['./edit.ts', './edit/*.ts', './blocks/*.ts', '!./**/*.test.ts'],
        { eager: true },
      );
      const functions = Object.values(modules).flatMap((module) =>
        Object.entries(module).flatMap(([name, value]) =>
          typeof value === 'function' ? name : [],
        ),
      );
      const missing = functions.filter((name) => !ASKS.has(name) && !(name in EDITS));
      expect(missing).toEqual([]);
    },
    PATIENCE,
  );
});
