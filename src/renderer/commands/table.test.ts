import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../text/commands';
import { conflict } from './conflict';
import { MENU_NAMES, MENUS } from './menus';
import { pressed, sameKey } from './press';
import { COMMAND_IDS, TABLE } from './table';

const places = MENU_NAMES.flatMap((menu) => MENUS[menu].map((part) => `${menu}/${part}`));

describe.each(COMMAND_IDS)('the command %s', (id) => {
  const { keys, where, place } = TABLE[id];

  it('is called something in both languages', () => {
    expect(COMMANDS.en[id]).toMatch(/\w|\p{Script=Han}/u);
    expect(COMMANDS.zh[id]).toMatch(/\p{Script=Han}/u);
  });

  it('stands in a menu', () => {
    expect(places).toContain(place);
  });

  it('shares no key with another where both count', () => {
    for (const key of keys) {
      expect(conflict(id, key, (one) => TABLE[one].keys)).toBeUndefined();
      expect(keys.filter((other) => sameKey(key, other))).toHaveLength(1);
    }
  });

  it('leaves plain letters to fields', () => {
    for (const key of keys)
      if (/^(Shift\+)?(.|Space|Backspace|Delete)$/.test(key))
        expect(['canvas', 'connecting', 'outsideFields']).toContain(where);
  });
});

describe('commands', () => {
  it('are called differently', () => {
    for (const names of [COMMANDS.en, COMMANDS.zh])
      expect(new Set(Object.values(names)).size).toBe(COMMAND_IDS.length);
  });

  it('conflict where both keys count, and only there', () => {
    const keysOf = (): readonly string[] => [];
    const withKey = (key: string, owner: string) => (id: string) => (id === owner ? [key] : []);
    expect(conflict('fit', 'g', keysOf)).toBeUndefined();
    expect(conflict('fit', '$mod+Shift+g', withKey('Shift+$mod+G', 'undo'))).toBe('undo');
    expect(conflict('undo', 'f', withKey('f', 'fit'))).toBe('fit');
  });
});

function press(key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey', true>> = {}) {
  const event = { key, code: '', ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };
  return pressed({ ...event, isComposing: false, ...held });
}

describe('a key that is pressed', () => {
  it('is noted as tinykeys has it', () => {
    expect(press('s', { ctrlKey: true })).toBe('$mod+s');
    expect(press('S', { ctrlKey: true, shiftKey: true })).toBe('$mod+Shift+s');
    expect(press('ArrowLeft', { altKey: true })).toBe('Alt+ArrowLeft');
    expect(press('+', { shiftKey: true })).toBe('Shift++');
  });

  it('is none as long as only modifiers are held', () => {
    expect(press('Control', { ctrlKey: true })).toBeNull();
    expect(press('Dead')).toBeNull();
  });
});
