import type { Builder, Variable } from '../builder';
import type { DType, Operation, Value } from '../value';
import { snapshot } from './snapshot';

/** Declares a variable; it has no value until one is assigned. */
export function declare(
  b: Builder,
  name: string,
  dtype: DType,
  shape: readonly number[],
): Variable {
  const handle = b.value({
    type: 'VarHandleOp',
    name,
    attributes: { dtype: { dtype }, shape: { shape }, shared_name: { text: name } },
    output: { dtype: 'resource', shape: [] },
  });
  return { name, dtype, shape, handle };
}

/**
 * Gives a variable a value of its own shape, once the operations have run. What is fed is copied:
 * else the variable holds the memory of JavaScript's array, writes into it, and gives it back on
 * a thread of TensorFlow's, where tfjs-node breaks the heap of the process.
 */
export function assign(
  b: Builder,
  variable: Variable,
  value: Value,
  controls: readonly Operation[] = [],
): Operation {
  const own = value.source.type === 'Placeholder' ? snapshot(b, value) : value;
  return b.effect({
    type: 'AssignVariableOp',
    inputs: [variable.handle, own],
    controls,
    attributes: { dtype: { dtype: variable.dtype } },
  });
}

type Change = (
  b: Builder,
  variable: Variable,
  by: Value,
  controls?: readonly Operation[],
) => Operation;

function change(type: string): Change {
  return (b, variable, by, controls = []) =>
    b.effect({
      type,
      inputs: [variable.handle, by],
      controls: [b.read(variable).source, ...controls],
      attributes: { dtype: { dtype: variable.dtype } },
    });
}

/** Adds to a variable, after this part's read has taken its value and the operations have run. */
export const increase = change('AssignAddVariableOp');

/** Subtracts likewise. */
export const decrease = change('AssignSubVariableOp');

/** The sizes of a variable's axes, asked of the session: int32 [rank]. */
export function variableShape(b: Builder, variable: Variable): Value {
  return b.value({
    type: 'VariableShape',
    inputs: [variable.handle],
    attributes: { out_type: { dtype: 'int32' } },
    output: { dtype: 'int32', shape: [variable.shape.length] },
  });
}

/** Replaces rows of a variable, [rows, …], at int32 [rows] indices, once the operations have run. */
export function scatter(
  b: Builder,
  variable: Variable,
  indices: Value,
  rows: Value,
  controls: readonly Operation[] = [],
): Operation {
  return b.effect({
    type: 'ResourceScatterUpdate',
    inputs: [variable.handle, indices, rows],
    controls,
    attributes: { dtype: { dtype: variable.dtype }, Tindices: { dtype: 'int32' } },
  });
}
