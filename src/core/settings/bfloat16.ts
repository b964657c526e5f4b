/** What Linux calls the instructions with which oneDNN computes in bfloat16. */
const FLAGS = /^flags\s*:.*\b(avx512_bf16|amx_bf16)\b/m;

/** Where Linux describes the processor. */
export const PROCESSOR_FILE = '/proc/cpuinfo';

/** Whether a processor, as Linux describes it, computes in bfloat16. */
export function describesBfloat16(description: string): boolean {
  return FLAGS.test(description);
}
