import type { Workbench } from './workbench.svelte';
import { findPreset } from './presets';

const NET = 'lenet5';
const DATASET = 'mnist';
const EPOCHS = 3;

/** Two frames: one for the last change to be drawn, one for it to be shown. */
async function shown(): Promise<void> {
  for (let frame = 0; frame < 2; frame++)
    await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Plays the main job by itself: a classic net learns, its curves grow, and main is told. */
export async function playDemo(workbench: Workbench): Promise<void> {
  const { project, training, bridge } = workbench;
  const preset = findPreset(NET);
  if (preset) project.open(preset.document, null);
  training.choose(DATASET);
  training.form.set('epochs', EPOCHS);
  await shown();
  workbench.train();
  const run = training.run;
  await run?.ended;
  await shown();
  await bridge.request.finishDemo({
    outcome: run?.state === 'finished' || run?.state === 'stopped' ? run.state : 'failed',
    valAccuracy: run?.lastEpoch?.valAccuracy ?? 0,
    params: run?.params ?? 0,
    referenceParams: project.document.about?.referenceParams ?? 0,
  });
}
