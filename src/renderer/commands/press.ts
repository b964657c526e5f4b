import { matchKeyBindingPress, parseKeybinding } from 'tinykeys';

const MAC = typeof navigator === 'object' && navigator.platform.includes('Mac');
const MODIFIERS = ['$mod', 'Control', 'Alt', 'Shift', 'Meta'];

const SYMBOLS: Readonly<Record<string, string>> = {
  $mod: MAC ? '⌘' : 'Ctrl',
  Control: 'Ctrl',
  Meta: MAC ? '⌘' : 'Meta',
  Delete: 'Del',
  Escape: 'Esc',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** The modifiers and the key itself, which may be a plus. */
function partsOf(key: string): readonly string[] {
  return key === '+' ? ['+'] : key.split(/\b\+/);
}

/** A key as a menu shows it: `Ctrl+Shift+S`. A shifted sign shows the sign alone: `?`. */
export function keyText(key: string): string {
  const parts = partsOf(key);
  const sign = /^[^\p{L}\s]$/u.test(parts.at(-1) ?? '');
  return parts
    .filter((part) => !(sign && part === 'Shift'))
    .map((part) => part.replace(/^(Key|Digit)(?=.$)/, ''))
    .map((part) => SYMBOLS[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join('+');
}

/** Whether two notations are the same press. */
export function sameKey(a: string, b: string): boolean {
  const folded = (key: string): string => [...partsOf(key.toLowerCase())].sort().join(' ');
  return folded(a) === folded(b);
}

export function isPressed(key: string, event: KeyboardEvent): boolean {
  const [press] = parseKeybinding(key);
  return press !== undefined && matchKeyBindingPress(event, press);
}

type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'isComposing' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'
>;

/** What was pressed, in tinykeys' notation; null for a modifier alone, and for what types a word. */
export function pressed(event: Press): string | null {
  const { key, code } = event;
  if (event.isComposing || key === 'Dead' || key === 'Process' || key === 'Unidentified')
    return null;
  if (MODIFIERS.includes(key) || key === 'AltGraph' || key.endsWith('Lock')) return null;
  // Alt makes other signs of letters on some keyboards: there the place of the key counts.
  const foreign = event.altKey && key.length === 1 && key > '~';
  const held = {
    $mod: MAC ? event.metaKey : event.ctrlKey,
    Control: MAC && event.ctrlKey,
    Meta: !MAC && event.metaKey,
    Alt: event.altKey,
    Shift: event.shiftKey,
  };
  const named = key === ' ' || foreign ? code : key.length === 1 ? key.toLowerCase() : key;
  return [...MODIFIERS.filter((name) => Reflect.get(held, name)), named].join('+');
}
