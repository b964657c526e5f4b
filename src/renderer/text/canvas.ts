import type { Localized } from '../../core/kinds/language';

const en = {
  canvas: 'Canvas',
  minimap: 'Overview',
  view: 'View',
  unknownShape: 'unknown',
  params: (count: string) => `${count} parameters`,
  letter: (name: string, on: boolean) => `${name}, ${on ? 'on' : 'off'}`,
  input: 'Input',
  output: 'Output',
  name: 'Name',
  noteText: 'Write a note',
  frameTitle: 'Title of the frame',
  bypassed: 'Bypassed: its input flows through it unchanged',
  /** What the flow library calls its parts. */
  flow: {
    'node.a11yDescription.default': 'A node of the net',
    'node.a11yDescription.keyboardDisabled': 'A node of the net',
    'edge.a11yDescription.default': 'A wire of the net',
    'minimap.ariaLabel': 'Overview',
    'handle.ariaLabel': 'Input or output',
  },
  emptyTitle: 'Weave a net',
  emptyHint:
    'Start from a classic and change it, or from an input and add one layer after another.',
  choosePreset: 'Choose a preset',
  blank: 'Blank with an input',
  openFile: 'Open a file…',
};

export const CANVAS: Localized<typeof en> = {
  en,
  zh: {
    canvas: '画布',
    minimap: '缩略图',
    view: '视图',
    unknownShape: '未知',
    params: (count) => `${count} 个参数`,
    letter: (name, on) => `${name}，${on ? '已启用' : '已关闭'}`,
    input: '输入端',
    output: '输出端',
    name: '名称',
    noteText: '写下备注',
    frameTitle: '分组框标题',
    bypassed: '已旁路：输入原样通过',
    flow: {
      'node.a11yDescription.default': '网络中的节点',
      'node.a11yDescription.keyboardDisabled': '网络中的节点',
      'edge.a11yDescription.default': '网络中的连线',
      'minimap.ariaLabel': '缩略图',
      'handle.ariaLabel': '输入端或输出端',
    },
    emptyTitle: '织一张网络',
    emptyHint: '从经典网络出发加以修改，或从输入层开始逐层添加。',
    choosePreset: '选择经典网络',
    blank: '从输入层开始',
    openFile: '打开文件…',
  },
};
