import type { Failure } from '../ipc/training';

/** Why a run cannot go on, in the contract's terms. */
export class RunError extends Error {
  constructor(
    readonly code: Failure['code'],
    detail: string,
    /** What there was too little of. */
    readonly shortage?: Failure['shortage'],
  ) {
    super(detail);
  }
}

/** How TensorFlow and Node say that memory did not suffice. */
const MEMORY = /OOM|RESOURCE_?EXHAUSTED|bad_alloc|out of memory|Array buffer allocation failed/i;

/** Any error as the failure that it means; what is not known better is the engine's. */
export function failureOf(error: unknown): Failure {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof RunError) {
    const { code, shortage } = error;
    return { code, detail, ...(shortage && { shortage }) };
  }
  return { code: MEMORY.test(detail) ? 'outOfMemory' : 'engine', detail };
}
