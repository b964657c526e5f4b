import type { BinaryWriter } from '@bufbuild/protobuf/wire';
import type { Attribute, Operation, Value } from '../../core/program/value';
import { dataType, tensor, tensorShape } from './tensor';
import { boolean, entry, float, integer, message, type Message, packed, string } from './wire';

/** The version of graphs that TensorFlow 2.9 and later read; they take no older consumer. */
const PRODUCER = 1087;
const MIN_CONSUMER = 12;

/** A value as an input names it: `op` or `op:1`. */
function reference({ source, output }: Value): string {
  return output === 0 ? source.name : `${source.name}:${output}`;
}

/** AttrValue { list = 1, s = 2, i = 3, f = 4, b = 5, type = 6, shape = 7, tensor = 8 } */
function attribute(value: Attribute): Message {
  return (writer: BinaryWriter) => {
    if ('dtype' in value) integer(writer, 6, dataType(value.dtype));
    else if ('int' in value) integer(writer, 3, value.int);
    else if ('float' in value) float(writer, 4, value.float);
    else if ('bool' in value) boolean(writer, 5, value.bool);
    else if ('text' in value) string(writer, 2, value.text);
    else if ('shape' in value) message(writer, 7, tensorShape(value.shape));
    else if ('constant' in value) message(writer, 8, tensor(value.constant));
    else
      message(writer, 1, (list) => packed(list, 3, value.ints, (writer, int) => writer.int64(int)));
  };
}

/** NodeDef { name = 1, op = 2, repeated input = 3, map attr = 5 }; `^op` is a control input. */
function node(operation: Operation): Message {
  return (writer) => {
    string(writer, 1, operation.name);
    string(writer, 2, operation.type);
    for (const input of operation.inputs) string(writer, 3, reference(input));
    for (const control of operation.controls) string(writer, 3, `^${control.name}`);
    for (const [name, value] of Object.entries(operation.attributes))
      entry(writer, 5, name, attribute(value));
  };
}

/** GraphDef { repeated node = 1, versions = 4 { producer = 1, min_consumer = 2 } } */
export function graph(operations: readonly Operation[]): Message {
  return (writer) => {
    for (const operation of operations) message(writer, 1, node(operation));
    message(writer, 4, (versions) => {
      integer(versions, 1, PRODUCER);
      integer(versions, 2, MIN_CONSUMER);
    });
  };
}
