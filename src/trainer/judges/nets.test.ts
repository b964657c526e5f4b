import { describe, expect, test } from 'vitest';
import { type Analysis, analyse } from '../../core/analyse';
import type { FlatAnalysis } from '../../core/analyse-layers';
import { catalogue } from '../../core/catalogue';
import type { Document } from '../../core/graph/document';
import { readValue } from '../../core/graph/read';
import { compile } from '../../core/program/compile';
import { presetFiles } from '../../core/presets';
import { STANDARD_SETTINGS } from '../../core/settings/settings';
import { loadTensorFlow } from '../tensorflow';
import type { Numbers } from '../session';
import { Training } from '../training';
import { distance, norm, SAME } from './distance';
import { judgeNet, noise } from './net-judge';

const tf = loadTensorFlow();
const BATCH = 8;
const NOTHING = new Float32Array();
const LEARNING_RATE = 1e-3;

function documentOf(preset: string): Document {
  const reading = readValue(presetFiles.find(({ id }) => id === preset)?.content);
  if (!('document' in reading)) throw new Error(`${preset} cannot be read`);
  return reading.document;
}

/**
 * A preset as it can be compared. Without random masks, which nobody else draws alike; and, but
 * for the smallest net that has them, without relu and max pooling: within rounding of a kink or
 * between two all but equal values nobody knows the slope, and large nets have such places.
 */
function comparable(preset: string): Analysis {
  const analysis = analyse(documentOf(preset), catalogue);
  const layers = analysis.layers.map((layer): FlatAnalysis => {
    const { activation, poolSize, strides, padding } = layer.bound.keras.config;
    const as = (kind: string, params: Readonly<Record<string, unknown>>): FlatAnalysis => {
      const bound = catalogue.bind(kind, params);
      return bound?.type === 'layer' ? { ...layer, bound } : layer;
    };
    if (layer.kind === 'dropout') return as('dropout', { rate: 0 });
    if (preset === 'baseline') return layer;
    if (activation === 'relu') return as('activation', { function: 'tanh' });
    if (layer.kind !== 'maxPooling2D') return layer;
    return as('averagePooling2D', { size: poolSize, stride: strides, padding });
  });
  return { ...analysis, layers };
}

function programFor(analysis: Analysis, dataset: ReturnType<typeof noise>) {
  const settings = { ...STANDARD_SETTINGS, seed: 3 };
  const compiled = compile({ analysis, dataset, settings });
  if (!('program' in compiled)) throw new Error(JSON.stringify(compiled.problems));
  return compiled.program;
}

describe.each(presetFiles)('$id', ({ id }) => {
  test('the loss and every gradient of a step are those of tfjs', async () => {
    const analysis = comparable(id);
    const dataset = noise(['mlp', 'lenet5'].includes(id) ? [28, 28, 1] : [32, 32, 3], BATCH);
    const training = await Training.open(tf, programFor(analysis, dataset), dataset.images);
    const all = Int32Array.from({ length: BATCH }, (_, index) => index);
    const theirs = judgeNet(tf, analysis, dataset, training.weights());
    expect(training.count()).toBe(analysis.totals.params);
    expect(training.evaluate(all).loss / theirs.evaluated).toBeCloseTo(1, 5);
    const before = training.weights();
    const [step] = training.advance([all], [LEARNING_RATE]);
    expect((step?.loss ?? NaN) / BATCH / theirs.loss).toBeCloseTo(1, 5);

    const state = training.read();
    training.dispose();
    const gradients = Object.entries(theirs.gradients);
    expect(gradients.map(([name]) => name)).toEqual(trainableNames(analysis));
    const norms = gradients.map(([name, slope]) => [name, norm(slope)] as const);
    for (const [name, slope] of gradients) {
      // After its first step Adam's m is a tenth of the gradient.
      const ours = (state[`${name}.m`]?.data ?? NOTHING).map((m) => m * 10);
      // A bias in front of a batch normalization has no gradient but rounding: its layer's counts.
      const layer = name.replace(/[^/]*$/, '');
      const scales = norms.map(([other, size]) => (other.startsWith(layer) ? size : 0));
      expect(distance(ours, slope, Math.max(...scales)), name).toBeLessThan(SAME);
      const moved = adamOnce(before[name]?.data ?? NOTHING, ours);
      expect(distance(state[name]?.data ?? [], moved), name).toBeLessThan(1e-5);
    }
  });
});

function trainableNames({ layers }: Analysis): readonly string[] {
  return layers.flatMap(({ id, weights }) =>
    Object.entries(weights).flatMap(([name, { trainable }]) =>
      trainable ? [`${id}/${name}`] : [],
    ),
  );
}

/** Adam's first step (Kingma & Ba 2015), with TensorFlow's place for epsilon. */
function adamOnce(weights: Numbers, gradient: Numbers): Numbers {
  const pace = (LEARNING_RATE * Math.sqrt(1 - 0.999)) / (1 - 0.9);
  return weights.map((weight, index) => {
    const g = gradient[index] ?? NaN;
    return weight - (pace * 0.1 * g) / (Math.sqrt(0.001 * g * g) + 1e-7);
  });
}
