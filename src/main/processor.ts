import { readFileSync } from 'node:fs';

/** What Linux calls the instructions with which oneDNN computes in bfloat16. */
const BFLOAT16 = /^flags\s*:.*\b(avx512_bf16|amx_bf16)\b/m;

/** Whether the processor computes in bfloat16; where nothing tells, it does not. */
export function hasBfloat16(cpuinfo = '/proc/cpuinfo'): boolean {
  try {
    return BFLOAT16.test(readFileSync(cpuinfo, 'utf8'));
  } catch {
    return false;
  }
}
