import { readFileSync } from 'node:fs';
import { describesBfloat16, PROCESSOR_FILE } from '../core/settings/bfloat16';
import type { Settings } from '../core/settings/settings';
import { RunError } from './run-error';

/**
 * Where nothing describes the processor, it is taken for one without bfloat16.
 * @throws RunError `noBfloat16` where settings ask for it and the processor has none
 */
export function checkPrecision({ precision }: Settings): void {
  if (precision === 'float32') return;
  let description = '';
  try {
    description = readFileSync(PROCESSOR_FILE, 'utf8');
  } catch {
    // Another system than Linux.
  }
  if (!describesBfloat16(description)) throw new RunError('noBfloat16', '');
}
