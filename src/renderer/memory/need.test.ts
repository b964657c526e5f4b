import { expect, it } from 'vitest';
import { readSettings } from '../../core/settings/settings';
import { findPreset } from '../state/presets';
import { needOf } from './need';

const graph = findPreset('lenet5')?.document;
const { settings } = readSettings({ batchSize: 512 });

it('offers the largest batch that fits where the one that is set does not', () => {
  if (!graph) throw new Error('No such preset');
  const ask = { graph, dataset: 'mnist', settings };
  const plenty = needOf({ ...ask, room: { bytes: 1e12, piece: 1e12 } });
  expect(plenty?.fitting).toBeNull();
  const total = plenty?.estimate.total ?? 0;
  const room = { bytes: total - 1, piece: 1e12 };
  expect(needOf({ ...ask, room })?.fitting).toBe(511);
});

it('says nothing of a net that cannot be trained', () => {
  const empty = { nodes: [], edges: [] };
  const room = { bytes: 1e12, piece: 1e12 };
  expect(needOf({ graph: empty, dataset: 'mnist', settings, room })).toBeNull();
});
