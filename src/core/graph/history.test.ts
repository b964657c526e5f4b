import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin, type History, record, redo, seal, undo } from './history';

interface Entry {
  readonly value: number;
}

/** A history of fresh objects, each step about one of a few things or about nothing. */
const histories = fc
  .array(fc.tuple(fc.nat(), fc.constantFrom('a', 'b', null)))
  .map((steps) =>
    steps.reduce<History<Entry>>(
      (history, [value, about]) => record(history, { value }, about),
      begin<Entry>({ value: -1 }),
    ),
  );

function repeat<T>(history: History<T>, step: (history: History<T>) => History<T>): History<T> {
  let last = history;
  for (let next = step(last); next !== last; next = step(last)) last = next;
  return last;
}

describe('history', () => {
  it('comes back to the start when everything is undone, and to the end when all is redone', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const start = repeat(history, undo);
        expect(start.present).toBe(history.past[0] ?? history.present);
        expect(repeat(start, redo).present).toBe(history.present);
      }),
    );
  });

  it('undoes and redoes one step as each other’s inverse', () => {
    fc.assert(
      fc.property(histories, (history) => {
        fc.pre(history.past.length > 0);
        const back = redo(undo(history));
        expect([back.past, back.present, back.future]).toEqual([
          history.past,
          history.present,
          history.future,
        ]);
      }),
    );
  });

  it('makes one step of changes about the same thing, until sealed or undone', () => {
    const typed = record(record(begin('28'), '2', 'kernel'), '', 'kernel');
    expect(undo(typed).present).toBe('28');
    expect(undo(record(seal(typed), '5', 'kernel')).present).toBe('');
    expect(undo(record(typed, '7', 'filters')).present).toBe('');
    expect(record(undo(typed), '3', 'kernel').past).toEqual(['28']);
  });

  it('takes the same state for no step', () => {
    const history = record(begin('a'), 'b');
    expect(record(history, 'b')).toBe(history);
  });

  it('gives up what was undone once a new step is made', () => {
    const history = record(undo(record(begin('a'), 'b')), 'c');
    expect(redo(history)).toBe(history);
    expect(undo(history).present).toBe('a');
  });
});
