import { describe, expect, test } from 'vitest';
import reference from '../../../test/fixtures/presets.json';
import { analyse } from '../analyse';
import { catalogue } from '../catalogue';
import mnist from '../datasets/mnist';
import { readValue } from '../graph/read';
import { presetFiles } from '../presets';
import { STANDARD_SETTINGS } from '../settings/settings';
import { type MemoryModel, memoryModel } from './estimate';
import { fits, fittingBatch } from './fit';

function modelOf(preset: string): MemoryModel {
  const reading = readValue(presetFiles.find(({ id }) => id === preset)?.content);
  if (!('document' in reading)) throw new Error(`${preset} cannot be read`);
  const analysis = analyse(reading.document, catalogue);
  const model = memoryModel({ analysis, dataset: mnist, settings: STANDARD_SETTINGS });
  if (!model) throw new Error(`${preset} has problems`);
  return model;
}

const resnet = modelOf('resnet18');

describe('memoryModel', () => {
  test('weights take four bytes each, and Adam keeps two numbers beside each that it trains', () => {
    const { weights, slots } = resnet(32);
    expect(weights).toBe(4 * reference.presets.resnet18.total);
    expect(slots).toBe(8 * reference.presets.resnet18.trainable);
  });

  test('activations grow with the batch, the rest does not', () => {
    const [one, two] = [resnet(32), resnet(64)];
    expect(two.activations).toBe(2 * one.activations);
    expect(two.total - one.total).toBeCloseTo(1.6 * one.activations, 0);
  });

  test('a net with problems has none', () => {
    const analysis = analyse({ nodes: [], edges: [] }, catalogue);
    expect(memoryModel({ analysis, dataset: mnist, settings: STANDARD_SETTINGS })).toBeNull();
  });
});

describe('fittingBatch', () => {
  test('is the largest that finds room', () => {
    const room = { bytes: 4e9, piece: 1e9 };
    const batch = fittingBatch(resnet, room);
    expect(batch).toBeGreaterThan(100);
    expect(fits(resnet(batch), room)).toBe(true);
    expect(fits(resnet(batch + 1), room)).toBe(false);
  });

  test('the largest piece counts too', () => {
    const room = { bytes: 1e15, piece: 1e9 };
    expect(resnet(fittingBatch(resnet, room)).largestPiece).toBeLessThanOrEqual(1e9);
  });

  test('is 0 where the weights alone find none', () => {
    expect(fittingBatch(resnet, { bytes: 1e8, piece: 1e9 })).toBe(0);
  });
});
