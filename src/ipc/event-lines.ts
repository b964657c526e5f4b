import type { Language } from '../core/kinds/language';
import { sayFailure } from '../core/text/training';
import type { TrainingEvent } from './training';

type Line =
  | { readonly type: 'built'; readonly params: number; readonly step: number }
  | {
      readonly type: 'batch';
      readonly step: number;
      readonly loss: number;
      readonly accuracy: number;
    }
  | Exclude<TrainingEvent, { type: 'built' | 'batches' | 'ended' }>
  | {
      readonly type: 'ended';
      readonly outcome: string;
      readonly early?: boolean;
      readonly message?: string;
    };

function linesOf(event: TrainingEvent, language: Language): readonly Line[] {
  switch (event.type) {
    case 'built':
      return [{ type: 'built', params: event.params, step: event.step }];
    case 'batches':
      return event.losses.map((loss, index) => ({
        type: 'batch',
        step: event.step + index,
        loss,
        accuracy: event.accuracies[index] ?? NaN,
      }));
    case 'beat':
      return [];
    case 'epoch':
    case 'evaluated':
    case 'paused':
    case 'continued':
    case 'checkpoint':
    case 'checkpointFailed':
      return [event];
    case 'ended': {
      const { outcome, early, failure } = event;
      return [
        {
          type: 'ended',
          outcome,
          ...(early && { early }),
          ...(failure && { message: sayFailure(failure, language) }),
        },
      ];
    }
  }
}

/**
 * An event as lines of JSON, each batch on one of its own. Numbers in full; where training
 * diverged, losses that are not finite are null, as JSON has no other word for them.
 */
export function eventLines(event: TrainingEvent, language: Language): string {
  return linesOf(event, language)
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
}

/** The only line of a run that was refused before it started. */
export function refusalLine(message: string): string {
  return `${JSON.stringify({ type: 'ended', outcome: 'failed', message })}\n`;
}
