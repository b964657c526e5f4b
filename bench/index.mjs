import { runScript } from '../scripts/setup/setup-error.mjs';
import { bfloat16 } from './bfloat16.mjs';
import { control } from './control.mjs';
import { editor } from './editor/index.mjs';
import { feeding } from './feeding.mjs';
import { fuzz } from './fuzz.mjs';
import { memoryEstimate } from './memory-estimate.mjs';
import { plateau } from './plateau.mjs';
import { soak } from './soak.mjs';
import { stepTime } from './step-time.mjs';

const HELP = `npm run bench                        every net: milliseconds a step beside Keras
npm run bench -- baseline lenet5     these nets
npm run bench -- --rounds 5          more rounds (3 unless said otherwise)
npm run bench -- bfloat16            accuracy and speed in bfloat16 beside float32
npm run bench -- plateau             losses after 300 steps beside Keras' (no Python needed)
npm run bench -- editor               how fast the window is with 500 and 2,000 nodes
npm run bench -- feeding             what shuffling, feeding and events take of a step
npm run bench -- control             how soon pause, stop, cancel and an orphan's end come
npm run bench -- memory-estimate     memory that a run takes beside what was estimated
npm run bench -- fuzz                 100,000 hostile files: what breaks, the slowest
npm run bench -- soak                memory in 10,000 steps, and in 100 runs of one process`;

await runScript(async (args) => {
  if (args.includes('--help')) {
    console.log(HELP);
    return;
  }
  if (args[0] === 'bfloat16') return bfloat16();
  if (args[0] === 'control') return control(args.slice(1));
  if (args[0] === 'editor') return editor(args.slice(1));
  if (args[0] === 'feeding') return feeding(3);
  if (args[0] === 'fuzz') return fuzz(args.slice(1));
  if (args[0] === 'memory-estimate') return memoryEstimate(args.slice(1));
  if (args[0] === 'soak') return soak(args.slice(1));
  if (args[0] === 'plateau') return plateau(args.slice(1));
  const at = args.indexOf('--rounds');
  const rounds = at < 0 ? 3 : Number(args[at + 1]);
  const nets = args.filter((arg, index) => at < 0 || (index !== at && index !== at + 1));
  return stepTime(nets, rounds);
});
