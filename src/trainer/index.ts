import { orderSchema, type TrainingEvent } from '../ipc/training';
import { evaluate } from './evaluate';
import { openPort } from './port';
import { train } from './train';

const port = openPort();
const tell = (event: TrainingEvent): void => port.send(event);

/** The run under way; another order to train stops it and takes its turn. */
let current: { readonly stop: AbortController; readonly ended: Promise<void> } | undefined;

port.onMessage((message) => {
  const { success, data: order } = orderSchema.safeParse(message);
  if (!success) {
    const detail = 'the trainer was told something that is no order';
    tell({ type: 'ended', outcome: 'failed', failure: { code: 'engine', detail } });
    return;
  }
  if (order.type === 'pause' || order.type === 'continue' || order.type === 'resume') return;
  current?.stop.abort();
  if (order.type === 'stop') return;
  const stop = new AbortController();
  const before = current?.ended ?? Promise.resolve();
  current = {
    stop,
    ended: before.then(() =>
      order.type === 'evaluate'
        ? evaluate(order, tell, stop.signal)
        : train(order, tell, stop.signal),
    ),
  };
});

port.onClose(() => process.exit());
