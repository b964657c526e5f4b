import { expect, it } from 'vitest';
import type { Problem } from '../kinds/problem';
import { within } from './within';

const problem: Problem = {
  node: 'stage',
  path: 'stage/r1/conv',
  code: 'needsFeatureMap',
  values: { input: [8] },
};

it('is the problem itself on the canvas of the document', () => {
  expect(within(problem, [])).toBe(problem);
});

it('is a problem of the node that holds it, seen from inside an opened block', () => {
  expect(within(problem, ['stage'])).toEqual({ ...problem, node: 'r1', path: 'r1/conv' });
  expect(within(problem, ['stage', 'r1'])).toEqual({ ...problem, node: 'conv', path: 'conv' });
});

it('is nothing to a block that does not hold it', () => {
  expect(within(problem, ['other'])).toBeNull();
  expect(within(problem, ['stage', 'r1', 'conv'])).toBeNull();
  expect(within({ node: null, code: 'empty', values: {} }, ['stage'])).toBeNull();
});
