import type { Workbench } from '../state/workbench.svelte';
import { COMMANDS } from '../text/commands';
import { keyText } from './press';
import { COMMAND_IDS, type CommandId, TABLE } from './table';

/** The table of commands for one window: with the user's keys, and what can be done at present. */
export class Commands {
  constructor(private readonly workbench: Workbench) {}

  /** Whether a wire is being drawn by keys. */
  get connecting(): boolean {
    return this.workbench.aiming.active;
  }

  name(id: CommandId): string {
    return COMMANDS[this.workbench.language][id];
  }

  /** The keys in tinykeys' notation: the user's, else the usual ones. */
  keys(id: CommandId): readonly string[] {
    return this.workbench.preferences.keys[id] ?? TABLE[id].keys;
  }

  /** The first key as it is shown; empty where there is none. */
  shown(id: CommandId): string {
    const [first] = this.keys(id);
    return first === undefined ? '' : keyText(first);
  }

  /** What a button shows on hover: `Undo (Ctrl+Z)`. */
  hint(id: CommandId, name = this.name(id)): string {
    const key = this.shown(id);
    return key === '' ? name : `${name} (${key})`;
  }

  enabled(id: CommandId): boolean {
    const { changes, enabled } = TABLE[id];
    if (changes && this.workbench.project.readOnly) return false;
    return enabled?.(this.workbench) ?? true;
  }

  /** Undefined for what is neither on nor off. */
  checked(id: CommandId): boolean | undefined {
    return TABLE[id].checked?.(this.workbench);
  }

  /** Does it, unless it cannot be done now. */
  run(id: CommandId): void {
    if (this.enabled(id)) TABLE[id].run(this.workbench);
  }

  isChanged(id: CommandId): boolean {
    return this.workbench.preferences.keys[id] !== undefined;
  }

  /** Gives a command other keys and takes them from every command in `from`. */
  change(id: CommandId, keys: readonly string[], from: readonly CommandId[] = []): void {
    const changed: Record<string, readonly string[]> = { ...this.workbench.preferences.keys };
    for (const other of from)
      changed[other] = this.keys(other).filter((key) => !keys.includes(key));
    changed[id] = keys;
    this.workbench.preferences.bind(changed);
  }

  /** Gives a command its usual keys again. */
  reset(id: CommandId): void {
    const { [id]: _gone, ...kept } = this.workbench.preferences.keys;
    this.workbench.preferences.bind(kept);
  }

  resetAll(): void {
    this.workbench.preferences.bind({});
  }

  get someChanged(): boolean {
    return COMMAND_IDS.some((id) => this.isChanged(id));
  }
}
