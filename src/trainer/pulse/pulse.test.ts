import { expect, test } from 'vitest';
import { Pulse } from './pulse';

/** A pulse whose time only `pass` moves, as the worker thread reads it. */
function pulseByHand() {
  let time = 1000;
  const clock = (): number => time;
  const own = new Pulse(undefined, clock);
  const read = new Pulse(own.shared, clock);
  return {
    own,
    pass: (milliseconds: number) => void (time += milliseconds),
    stuck: () => read.beat().stuck,
    beat: () => read.beat(),
  };
}

/** Steps that take as long as is said, each told as it ends. */
function makeSteps({ own, pass }: ReturnType<typeof pulseByHand>, durations: readonly number[]) {
  own.alive();
  for (const [index, duration] of durations.entries()) {
    pass(duration);
    own.steps(index + 1, 1);
  }
}

test('before the first step nothing is called stuck, however long it takes', () => {
  const pulse = pulseByHand();
  expect(pulse.beat()).toEqual({ step: 0, idle: 0, stuck: false });
  pulse.own.alive();
  pulse.pass(1_000_000);
  expect(pulse.beat()).toEqual({ step: 0, idle: 1_000_000, stuck: false });
});

test('short steps are stuck after ten seconds', () => {
  const pulse = pulseByHand();
  makeSteps(pulse, [20, 20, 20]);
  pulse.pass(10_000);
  expect(pulse.beat()).toEqual({ step: 3, idle: 10_000, stuck: false });
  pulse.pass(1);
  expect(pulse.beat()).toEqual({ step: 3, idle: 10_001, stuck: true });
  pulse.own.steps(4, 1);
  expect(pulse.beat()).toEqual({ step: 4, idle: 0, stuck: false });
});

test('long steps are stuck after ten times their median', () => {
  const pulse = pulseByHand();
  makeSteps(pulse, [2000, 3000, 90_000, 3000, 1000]);
  pulse.pass(30_000);
  expect(pulse.stuck()).toBe(false);
  pulse.pass(1);
  expect(pulse.stuck()).toBe(true);
});

test('steps made in one call count by what each took', () => {
  const pulse = pulseByHand();
  pulse.own.alive();
  pulse.pass(16_000);
  pulse.own.steps(8, 8);
  pulse.pass(20_001);
  expect(pulse.stuck()).toBe(true);
});

test('a run that rests is not stuck, and is not by the time that it rested', () => {
  const pulse = pulseByHand();
  makeSteps(pulse, [20, 20]);
  pulse.own.rest();
  pulse.pass(100_000);
  expect(pulse.stuck()).toBe(false);
  pulse.own.alive();
  pulse.pass(5000);
  expect(pulse.stuck()).toBe(false);
  pulse.pass(5001);
  expect(pulse.stuck()).toBe(true);
});
