import type { TrainerProcess } from './trainer-process';

/** The first Ctrl-C asks the trainer to stop, the second ends it. */
export function stopOnSignals(trainer: TrainerProcess, say: () => void): () => void {
  let asked = false;
  function stop(): void {
    if (asked) trainer.kill();
    else {
      asked = true;
      say();
      trainer.stop();
    }
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}
