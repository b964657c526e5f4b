import type { Shown } from '../../core/picture/foot';
import type { BottomTab } from '../state/view.svelte';
import { defineCommands, type Entry } from './entry';
import { anyNode } from './selected';

function tab(name: BottomTab, key: string): Entry {
  return {
    keys: [key],
    where: 'everywhere',
    place: 'view/tabs',
    checked: ({ view }) => view.bottom && view.bottomTab === name,
    run: ({ view }) => view.show(name),
  };
}

function panel(name: 'palette' | 'inspector' | 'bottom', key: string): Entry {
  return {
    keys: [key],
    where: 'everywhere',
    place: 'view/panels',
    checked: ({ view }) => view[name],
    run: ({ view }) => (view[name] = !view[name]),
  };
}

function figure(name: keyof Shown): Entry {
  return {
    keys: [],
    where: 'everywhere',
    place: 'view/shown',
    checked: ({ preferences }) => preferences.shown[name],
    run: ({ preferences }) => preferences.show(name, !preferences.shown[name]),
  };
}

export const viewCommands = defineCommands({
  fit: {
    keys: ['f'],
    where: 'outsideFields',
    place: 'view/size',
    contexts: ['canvas'],
    enabled: anyNode,
    run: ({ canvas }) => canvas.fit(),
  },
  zoomIn: {
    keys: ['=', 'Shift++'],
    where: 'outsideFields',
    place: 'view/size',
    run: ({ canvas }) => canvas.zoom(1),
  },
  zoomOut: {
    keys: ['-'],
    where: 'outsideFields',
    place: 'view/size',
    run: ({ canvas }) => canvas.zoom(-1),
  },
  figureShape: figure('shape'),
  figureParams: figure('params'),
  figureMacs: figure('macs'),
  figureActivations: figure('activations'),
  figureReceptiveField: figure('receptiveField'),
  figureWireShapes: figure('wireShapes'),
  showCurves: tab('curves', '$mod+1'),
  showSummary: tab('summary', '$mod+2'),
  showProblems: tab('problems', '$mod+3'),
  togglePalette: panel('palette', '$mod+Alt+1'),
  toggleBottom: panel('bottom', '$mod+Alt+2'),
  toggleInspector: panel('inspector', '$mod+Alt+3'),
  toggleOutline: {
    keys: ['$mod+Alt+4'],
    where: 'everywhere',
    place: 'view/panels',
    checked: ({ view }) => view.outline,
    run: (workbench) => (workbench.view.outline = !workbench.view.outline),
  },
  enlarge: {
    keys: ['$mod+=', '$mod+Shift++'],
    where: 'everywhere',
    place: 'view/look',
    enabled: ({ preferences }) => preferences.zoom < 3,
    run: ({ preferences }) => preferences.enlarge(),
  },
  reduce: {
    keys: ['$mod+-'],
    where: 'everywhere',
    place: 'view/look',
    enabled: ({ preferences }) => preferences.zoom > 0.5,
    run: ({ preferences }) => preferences.reduce(),
  },
  usualSize: {
    keys: ['$mod+0'],
    where: 'everywhere',
    place: 'view/look',
    enabled: ({ preferences }) => preferences.zoom !== 1,
    run: ({ preferences }) => preferences.resize(1),
  },
  switchTheme: {
    keys: [],
    where: 'everywhere',
    place: 'view/look',
    checked: ({ preferences }) => preferences.dark,
    run: ({ preferences }) => preferences.switchTheme(),
  },
  switchLanguage: {
    keys: [],
    where: 'everywhere',
    place: 'view/look',
    run: ({ preferences }) => preferences.speak(preferences.language === 'en' ? 'zh' : 'en'),
  },
});
