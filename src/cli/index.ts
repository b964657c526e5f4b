import { join } from 'node:path';
import { run } from './run';

const folder = import.meta.dirname;

process.exitCode = await run(process.argv.slice(2), {
  trainer: join(folder, 'trainer.js'),
  datasets: join(folder, '../../resources/datasets'),
});
