/** The element types that cross into or live inside a training program. */
export type DType = 'float32' | 'bfloat16' | 'int32' | 'int64' | 'uint8' | 'bool' | 'resource';

/** A tensor's shape inside a program: the batch axis, and only it, may be unknown (null). */
export type TensorShape = readonly (number | null)[];

/** One output of an operation. */
export interface Value {
  readonly source: Operation;
  /** Which of the operation's outputs it is. */
  readonly output: number;
  readonly dtype: DType;
  readonly shape: TensorShape;
}

/** The attributes of an operation, as TensorFlow's NodeDef holds them. */
export type Attribute =
  | { readonly dtype: DType }
  | { readonly int: number }
  | { readonly float: number }
  | { readonly bool: boolean }
  | { readonly text: string }
  | { readonly ints: readonly number[] }
  | { readonly shape: TensorShape }
  | { readonly constant: Constant };

/** A constant tensor; row-major values. */
export interface Constant {
  readonly dtype: DType;
  readonly shape: readonly number[];
  readonly values: readonly number[];
}

/** One TensorFlow operation of a program: plain data. */
export interface Operation {
  readonly name: string;
  /** TensorFlow's op type: `Conv2D`, `ReadVariableOp` … */
  readonly type: string;
  readonly inputs: readonly Value[];
  /** Operations that must run before this one, beyond those it takes values from. */
  readonly controls: readonly Operation[];
  readonly attributes: Readonly<Record<string, Attribute>>;
}
