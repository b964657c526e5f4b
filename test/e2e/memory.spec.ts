import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from './layerloom';

const linux = process.platform === 'linux';

function layerloom(...args: readonly string[]) {
  return spawnSync(process.execPath, ['bin/layerloom.js', ...args], { encoding: 'utf8' });
}

test('memory stays in many steps and many runs', () => {
  const soak = ['bench/index.mjs', 'soak', '--steps', '400', '--cycles', '8'];
  const { status, stdout, stderr } = spawnSync(process.execPath, soak, { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toContain('400 steps: 0 tensors, then 0');
  expect(status).toBe(0);
});

test('a run that finds no room is refused, with the batch that does', ({ folder }) => {
  const { status, stdout, stderr } = layerloom('train', 'vgg16', '--batch', '65536', '--json');
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^This run needs more memory than there is: .* a batch of \d+ or less finds room\.$/m,
  );
  expect(stdout).toMatch(/^\{"type":"ended","outcome":"failed","message":"This run needs/);
  expect(stdout).not.toContain('"built"');
  const kept = layerloom('train', 'vgg16', '--batch', '65536', '--out', folder);
  expect(kept.status).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
  const chinese = layerloom('train', 'vgg16', '--batch', '65536', '--language', 'zh');
  expect(chinese.stderr).toMatch(/批大小不超过 \d+ 时可以训练/);
});

/** The process that a command has forked. */
function childOf(pid: number): string {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0] ?? '';
}

/** Bytes of address space that a process has. */
function space(pid: string): number {
  const [, size = ''] = /VmSize:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(size) * 1024;
}

test('a trainer that gets no more memory ends, and the command says so', async () => {
  test.skip(!linux, 'limits of another process are set on Linux alone');
  const args = ['bin/layerloom.js', 'train', 'resnet18', '--batch', '512', '--json'];
  const command = spawn(process.execPath, args);
  let output = '';
  let errors = '';
  command.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  command.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (!output.includes('"built"') && text.includes('"built"')) {
      const trainer = childOf(command.pid ?? 0);
      spawnSync('prlimit', ['--pid', trainer, `--as=${space(trainer) + 50e6}`]);
    }
    output += text;
  });
  const status = await new Promise((resolve) => command.on('close', resolve));
  expect(status).toBe(1);
  expect(output.trim().split('\n').at(-1)).toMatch(/"type":"ended","outcome":"failed"/);
  expect(errors).toMatch(/Memory did not suffice|ended unexpectedly, perhaps for lack of memory/);
});
