import type { Localized } from '../../core/kinds/language';
import type { CommandId } from '../commands/table';

/** What each command is called, on buttons and in menus. */
export const COMMANDS: Localized<Readonly<Record<CommandId, string>>> = {
  en: {
    new: 'New',
    open: 'Open…',
    save: 'Save',
    saveAs: 'Save as…',
    clearRecent: 'Clear the list of recent files',

    undo: 'Undo',
    redo: 'Redo',
    duplicate: 'Duplicate',
    remove: 'Delete',
    fix: 'Fix the problem of the selected node…',
    selectAll: 'Select all',
    selectNone: 'Select nothing',

    fit: 'Show the whole net',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    showCurves: 'Curves',
    showSummary: 'Summary',
    showProblems: 'Problems',
    togglePalette: 'Palette',
    toggleBottom: 'Lower panel',
    toggleInspector: 'Inspector',
    switchTheme: 'Dark theme',
    switchLanguage: '中文',

    tidy: 'Tidy up',
    nudgeLeft: 'Move left',
    nudgeRight: 'Move right',
    nudgeUp: 'Move up',
    nudgeDown: 'Move down',
    nudgeLeftFine: 'Move left by a pixel',
    nudgeRightFine: 'Move right by a pixel',
    nudgeUpFine: 'Move up by a pixel',
    nudgeDownFine: 'Move down by a pixel',

    train: 'Train',
    pause: 'Pause',
    stop: 'Stop',

    showCommands: 'All commands…',
    showKeys: 'Keys…',
  },
  zh: {
    new: '新建',
    open: '打开…',
    save: '保存',
    saveAs: '另存为…',
    clearRecent: '清空最近文件列表',

    undo: '撤销',
    redo: '重做',
    duplicate: '创建副本',
    remove: '删除',
    fix: '修正所选节点的问题…',
    selectAll: '全选',
    selectNone: '取消选择',

    fit: '显示整个网络',
    zoomIn: '放大',
    zoomOut: '缩小',
    showCurves: '曲线',
    showSummary: '汇总',
    showProblems: '问题',
    togglePalette: '组件栏',
    toggleBottom: '下方面板',
    toggleInspector: '检查器',
    switchTheme: '深色主题',
    switchLanguage: '英文 English',

    tidy: '自动排列',
    nudgeLeft: '左移',
    nudgeRight: '右移',
    nudgeUp: '上移',
    nudgeDown: '下移',
    nudgeLeftFine: '左移一像素',
    nudgeRightFine: '右移一像素',
    nudgeUpFine: '上移一像素',
    nudgeDownFine: '下移一像素',

    train: '训练',
    pause: '暂停',
    stop: '停止',

    showCommands: '所有命令…',
    showKeys: '快捷键…',
  },
};
