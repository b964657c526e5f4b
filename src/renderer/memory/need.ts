import { analyse } from '../../core/analyse';
import { catalogue } from '../../core/catalogue';
import { findDataset } from '../../core/datasets';
import type { Graph } from '../../core/graph/document';
import { type MemoryEstimate, memoryModel } from '../../core/memory/estimate';
import { fits, fittingBatch, type Room } from '../../core/memory/fit';
import type { Settings } from '../../core/settings/settings';

/** What is asked: how much memory a run would need beside what there is. */
export interface Question {
  readonly graph: Graph;
  /** A dataset's id. */
  readonly dataset: string;
  readonly settings: Settings;
  readonly room: Room;
}

/** How much memory a run needs. */
export interface Need {
  readonly batch: number;
  readonly estimate: MemoryEstimate;
  readonly room: Room;
  /** The largest batch that finds room, where this one finds none; 0 where not one image does. */
  readonly fitting: number | null;
}

/** The answer; null for a net that cannot be trained. */
export function needOf({ graph, dataset: id, settings, room }: Question): Need | null {
  const dataset = findDataset(id);
  const model = dataset && memoryModel({ analysis: analyse(graph, catalogue), dataset, settings });
  if (!model) return null;
  const batch = settings.batchSize;
  const estimate = model(batch);
  return {
    batch,
    estimate,
    room,
    fitting: fits(estimate, room) ? null : fittingBatch(model, room),
  };
}
