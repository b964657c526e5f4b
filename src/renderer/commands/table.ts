import { arrangeCommands } from './arrange';
import { blockCommands } from './blocks';
import { canvasCommands } from './canvas';
import { connectCommands } from './connect';
import { editCommands } from './edit';
import { fileCommands } from './file';
import { insertCommands } from './insert';
import { helpCommands } from './help';
import { outlineCommands } from './outline';
import { runCommands } from './run';
import { viewCommands } from './view';

/**
 * Every command there is: menus, context menus, the list of commands, the sheet of keys and the keys
 * themselves follow from it. In a part of a menu they stand in this order.
 */
export const TABLE = {
  ...fileCommands,
  ...editCommands,
  ...viewCommands,
  ...insertCommands,
  ...arrangeCommands,
  ...outlineCommands,
  ...blockCommands,
  ...runCommands,
  ...helpCommands,
  ...canvasCommands,
  ...connectCommands,
} as const;

export type CommandId = keyof typeof TABLE;

function isCommand(id: string): id is CommandId {
  return Object.hasOwn(TABLE, id);
}

export const COMMAND_IDS: readonly CommandId[] = Object.keys(TABLE).filter(isCommand);
