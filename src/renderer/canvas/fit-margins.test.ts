import { describe, expect, it } from 'vitest';
import { fitMargins } from './fit-margins';

const pane = { width: 800, height: 440 };
const corner = { width: 130, height: 130 };
const box = (x: number, y: number): { x: number; y: number; width: number; height: number } => ({
  x,
  y,
  width: 160,
  height: 80,
});

describe('the margins of a net shown whole', () => {
  it('are even where nothing lies under the overview', () => {
    expect(fitMargins([box(0, 0), box(500, 0), box(0, 300)], pane, corner, 1).right).toBe(40);
    expect(fitMargins([], pane, corner, 1).right).toBe(40);
  });

  it('keep clear of the overview where that costs little', () => {
    const margins = fitMargins([box(0, 0), box(560, 310)], pane, corner, 1);
    expect(Math.max(margins.right, margins.bottom)).toBeGreaterThan(130);
  });
});
