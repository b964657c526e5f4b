import { readFileSync } from 'node:fs';
import { describesBfloat16, PROCESSOR_FILE } from '../core/settings/bfloat16';

/** Whether this processor computes in bfloat16; where nothing describes it, it does not. */
export function hasBfloat16(): boolean {
  try {
    return describesBfloat16(readFileSync(PROCESSOR_FILE, 'utf8'));
  } catch {
    return false;
  }
}
