import { type BinaryWriter, WireType } from '@bufbuild/protobuf/wire';

/** Writes the fields of one protobuf message. */
export type Message = (writer: BinaryWriter) => void;

export function message(writer: BinaryWriter, field: number, fields: Message): void {
  writer.tag(field, WireType.LengthDelimited).fork();
  fields(writer);
  writer.join();
}

export function string(writer: BinaryWriter, field: number, value: string): void {
  writer.tag(field, WireType.LengthDelimited).string(value);
}

/** Any integer or enum; 64-bit fields take no more than a number holds exactly. */
export function integer(writer: BinaryWriter, field: number, value: number): void {
  writer.tag(field, WireType.Varint).int64(value);
}

export function boolean(writer: BinaryWriter, field: number, value: boolean): void {
  writer.tag(field, WireType.Varint).bool(value);
}

export function float(writer: BinaryWriter, field: number, value: number): void {
  writer.tag(field, WireType.Bit32).float(value);
}

/** An entry of a map field whose keys are strings and whose values are messages. */
export function entry(writer: BinaryWriter, field: number, key: string, value: Message): void {
  message(writer, field, (pair) => {
    string(pair, 1, key);
    message(pair, 2, value);
  });
}

/** A repeated number, packed. */
export function packed(
  writer: BinaryWriter,
  field: number,
  values: readonly number[],
  write: (writer: BinaryWriter, value: number) => void,
): void {
  message(writer, field, (list) => {
    for (const value of values) write(list, value);
  });
}
