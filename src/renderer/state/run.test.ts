import { describe, expect, it } from 'vitest';
import { readSettings } from '../../core/settings/settings';
import type { EpochRecord } from '../../ipc/checkpoint';
import type { TrainingEvent } from '../../ipc/training';
import { Run } from './run.svelte';

const { settings } = readSettings({ epochs: 4 });

function record(epoch: number, best: boolean): EpochRecord {
  const figures = { loss: 1, accuracy: 0.5, valLoss: 1, valAccuracy: 0.5 };
  return { epoch, ...figures, seconds: 1, learningRate: 0.001, best };
}

function built(step = 0): TrainingEvent {
  return { type: 'built', params: 10, steps: 100, epochs: 4, step, exact: true, damaged: 0 };
}

function batches(step: number, count: number): TrainingEvent {
  const row = Array.from({ length: count }, () => 1);
  return { type: 'batches', step, losses: row, accuracies: row };
}

/** A run with a clock that stands where it is put, in ms. */
function clocked(epochs: readonly EpochRecord[] = []): { run: Run; at: (time: number) => void } {
  let now = 0;
  const run = new Run({ title: 'net', dataset: 'mnist', settings, epochs }, () => now);
  return { run, at: (time) => void (now = time) };
}

describe('a run', () => {
  it('pauses and goes on, and does not count the pause as time', () => {
    const { run, at } = clocked();
    run.hear(built());
    at(10_000);
    run.hear(batches(1, 100));
    run.asked('pause');
    expect(run.state).toBe('pausing');
    run.hear({ type: 'paused', step: 100, cause: 'asked' });
    expect([run.state, run.pause?.cause]).toEqual(['paused', 'asked']);
    at(60_000);
    run.hear({ type: 'continued', step: 100 });
    expect([run.state, run.elapsed(60_000), run.left(60_000)]).toEqual(['running', 10, 30]);
  });

  it('goes on from a checkpoint with the epochs before it, and paces itself by this sitting', () => {
    const { run, at } = clocked([record(1, true), record(2, false)]);
    run.hear(built(200));
    expect([run.steps, run.before, run.share, run.best?.epoch]).toEqual([200, 200, 0.5, 1]);
    at(5000);
    run.hear(batches(201, 50));
    expect([run.steps, run.left(5000)]).toEqual([250, 15]);
  });

  it('does the epochs anew that came after the checkpoint that was whole', () => {
    const { run } = clocked([record(1, true), record(2, true)]);
    run.hear(built(150));
    expect(run.epochs.map(({ epoch }) => epoch)).toEqual([1]);
  });

  it('marks the last epoch that was better than all before', () => {
    const { run } = clocked();
    run.hear(built());
    for (const [epoch, best] of [
      [1, true],
      [2, true],
      [3, false],
    ] as const)
      run.hear({ type: 'epoch', ...record(epoch, best) });
    expect(run.best?.epoch).toBe(2);
  });

  it('is stuck until a step ends', () => {
    const { run } = clocked();
    run.hear(built());
    run.hear({ type: 'beat', step: 0, idle: 12_000, stuck: true });
    expect(run.stuck).toBe(12);
    run.hear(batches(1, 1));
    expect(run.stuck).toBeNull();
  });

  it('tells a run that was cancelled from one that was stopped and from one that ended early', () => {
    const ends = (['stop', 'cancel'] as const).map((what) => {
      const { run } = clocked();
      run.hear(built());
      run.asked(what);
      run.hear({ type: 'ended', outcome: 'stopped' });
      return run.state;
    });
    expect(ends).toEqual(['stopped', 'cancelled']);
    const { run } = clocked();
    run.hear(built());
    run.hear({ type: 'ended', outcome: 'finished', early: true });
    expect([run.state, run.early, run.busy]).toEqual(['finished', true, false]);
  });

  it('says the learning rate of the next step', () => {
    const { run } = clocked();
    expect(run.rate).toBeNull();
    run.hear(built());
    expect(run.rate).toBe(settings.learningRate);
  });

  it('hears nothing once it has ended', () => {
    const { run } = clocked();
    run.fail({ code: 'crashed', detail: '' });
    run.hear(built());
    expect([run.state, run.params]).toEqual(['failed', null]);
  });
});
