import { RunError } from './run-error';
import { loadTensorFlow, type TensorFlow } from './tensorflow';

/** TensorFlow. @throws RunError `engineMissing` */
export function engine(): TensorFlow {
  try {
    return loadTensorFlow();
  } catch (error) {
    throw new RunError('engineMissing', error instanceof Error ? error.message : String(error));
  }
}
