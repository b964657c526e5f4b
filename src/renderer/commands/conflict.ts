import { sameKey } from './press';
import { COMMAND_IDS, type CommandId, TABLE } from './table';
import { meet } from './where';

/** The other command that a key would reach in a place where both count; undefined where none. */
export function conflict(
  id: CommandId,
  key: string,
  keysOf: (id: CommandId) => readonly string[],
): CommandId | undefined {
  return COMMAND_IDS.find(
    (other) =>
      other !== id &&
      meet(TABLE[id].where, TABLE[other].where) &&
      keysOf(other).some((taken) => sameKey(taken, key)),
  );
}
