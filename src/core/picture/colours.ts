import type { Group } from '../kinds/layer';

/** The colours of a net's picture. */
export interface Colours extends Readonly<Record<Group, string>> {
  readonly canvas: string;
  readonly card: string;
  readonly ink: string;
  /** Text beside what matters most, and what matters least. */
  readonly ink2: string;
  readonly ink3: string;
  readonly hair: string;
  readonly line: string;
  readonly wire: string;
  readonly wrong: string;
  readonly note: string;
}

export type Theme = 'light' | 'dark';

/** Those of the window's theme.css: a test compares them. */
export const COLOURS: Readonly<Record<Theme, Colours>> = {
  light: {
    canvas: '#f4f4f0',
    card: '#ffffff',
    ink: '#1b1b19',
    ink2: '#53534d',
    ink3: '#6a6a63',
    hair: '#e6e5df',
    line: '#c9c8c0',
    wire: '#a9a89f',
    wrong: '#b3261e',
    note: '#f8f1de',
    inputOutput: '#5b6069',
    convolution: '#1f61b5',
    normalization: '#006f73',
    activation: '#945500',
    pooling: '#6d4bc0',
    regularization: '#b92e63',
    dense: '#2b7a34',
    merge: '#1b1b19',
  },
  dark: {
    canvas: '#131312',
    card: '#242423',
    ink: '#efeee9',
    ink2: '#b9b8b1',
    ink3: '#9a9992',
    hair: '#2f2f2d',
    line: '#4a4a46',
    wire: '#6b6a64',
    wrong: '#ff8f84',
    note: '#332a16',
    inputOutput: '#a9aeb7',
    convolution: '#79aef5',
    normalization: '#4cc2bd',
    activation: '#e2a54a',
    pooling: '#b39bf5',
    regularization: '#f48db0',
    dense: '#7cc784',
    merge: '#efeee9',
  },
};

function channel(colour: string, at: number): number {
  return parseInt(colour.slice(1 + 2 * at, 3 + 2 * at), 16);
}

/** So much of one colour in another, as CSS' color-mix in sRGB: a picture needs plain colours. */
export function tint(colour: string, share: number, ground: string): string {
  const mixed = [0, 1, 2].map((at) =>
    Math.round(share * channel(colour, at) + (1 - share) * channel(ground, at)),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
