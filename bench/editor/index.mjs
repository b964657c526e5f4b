import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withDisplay } from '../../scripts/electron/display.mjs';
import { runBundled } from '../bundle.mjs';
import { EditorWindow } from './window.mjs';

/** @param {number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/**
 * Prints a figure beside the one that is wanted.
 *
 * @param {string} what
 * @param {number} ms
 * @param {number} [wanted] in ms, at most
 */
function tell(what, ms, wanted) {
  const target = wanted === undefined ? '' : `  ≤ ${wanted}`.padEnd(9);
  const verdict = wanted === undefined ? '' : Math.round(ms) <= wanted ? '✓' : '✗';
  console.log(`${what.padEnd(58)}${ms.toFixed(1).padStart(8)}${target}${verdict}`);
}

const ANALYSIS = { whole: { 500: 20 }, edit: { 500: 5 } };
const OPEN = { 500: 1500 };
const FRAME = { 500: 33, 2000: 50 };
const EDIT = { 500: 50 };
const LAYOUT = 500;
/** The nets' own size last: every change must be one. */
const SIZES = ['60×60×3', '64×64×3', '56×56×3', '64×64×3', '60×60×3', '64×64×3'];

/**
 * How fast the editor is with generated nets, in the window that ships: the time to open a file,
 * the frames of drags, the way from a parameter to the shapes, the layout.
 *
 * @param {string[]} named nets: 500, 2000, 200, bushy; none for all
 */
export async function editor(named) {
  const folder = await mkdtemp(join(tmpdir(), 'layerloom-bench-'));
  try {
    const all = await runBundled('editor-nets', [folder]);
    const nets = all.filter(({ name }) => named.length === 0 || named.includes(name));
    console.log(`${'milliseconds'.padEnd(58)}      is  wanted`);
    for (const { name, whole, edit } of nets) {
      if (!(name in FRAME)) continue;
      tell(`${name} nodes: analysis of the whole`, whole, ANALYSIS.whole[name]);
      tell(`${name} nodes: analysis after an edit at the start`, edit, ANALYSIS.edit[name]);
    }
    await withDisplay(async (display) => {
      const window = await EditorWindow.start(folder, display);
      try {
        for (const net of nets)
          if (net.name in FRAME) await gestures(window, net);
          else await layout(window, net);
      } finally {
        await window.close();
      }
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {EditorWindow} window @param {{ name: string, path: string }} net */
async function gestures(window, { name, path }) {
  const opened = [];
  for (let round = 0; round < 3; round++) opened.push(await window.open(path));
  const { nodes } = await window.drawn();
  tell(`${name} nodes (${nodes} in view): open`, median(opened), OPEN[name]);
  const outline = median(await window.editInOutline(SIZES));
  tell(`${name} nodes: edit to shapes, outline`, outline, EDIT[name]);
  await window.chooseFirst();
  tell(`${name} nodes: edit to shapes, close`, median(await shapes(window)), EDIT[name]);
  await window.zoom(...TO_SMALLEST_WORDS);
  const many = await window.drawn();
  const far = `${name} nodes: edit to shapes, ${many.shapes} shapes in view`;
  tell(far, median(await shapes(window)), EDIT[name]);
  tell(`${name} nodes: frame of a drag, ${many.nodes} in view`, await window.drag(), FRAME[name]);
  tell(`${name} nodes: frame of a pan, ${many.nodes} in view`, await window.pan(), FRAME[name]);
  await window.fit();
  // From afar nodes are their colours: of the edit only the totals tell.
  const totals = median(await window.edit(SIZES, '[data-testid="totals"]'));
  tell(`${name} nodes: edit to totals, all in view`, totals, EDIT[name]);
  tell(`${name} nodes: frame of a drag, all in view`, await window.drag(), FRAME[name]);
  tell(`${name} nodes: frame of a pan, all in view`, await window.pan(), FRAME[name]);
  await window.zoom(-600, 5);
  tell(`${name} nodes: frame of a drag, close`, await window.drag(), FRAME[name]);
  tell(`${name} nodes: frame of a pan, close`, await window.pan(), FRAME[name]);
}

/** Turns of the wheel from a chosen node to where its words are about to be left out. */
const TO_SMALLEST_WORDS = [300, 2];

/** @param {EditorWindow} window */
function shapes(window) {
  return window.edit(SIZES);
}

/** @param {EditorWindow} window @param {{ name: string, path: string }} net */
async function layout(window, { name, path }) {
  await window.open(path);
  const { first, longest } = await window.tidy();
  const title = name === 'bushy' ? '200 nodes in 12 lanes' : `${name} nodes`;
  tell(`${title}: tidy up until the nodes move`, first, LAYOUT);
  tell(`${title}: longest frame meanwhile`, longest, 50);
}
