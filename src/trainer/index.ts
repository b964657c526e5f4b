import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { orderSchema, type TrainingEvent } from '../ipc/training';
import { Control } from './control';
import { evaluate } from './evaluate';
import { openPort } from './port';
import { Pulse } from './pulse/pulse';
import { train } from './train';

const port = openPort();
const tell = (event: TrainingEvent): void => port.send(event);

const pulse = new Pulse();
const speaker = new Worker(join(import.meta.dirname, 'pulse.js'), { workerData: pulse.shared });
speaker.unref();

/** The run under way; another order to train stops it and takes its turn. */
let current: { readonly control: Control; readonly ended: Promise<void> } | undefined;

port.onMessage((message) => {
  const { success, data: order } = orderSchema.safeParse(message);
  if (!success) {
    const detail = 'the trainer was told something that is no order';
    tell({ type: 'ended', outcome: 'failed', failure: { code: 'engine', detail } });
    return;
  }
  switch (order.type) {
    case 'pause':
      return current?.control.pause();
    case 'continue':
      return current?.control.continue();
    case 'stop':
      return current?.control.stop();
    case 'train':
    case 'resume':
    case 'evaluate': {
      current?.control.stop();
      const control = new Control();
      const before = current?.ended ?? Promise.resolve();
      const act = (): Promise<void> =>
        order.type === 'evaluate'
          ? evaluate(order, tell, control)
          : train(order, { tell, control, pulse });
      current = { control, ended: before.then(act) };
    }
  }
});

port.onClose(() => process.exit());
