import { prepare } from './setup/prepare.mjs';
import { runScript } from './setup/setup-error.mjs';

await runScript(prepare);
