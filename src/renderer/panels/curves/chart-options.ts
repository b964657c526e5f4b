import type uPlot from 'uplot';

/** How a quantity's axis reaches: loss from 0 upwards, accuracy up to 1. */
export type Quantity = 'loss' | 'accuracy';

/** The lowest and highest value shown for what the curves reach. */
function rangeOf(quantity: Quantity, low: number | null, high: number | null): [number, number] {
  if (low === null || high === null) return quantity === 'loss' ? [0, 2.5] : [0, 1];
  if (quantity === 'loss') return [0, Math.max(high * 1.05, 1e-3)];
  return [low < 0.6 ? 0 : Math.floor(low * 10) / 10, 1];
}

const COMPACT = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 4 });

/** An axis value, short enough for the axis: 0.25, 1.5K, 20M. */
function compact(value: number): string {
  return COMPACT.format(value);
}

/** A short run is shown whole from the start; the axis of a long one grows with it. */
function shownEpochs(reached: number | null, epochs: number): number {
  return Math.min(epochs, Math.max(5, Math.ceil(1.2 * (reached ?? 0))));
}

/** With more epochs in view their dots would run into one another. */
const MOST_DOTS = 30;

interface Look {
  readonly quantity: Quantity;
  readonly epochs: number;
  readonly width: number;
  readonly height: number;
  /** The value of one of the theme's variables. */
  readonly color: (variable: string) => string;
  /** The best epoch and, where this quantity chose it, its value at [epochs, value]. */
  readonly best: () => Best | null;
  readonly onhover: (x: number | null) => void;
}

/** Where the best epoch is marked. */
export interface Best {
  readonly epoch: number;
  /** [epochs, value] on the curve by which it was chosen; null where that is in another chart. */
  readonly point: readonly [number, number] | null;
  /** The theme's variable of that curve's colour. */
  readonly color: '--curve-training' | '--curve-validation';
}

/** Marks the best epoch: a thin line, and a ring where the value lies by which it was chosen. */
function drawBest(chart: uPlot, { epoch, point }: Best, line: string, ring: string): void {
  const { ctx, bbox } = chart;
  const x = chart.valToPos(epoch, 'x', true);
  ctx.save();
  ctx.strokeStyle = line;
  ctx.lineWidth = devicePixelRatio;
  ctx.beginPath();
  ctx.moveTo(x, bbox.top);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
  if (point && Number.isFinite(point[1])) {
    const at = [chart.valToPos(point[0], 'x', true), chart.valToPos(point[1], 'y', true)] as const;
    ctx.strokeStyle = ring;
    ctx.lineWidth = 1.5 * devicePixelRatio;
    ctx.beginPath();
    ctx.arc(...at, 5 * devicePixelRatio, 0, 2 * Math.PI);
    ctx.stroke();
  }
  ctx.restore();
}

/** uPlot's options for a chart of one quantity over epochs. */
export function chartOptions(look: Look): uPlot.Options {
  const { quantity, epochs, width, height, color, best, onhover } = look;
  const training = color('--curve-training');
  const validation = color('--curve-validation');
  const axis = {
    stroke: color('--ink-3'),
    font: `12px ${color('--font')}`,
    grid: { stroke: color('--hair'), width: 1 },
    ticks: { show: false },
  };
  const points = (fill: string): uPlot.Series.Points => ({
    show: (chart) => (chart.scales.x?.max ?? 0) <= MOST_DOTS,
    size: 5,
    fill,
    width: 0,
  });
  return {
    width,
    height,
    padding: [8, 12, 0, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
    scales: {
      x: { time: false, range: (_, _low, reached) => [0, shownEpochs(reached, epochs)] },
      y: { range: (_, low, high) => rangeOf(quantity, low, high) },
    },
    axes: [
      { ...axis, size: 24, gap: 4, space: 44, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] },
      { ...axis, size: 40, gap: 6, space: 30, values: (_, splits) => splits.map(compact) },
    ],
    series: [
      {},
      {
        stroke: `color-mix(in srgb, ${training} 42%, transparent)`,
        width: 1,
        points: { show: false },
        spanGaps: true,
      },
      { stroke: training, width: 2, points: points(training), spanGaps: true },
      { stroke: validation, width: 2, dash: [6, 4], points: points(validation), spanGaps: true },
    ],
    hooks: {
      drawAxes: [
        (chart) => {
          const marked = best();
          if (marked) drawBest(chart, marked, color('--line'), color(marked.color));
        },
      ],
      setCursor: [
        (chart) => {
          const { idx } = chart.cursor;
          onhover(typeof idx === 'number' ? (chart.data[0][idx] ?? null) : null);
        },
      ],
    },
  };
}
