import type { Operation, Value } from './value';

/** A part of a program that can be run by itself. */
export interface Signature {
  readonly inputs: Readonly<Record<string, Value>>;
  readonly outputs: Readonly<Record<string, Value>>;
}

/** Operations and the signatures among them, as plain data. */
export interface Program<S extends string = string> {
  readonly operations: readonly Operation[];
  readonly signatures: Readonly<Record<S, Signature>>;
}

/**
 * What a training program can do.
 * - `initialise` sets weights, optimizer slots and step to their start.
 * - `allocate` makes room for the images; `load` puts some of them there: int32 `indices` [n],
 *   `pixels` [n, height, width, channels] from 0 to 255, `labels` [n].
 * - `step` trains on the images at int32 `indices` [batch] at a float32 `learningRate` []; gives
 *   the mean `loss` before the step, penalties and class weights in it, how many were `correct`,
 *   and where asked how many were among the `topK` first. It fails and changes nothing where the
 *   loss is not finite.
 * - `steps` does the same for several batches in turn, all inputs and outputs with one axis more.
 * - `clear` makes room for the figures of a call's steps, `recent` gives them.
 * - `made` gives how many steps were made, `diagnose` which layers are `finite` on a batch.
 * - `evaluate` gives the summed `loss`, penalties in it, and the same counts, by moving statistics
 *   and without dropout.
 * - `count` gives the sizes of the net's weights, [weights], asked of the session.
 * - `weights` reads the weights, `read` all state, `write` sets all state; by name.
 */
export type TrainingSignature =
  | 'initialise'
  | 'allocate'
  | 'load'
  | 'step'
  | 'steps'
  | 'clear'
  | 'recent'
  | 'made'
  | 'diagnose'
  | 'evaluate'
  | 'count'
  | 'weights'
  | 'read'
  | 'write';

export interface TrainingProgram extends Program<TrainingSignature> {
  /** How many batches `steps` takes. */
  readonly stepsPerCall: number;
  /** Flat ids of the layers, in the order in which `diagnose` tells of them. */
  readonly layers: readonly string[];
}
