import type { Localized } from '../../core/kinds/language';

const en = {
  paletteWidth: 'Width of the palette',
  inspectorWidth: 'Width of the inspector',
  bottomHeight: 'Height of the lower panel',
  hidePalette: 'Hide the palette',
  showPalette: 'Show the palette',
  hideInspector: 'Hide the inspector',
  showInspector: 'Show the inspector',
  hideBottom: 'Hide the lower panel',
  showBottom: 'Show the lower panel',
  notices: 'Notices',
};

export const PANELS: Localized<typeof en> = {
  en,
  zh: {
    paletteWidth: '组件栏宽度',
    inspectorWidth: '检查器宽度',
    bottomHeight: '下方面板高度',
    hidePalette: '隐藏组件栏',
    showPalette: '显示组件栏',
    hideInspector: '隐藏检查器',
    showInspector: '显示检查器',
    hideBottom: '隐藏下方面板',
    showBottom: '显示下方面板',
    notices: '通知',
  },
};
