import type { Localized } from '../../core/kinds/language';

const en = {
  palette: 'Palette',
  inspector: 'Inspector',
  bottom: 'Lower panel',
  paletteWidth: 'Width of the palette',
  inspectorWidth: 'Width of the inspector',
  bottomHeight: 'Height of the lower panel',
  notices: 'Notices',
};

export const PANELS: Localized<typeof en> = {
  en,
  zh: {
    palette: '组件栏',
    inspector: '检查器',
    bottom: '下方面板',
    paletteWidth: '组件栏宽度',
    inspectorWidth: '检查器宽度',
    bottomHeight: '下方面板高度',
    notices: '通知',
  },
};
