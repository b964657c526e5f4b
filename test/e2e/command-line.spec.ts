import { spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import reference from '../fixtures/presets.json' with { type: 'json' };
import { expect, test } from './layerloom';

interface Ended {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

interface Command {
  readonly ended: Promise<Ended>;
  /** Resolves when the output holds this. */
  readonly said: (text: string) => Promise<void>;
  readonly interrupt: () => void;
}

function start(...args: readonly string[]): Command {
  const child = spawn(process.execPath, ['bin/layerloom.js', ...args], {
    env: { ...process.env, LC_ALL: 'C' },
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  return {
    ended: new Promise((resolve) =>
      child.on('close', (status) => resolve({ status, output, errors })),
    ),
    said: (text) => expect.poll(() => output, { timeout: 60_000 }).toContain(text),
    interrupt: () => child.kill('SIGINT'),
  };
}

function layerloom(...args: readonly string[]): Promise<Ended> {
  return start(...args).ended;
}

/** Lines of JSON, each an object. */
function events(output: string): readonly ReadonlyMap<string, unknown>[] {
  return output
    .trim()
    .split('\n')
    .map((line) => {
      const event: unknown = JSON.parse(line);
      return new Map(typeof event === 'object' && event !== null ? Object.entries(event) : []);
    });
}

test('inspect prints as JSON what Keras counts', async () => {
  for (const [id, expected] of Object.entries(reference.presets)) {
    const { status, output } = await layerloom('inspect', id, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(output)).toMatchObject({
      totals: {
        params: expected.total,
        trainable: expected.trainable,
        nonTrainable: expected.nonTrainable,
        macs: expected.macsPerImage,
      },
      problems: [],
    });
  }
});

test('inspect prints a table in both languages', async () => {
  const english = await layerloom('inspect', 'baseline');
  expect(english.output).toContain('Multiply-accumulates per image');
  expect(english.output).toContain('No problems.');
  const chinese = await layerloom('inspect', 'baseline', '--language', 'zh');
  expect(chinese.output).toContain('每张图片的乘加次数');
  expect((await layerloom('--language', 'zh', 'inspect', 'baseline')).output).toBe(chinese.output);
});

test('what is wrong is one sentence and a status', async ({ folder }) => {
  const text = join(folder, 'text.json');
  await writeFile(text, 'no graph');
  const wrong: readonly (readonly [args: readonly string[], status: number, sentence: string])[] = [
    [['inspct', 'mlp'], 2, 'There is no command "inspct"'],
    [['inspect'], 2, 'inspect needs the id of a preset'],
    [['inspect', 'mlp', 'vgg16'], 2, 'There is one argument too many'],
    [['train', 'mlp', '--epochs', 'ten'], 2, '--epochs must be a whole number'],
    [['inspect', 'nosuch'], 1, 'There is no preset and no file "nosuch"'],
    [['inspect', text], 1, 'text.json: This file is not JSON'],
    [['inspect', folder], 1, 'is no file but a folder'],
    [['inspect', '/dev/zero'], 1, 'is no file but a folder'],
  ];
  for (const [args, expected, sentence] of wrong) {
    const { status, output, errors } = await layerloom(...args);
    expect([status, output]).toEqual([expected, '']);
    expect(errors).toContain(sentence);
    expect(errors.trim().split('\n')).toHaveLength(1);
  }
});

test('an unfinished net is inspected with its problems, and not trained', async ({ folder }) => {
  const path = join(folder, 'unfinished.json');
  const node = { id: 'd', kind: 'dense', params: {}, position: { x: 0, y: 0 } };
  await writeFile(
    path,
    JSON.stringify({ format: 'layerloom', version: 1, nodes: [node], edges: [] }),
  );
  const inspected = await layerloom('inspect', path);
  expect(inspected.status).toBe(0);
  expect(inspected.output).toContain('2 problems:');
  const trained = await layerloom('train', path);
  expect(trained.status).toBe(1);
  expect(trained.errors).toContain('The net has no Input');
});

test('train tells every event, keeps the run and repeats it', async ({ folder }) => {
  const out = join(folder, 'run');
  const args = ['train', 'mlp', '--limit', '320', '--epochs', '2', '--json'];
  const first = await layerloom(...args, '--out', out);
  expect(first.status).toBe(0);
  const told = events(first.output);
  expect(Object.fromEntries(told[0] ?? [])).toEqual({
    type: 'built',
    params: 101_770,
    step: 0,
  });
  const batches = told.filter((event) => event.get('type') === 'batch');
  expect(batches.map((batch) => batch.get('step'))).toEqual(
    Array.from({ length: 20 }, (_, i) => i + 1),
  );
  expect(told.filter((event) => event.get('type') === 'epoch')).toHaveLength(2);
  expect(Object.fromEntries(told.at(-1) ?? [])).toEqual({ type: 'ended', outcome: 'finished' });

  expect((await readdir(out)).sort()).toEqual([
    'checkpoints',
    'document.json',
    'events.jsonl',
    'settings.json',
    'weights.npz',
  ]);
  expect(await readFile(join(out, 'events.jsonl'), 'utf8')).toBe(first.output);
  const again = await layerloom(...args, '--out', out);
  expect(again.status).toBe(1);
  expect(again.errors).toContain('layerloom resume');

  const losses = (output: string): readonly unknown[] =>
    events(output).flatMap((event) => (event.has('loss') ? [event.get('loss')] : []));
  expect(losses((await layerloom(...args)).output)).toEqual(losses(first.output));
});

test('Ctrl-C stops training', async () => {
  const command = start('train', 'mlp', '--epochs', '1000');
  await command.said('Epoch 1/1000');
  command.interrupt();
  const { status, output, errors } = await command.ended;
  expect(status).toBe(130);
  expect(output).toContain('Training stopped');
  expect(errors).toContain('Stopping after this step');
});

test('a reader that has seen enough is no failure', async () => {
  const child = spawn('sh', [
    '-c',
    `"${process.execPath}" bin/layerloom.js inspect vgg16 | head -1`,
  ]);
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect([status, errors]).toEqual([0, '']);
});

test('export prints a picture and tables', async () => {
  const picture = await layerloom('export', 'lenet5', '--theme', 'dark');
  expect(picture.status).toBe(0);
  expect(picture.output).toMatch(/^<\?xml .*\n<svg [\s\S]*<title>LeNet5<\/title>[\s\S]*<\/svg>\n$/);
  const csv = await layerloom('export', 'lenet5', '--format', 'csv', '--expand');
  expect(csv.output).toMatch(/^Layer,.*\r\ninput,/);
  expect(csv.output).toContain('\r\nc1/conv,');
  const markdown = await layerloom('export', 'lenet5', '--format', 'md', '--language', 'zh');
  expect(markdown.output).toContain('| **总计** |');
  const wrong = await layerloom('export', 'lenet5', '--format', 'pdf');
  expect(wrong.status).toBe(2);
  expect(wrong.errors).toContain('--format must be one of svg, csv, md');
});
