import { RunError } from '../run-error';

/** Why a file of weights is not taken; the detail names the array, and what is wrong with it. */
export class WeightsError extends RunError {}
