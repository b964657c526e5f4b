import { expect, it } from 'vitest';
import { EDITS, editAtRandom } from '../../test/every-edit';
import { generatedNet, netOfBlocks } from '../../test/generated-net';
import { Random } from '../../test/random';
import { analyse } from './analyse';
import { catalogue } from './catalogue';
import { datasets } from './datasets';
import type { Document } from './graph/document';
import { readDocument } from './graph/read';
import { write } from './graph/write';
import type { Problem } from './kinds/problem';
import { mendsOf } from './mends';
import { trainingProblems } from './program/trainable';
import { STANDARD_SETTINGS } from './settings/settings';

const RUNS = 400;
const MOST_STEPS = 12;
/** Larger documents tell no more, and take longer. */
const ENOUGH_NODES = 60;
const names = Object.keys(EDITS);
const settings = STANDARD_SETTINGS;
const [data] = datasets;

/** A document with blocks in blocks after some edits of any kind. */
function anyDocument(random: Random): Document {
  let document = random.chance(0.7) ? netOfBlocks() : generatedNet(16, random.below(99));
  for (let step = random.below(MOST_STEPS); step > 0; step--) {
    const next = editAtRandom(document, random.pick(names), random);
    if (next.nodes.length <= ENOUGH_NODES) document = next;
  }
  return document;
}

function lookOver(document: Document) {
  if (!data) throw new Error('no dataset ships');
  const analysis = analyse(document, catalogue);
  const problems = [...analysis.problems, ...trainingProblems(analysis, data, settings)];
  return { analysis, problems };
}

function same(a: Problem, b: Problem): boolean {
  const text = ({ node, path, code, values }: Problem): string =>
    JSON.stringify([node, path, code, values]);
  return text(a) === text(b);
}

/** The first mend that says nonsense, cannot be kept or mends nothing. */
function failing(document: Document, random: Random): string | undefined {
  const { analysis, problems } = lookOver(document);
  for (const problem of problems) {
    const steps = (problem.path ?? problem.node ?? '').split('/');
    const opened = steps.slice(0, random.below(steps.length));
    const mends = mendsOf(problem, {
      ...{ document, opened, shipped: catalogue, settings, data: data ?? null },
      node: (path) => analysis.at([...opened, path].join('/')),
    });
    for (const mend of mends) {
      const label = `${mend.say('en')} (${problem.code} of ${problem.path ?? problem.node ?? ''})`;
      if (/undefined|NaN|\.$/.test(mend.say('en'))) return label;
      const mended = mend.apply(document);
      if (!('document' in readDocument(write(mended)))) return `${label}: cannot be kept`;
      if (lookOver(mended).problems.some((other) => same(other, problem))) return `${label}: stays`;
    }
  }
  return undefined;
}

it('can be applied to any document that has its problem, and the problem is gone', () => {
  const found: string[] = [];
  for (let seed = 0; seed < RUNS; seed++) {
    const random = new Random(seed);
    const fault = failing(anyDocument(random), random);
    if (fault !== undefined) found.push(`${seed}: ${fault}`);
  }
  expect(found).toEqual([]);
}, 120_000);
