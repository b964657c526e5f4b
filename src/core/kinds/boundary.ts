import type { Fields, Refusal } from './params';
import type { LocalizedKindWords } from './words';

/** The kinds of the nodes at which data enters and leaves the inside of a user's block. */
export const BLOCK_INPUT_KIND = 'blockInput';
export const BLOCK_OUTPUT_KIND = 'blockOutput';

/** Whether a kind is an end of a block's inside. */
export function isBoundary(kind: string): boolean {
  return kind === BLOCK_INPUT_KIND || kind === BLOCK_OUTPUT_KIND;
}

/** One end of a block's inside. It is no layer: what flows in on one side flows on on the other. */
export interface Boundary {
  readonly type: 'boundary';
  readonly kind: string;
  readonly inputs: 0 | 1;
  readonly params: Fields;
  readonly words: LocalizedKindWords<string>;
  bind(): BoundBoundary;
}

/** A boundary as the other kinds are once their parameters are read; it has none. */
export interface BoundBoundary {
  readonly type: 'boundary';
  readonly boundary: Boundary;
  readonly refusals: readonly Refusal[];
  readonly idle: readonly string[];
  readonly face: string;
}

function define(kind: string, inputs: 0 | 1, words: LocalizedKindWords<string>): Boundary {
  const boundary: Boundary = {
    type: 'boundary',
    kind,
    inputs,
    params: {},
    words,
    bind: () => ({ type: 'boundary', boundary, refusals: [], idle: [], face: '' }),
  };
  return boundary;
}

/** Both ends. */
export const BOUNDARIES: readonly Boundary[] = [
  define(BLOCK_INPUT_KIND, 0, {
    en: { name: 'In', about: 'What flows into the block here.', params: {} },
    zh: { name: '入口', about: '数据由此流入模块。', params: {} },
  }),
  define(BLOCK_OUTPUT_KIND, 1, {
    en: { name: 'Out', about: 'What the block gives.', params: {} },
    zh: { name: '出口', about: '模块的输出。', params: {} },
  }),
];
