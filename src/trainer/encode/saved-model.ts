import { BinaryWriter } from '@bufbuild/protobuf/wire';
import type { Program, Signature } from '../../core/program/program';
import type { Value } from '../../core/program/value';
import { graph } from './graph';
import { dataType, tensorShape } from './tensor';
import { entry, integer, message, type Message, string } from './wire';

/** The tag under which the program is found in its SavedModel. */
export const TAG = 'serve';

const SCHEMA_VERSION = 1;

/** TensorInfo { name = 1, dtype = 2, tensor_shape = 3 } */
function tensorInfo(value: Value): Message {
  return (writer) => {
    string(writer, 1, `${value.source.name}:${value.output}`);
    integer(writer, 2, dataType(value.dtype));
    message(writer, 3, tensorShape(value.shape));
  };
}

/** SignatureDef { map inputs = 1, map outputs = 2, method_name = 3 } */
function signatureDef(signature: Signature): Message {
  return (writer) => {
    for (const [name, value] of Object.entries(signature.inputs))
      entry(writer, 1, name, tensorInfo(value));
    for (const [name, value] of Object.entries(signature.outputs))
      entry(writer, 2, name, tensorInfo(value));
    string(writer, 3, 'tensorflow/serving/predict');
  };
}

/** MetaGraphDef { meta_info_def = 1 { tags = 4 }, graph_def = 2, map signature_def = 5 } */
function metaGraph({ operations, signatures }: Program): Message {
  return (writer) => {
    message(writer, 1, (info) => string(info, 4, TAG));
    message(writer, 2, graph(operations));
    for (const [name, signature] of Object.entries(signatures))
      entry(writer, 5, name, signatureDef(signature));
  };
}

/**
 * The same without operations. tfjs-node reads the whole file again for each signature, but its
 * session only once: for all signatures but the first, this says what it needs.
 */
export function encodeSignatures({ signatures }: Program): Uint8Array {
  return encodeSavedModel({ operations: [], signatures });
}

/**
 * A program as the bytes of a `saved_model.pb`: SavedModel { schema_version = 1, meta_graphs = 2 }.
 * Field numbers are those of tensorflow/core/protobuf and tensorflow/core/framework.
 */
export function encodeSavedModel(program: Program): Uint8Array {
  const writer = new BinaryWriter();
  integer(writer, 1, SCHEMA_VERSION);
  message(writer, 2, metaGraph(program));
  return writer.finish();
}
