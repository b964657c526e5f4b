import type { Localized } from '../../core/kinds/language';

const en = {
  untitled: 'Untitled',
  edited: 'edited',
  saved: (name: string) => `Saved as ${name}`,
  /** What stands before the reason for which a file was not opened. */
  notOpened: (name: string) => `${name} was not opened.`,
  exported: (name: string) => `Exported as ${name}`,
  exportPicture: 'Export the picture',
  exportSummary: 'Export the summary',
  /** A picture's format and colours. */
  picture: (format: string, dark: boolean) => `${format}, ${dark ? 'dark' : 'light'}`,
  /** The same where the menu around it is not seen. */
  pictureLong: (kind: string) => `Export the picture as ${kind}`,
  summaryLong: (format: string) => `Export the summary as ${format}`,
  tooLargeForPixels:
    'This net is too large for a picture of pixels: export it as SVG, which has no limit.',
  notDrawn: 'The picture could not be drawn: export it as SVG instead.',
  oneAtATime: 'Only one file can be opened at a time: drop a single one.',
  drop: 'Drop to open the graph',
  recent: 'Open recent',
  /** What stands before the reason. */
  notKept: 'Unsaved changes cannot be kept safe against a crash.',
  aside: (path: string) =>
    `The changes that were left unsaved cannot be read. They were put aside: ${path}`,
  restored: (name: string, time: string) =>
    `Layerloom ended before the changes to “${name}” were saved. They are back, as of ${time}.`,
  discardRestored: 'Discard them',
  keepRestored: 'Keep them',
  newer: (version: number) =>
    `This file is of version ${version}, made by a newer Layerloom. It is shown as far as this one understands it, and can be neither changed nor saved: update Layerloom to work on it.`,
};

export const FILES: Localized<typeof en> = {
  en,
  zh: {
    untitled: '未命名',
    edited: '已修改',
    saved: (name) => `已保存为 ${name}`,
    notOpened: (name) => `未能打开 ${name}。`,
    exported: (name) => `已导出为 ${name}`,
    exportPicture: '导出网络图片',
    exportSummary: '导出汇总表',
    picture: (format, dark) => `${format}，${dark ? '深色' : '浅色'}`,
    pictureLong: (kind) => `导出网络图片：${kind}`,
    summaryLong: (format) => `导出汇总表：${format}`,
    tooLargeForPixels: '网络过大，无法导出为像素图：请改为导出 SVG，其大小不受限制。',
    notDrawn: '图片未能绘制：请改为导出 SVG。',
    oneAtATime: '一次只能打开一个文件：请只拖入一个。',
    drop: '松开即可打开网络图',
    recent: '打开最近的文件',
    notKept: '未保存的修改无法自动保留，意外退出时可能丢失。',
    aside: (path) => `上次未保存的修改无法读取，已另存于：${path}`,
    restored: (name, time) =>
      `上次 Layerloom 意外退出，未及保存对“${name}”的修改。现已恢复至 ${time} 的状态。`,
    discardRestored: '放弃这些修改',
    keepRestored: '保留',
    newer: (version) =>
      `此文件的版本为 ${version}，由更新的 Layerloom 创建。这里只显示当前版本能理解的内容，不能修改或保存：请升级 Layerloom 后再编辑。`,
  },
};
