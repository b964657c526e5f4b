import { describe, expect, it } from 'vitest';
import { SHAPE_CASES } from '../../test/fixes/shape-cases';
import { STRUCTURE_CASES } from '../../test/fixes/structure-cases';
import { lookOver } from '../../test/mending';
import { fixesOf, fixKinds } from './fixes';
import type { Graph } from './graph/document';
import { isError, type Problem, type ProblemCode } from './kinds/problem';

const CASES = [...SHAPE_CASES, ...STRUCTURE_CASES];

function keysOf(problems: readonly Problem[]): readonly string[] {
  return problems.filter(isError).map(({ node: owner, code }) => `${owner ?? ''}:${code}`);
}

/** What each fix of a kind for a problem leads to. */
function mended(graph: Graph, kind: string, code: ProblemCode) {
  const { problems, context } = lookOver(graph);
  const problem = problems.find((one) => one.code === code);
  if (!problem) throw new Error(`${code} is not among ${keysOf(problems).join(', ')}`);
  const before = new Set(keysOf(problems));
  return fixesOf(problem, context)
    .filter((fix) => fix.kind === kind)
    .map((fix) => {
      const after = lookOver(fix.apply(graph)).problems;
      return {
        says: fix.say('en'),
        zh: fix.say('zh'),
        stays: after.some((one) => one.code === code && one.node === problem.node),
        fresh: keysOf(after).filter((key) => !before.has(key)),
      };
    });
}

describe('a fix', () => {
  it.each(CASES)('%s mends %s and breaks nothing', (kind, code, graph, sentences) => {
    const results = mended(graph, kind, code);
    expect(results.map(({ says }) => says)).toEqual(sentences);
    const [likeliest] = results;
    expect(likeliest?.fresh).toEqual([]);
    for (const { stays, zh } of results) {
      expect(stays).toBe(false);
      expect(zh).toMatch(/[一-鿿]/);
    }
  });

  it.each(fixKinds.map(({ kind, codes }) => [kind, codes] as const))(
    '%s is tried on every problem that it names',
    (kind, codes) => {
      const tried = CASES.filter(([of]) => of === kind).map(([, code]) => code);
      expect([...new Set(tried)].sort()).toEqual([...codes].sort());
    },
  );

  it('is one of at least twelve kinds', () => {
    expect(fixKinds.length).toBeGreaterThanOrEqual(12);
  });
});
