import type { Constant, DType, TensorShape } from '../../core/program/value';
import { integer, message, type Message, packed } from './wire';

/** tensorflow/core/framework/types.proto */
const DATA_TYPES: Readonly<Record<DType, number>> = {
  float32: 1,
  int32: 3,
  uint8: 4,
  int64: 9,
  bool: 10,
  bfloat16: 14,
  resource: 20,
};

export function dataType(dtype: DType): number {
  return DATA_TYPES[dtype];
}

/** TensorShapeProto { repeated Dim dim = 2 { int64 size = 1 } }; an unknown axis is −1. */
export function tensorShape(shape: TensorShape): Message {
  return (writer) => {
    for (const size of shape) message(writer, 2, (dim) => integer(dim, 1, size ?? -1));
  };
}

/**
 * TensorProto { dtype = 1, tensor_shape = 2, float_val = 5, int_val = 7 }. Where fewer values are
 * given than the shape has, the last stands for the rest.
 */
export function tensor({ dtype, shape, values }: Constant): Message {
  return (writer) => {
    integer(writer, 1, dataType(dtype));
    message(writer, 2, tensorShape(shape));
    if (dtype === 'float32') packed(writer, 5, values, (list, value) => list.float(value));
    else if (dtype === 'int32' || dtype === 'uint8')
      packed(writer, 7, values, (list, value) => list.int32(value));
    else throw new Error(`A program holds no ${dtype} constant`);
  };
}
