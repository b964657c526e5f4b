import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/setup/paths.mjs';

const ROUNDS = 5;
const trainer = join(root, 'out/main/trainer.js');

/** @param {string} net */
async function order(net) {
  return {
    type: 'train',
    document: JSON.parse(await readFile(join(root, 'presets', `${net}.json`), 'utf8')),
    dataset: 'mnist',
    settings: { epochs: 1000 },
    datasets: join(root, 'resources/datasets'),
  };
}

/** @param {import('node:child_process').ChildProcess} child @param {string} type */
function told(child, type) {
  return new Promise((resolve) => {
    /** @param {{ type: string }} event */
    const hear = (event) => {
      if (event.type !== type) return;
      child.off('message', hear);
      resolve(event);
    };
    child.on('message', hear);
  });
}

/** Waits until a process is gone. @param {number} pid */
async function gone(pid) {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** @param {() => Promise<unknown>} act */
async function timed(act) {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** @param {string} net */
async function round(net) {
  const run = await mkdtemp(join(tmpdir(), 'layerloom-control-'));
  const child = fork(trainer, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.send({ ...(await order(net)), run });
  await told(child, 'batches');
  const pause = await timed(() => (child.send({ type: 'pause' }), told(child, 'paused')));
  child.send({ type: 'continue' });
  await told(child, 'batches');
  const stop = await timed(() => (child.send({ type: 'stop' }), told(child, 'ended')));
  child.send(await order(net));
  await told(child, 'batches');
  const cancel = await timed(() => (child.kill('SIGKILL'), once(child, 'exit')));
  await rm(run, { recursive: true, force: true });
  return { pause, stop, cancel, orphan: await orphan(net) };
}

/** How long a trainer outlives its parent: a process that only starts it. @param {string} net */
async function orphan(net) {
  const code = `
    const child = require('node:child_process').fork(process.argv[1], [], {
      serialization: 'advanced', stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
    child.stdout.resume();
    child.on('message', (event) => event.type === 'batches' && console.log(child.pid));
    child.send(JSON.parse(process.argv[2]));`;
  const parent = spawn(process.execPath, ['-e', code, trainer, JSON.stringify(await order(net))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [text] = await once(parent.stdout, 'data');
  return await timed(() => (parent.kill('SIGKILL'), gone(parseInt(String(text), 10))));
}

/**
 * Prints how long pause, stop with all that is kept, cancel and the end after the parent's death
 * take: the longest of some rounds.
 *
 * @param {string[]} nets
 */
export async function control(nets) {
  for (const net of nets.length > 0 ? nets : ['baseline', 'vgg16']) {
    const rounds = [];
    for (let at = 0; at < ROUNDS; at++) rounds.push(await round(net));
    const longest = (/** @type {'pause' | 'stop' | 'cancel' | 'orphan'} */ what) =>
      `${Math.max(...rounds.map((one) => one[what])).toFixed(0)} ms`;
    console.log(
      `${net}: pause ${longest('pause')}, stop and keep ${longest('stop')}, cancel ${longest('cancel')}, end of an orphan ${longest('orphan')}`,
    );
  }
}
