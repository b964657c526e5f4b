import type { Localized } from '../../core/kinds/language';
import type { Menu } from '../commands/menus';

/** What the menus are called. */
export const MENU_WORDS: Localized<Readonly<Record<Menu, string>>> = {
  en: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    insert: 'Insert',
    arrange: 'Arrange',
    run: 'Run',
    help: 'Help',
    canvas: 'On the canvas',
  },
  zh: {
    file: '文件',
    edit: '编辑',
    view: '视图',
    insert: '插入',
    arrange: '排列',
    run: '运行',
    help: '帮助',
    canvas: '画布',
  },
};

const families = {
  add: (name: string) => `Add ${name}`,
  preset: (title: string) => `Open preset ${title}`,
  presets: 'Open preset',
  recent: (file: string) => `Open recent ${file}`,
};

export const FAMILIES: Localized<typeof families> = {
  en: families,
  zh: {
    add: (name) => `添加 ${name}`,
    preset: (title) => `打开经典网络 ${title}`,
    presets: '打开经典网络',
    recent: (file) => `打开最近的文件 ${file}`,
  },
};

const surfaces = {
  bar: 'Menus',
  commands: 'All commands',
  find: 'What would you like to do?',
  nothing: (query: string) => `No command is called “${query}”.`,
  keys: 'Keys',
  keysAbout: 'Click a key to change it. Changed keys are kept on this computer.',
  close: 'Close',
  noKey: 'none',
  changeKey: (command: string, key: string) => `Change the key of ${command}: ${key}`,
  press: 'Press the new key …',
  pressAbout: 'Esc gives up',
  clear: 'No key',
  taken: (key: string, command: string) => `${key} belongs to “${command}”.`,
  take: 'Take it',
  keep: 'Leave it',
  reset: (command: string) => `Give ${command} its usual key again`,
  resetAll: 'Reset all',
};

/** Words of the bar, of the list of commands and of the sheet of keys. */
export const SURFACES: Localized<typeof surfaces> = {
  en: surfaces,
  zh: {
    bar: '菜单栏',
    commands: '所有命令',
    find: '想做什么？',
    nothing: (query) => `没有名为“${query}”的命令。`,
    keys: '快捷键',
    keysAbout: '单击快捷键即可修改，修改会保存在本机。',
    close: '关闭',
    noKey: '无',
    changeKey: (command, key) => `修改“${command}”的快捷键：${key}`,
    press: '请按下新的快捷键…',
    pressAbout: '按 Esc 放弃',
    clear: '不设快捷键',
    taken: (key, command) => `${key} 已用于“${command}”。`,
    take: '改用于此命令',
    keep: '保持不变',
    reset: (command) => `恢复“${command}”的默认快捷键`,
    resetAll: '全部恢复默认',
  },
};
