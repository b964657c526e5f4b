import type { Commands } from './commands';
import { isPressed } from './press';
import { COMMAND_IDS, TABLE } from './table';
import { counts } from './where';

/** Listens for the keys of all commands. The result ends it. */
export function listen(commands: Commands): () => void {
  function hear(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const id = COMMAND_IDS.find(
      (one) =>
        commands.keys(one).some((key) => isPressed(key, event)) &&
        counts(TABLE[one].where, event.target, commands.connecting) &&
        commands.enabled(one),
    );
    if (id === undefined) return;
    event.preventDefault();
    commands.run(id);
  }
  window.addEventListener('keydown', hear);
  return () => window.removeEventListener('keydown', hear);
}
