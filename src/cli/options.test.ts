import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cliWords } from '../core/text/cli';
import { type Config, configFor } from './config';
import { languageFor } from './language';
import { parseOptions, UsageError } from './options';
import { STANDARD_SETTINGS } from '../core/settings/settings';
import { datasetFor, settingsFor, TRAIN_OPTIONS } from './train-options';

const words = cliWords('en');

function parse(...args: readonly string[]): ReturnType<typeof parseOptions> {
  return parseOptions(args, TRAIN_OPTIONS, words);
}

function call(...args: readonly string[]) {
  return { ...parse(...args), graph: 'mlp', language: 'en', words } as const;
}

describe('options', () => {
  it('are read with = or a space, before or after the net', () => {
    const { flags, values, positionals } = parse('--epochs=3', 'mlp', '--json', '--seed', '7');
    expect([...flags]).toEqual(['json']);
    expect([...values]).toEqual([
      ['epochs', '3'],
      ['seed', '7'],
    ]);
    expect(positionals).toEqual(['mlp']);
  });

  it.each([
    [['--epoch', '3'], 'There is no option --epoch: choose from --data,'],
    [['-x'], 'There is no option -x:'],
    [['--epochs'], '--epochs needs a value after it.'],
    [['--epochs', '--json'], '--epochs needs a value after it.'],
    [['--epochs='], '--epochs needs a value after it.'],
    [['--json=yes'], '--json takes no value.'],
    [['--language', 'fr'], '--language must be one of en, zh; "fr" was given.'],
  ])('%j is refused with a sentence', (args, sentence) => {
    expect(() => parse(...args)).toThrow(UsageError);
    expect(() => parse(...args)).toThrow(sentence);
  });
});

describe('settings', () => {
  it('are the standard ones unless asked otherwise', () => {
    expect(settingsFor(call())).toEqual(STANDARD_SETTINGS);
    expect(
      settingsFor(
        call('--epochs', '2', '--batch=64', '--learning-rate', '1e-2', '--seed', '0', '--limit=9'),
      ),
    ).toEqual({
      ...STANDARD_SETTINGS,
      epochs: 2,
      batchSize: 64,
      learningRate: 0.01,
      seed: 0,
      limit: 9,
    });
  });

  it('reach into what is chosen', () => {
    const { optimizer } = settingsFor(call('--optimizer', 'adam', '--optimizer.beta1', '0.8'));
    expect(optimizer).toEqual({
      name: 'adam',
      params: { beta1: 0.8, beta2: 0.999, epsilon: 1e-7 },
    });
  });

  it.each([
    ['--epochs', '0', 'a whole number from 1 to 10,000'],
    ['--epochs', '1.5', 'a whole number from 1 to 10,000'],
    ['--epochs', 'many', 'a whole number from 1 to 10,000'],
    ['--batch', '3x', 'a whole number from 1 to 65,536'],
    ['--seed', '-1', 'a whole number from 0 to 2,147,483,647'],
    ['--learning-rate', '0', 'a number from 1e-9 to 100'],
    ['--learning-rate', 'NaN', 'a number from 1e-9 to 100'],
    ['--optimizer.beta1', '1', 'a number from 0 to below 1'],
  ])('%s %s is refused with a sentence', (option, value, must) => {
    expect(() => settingsFor(call(option, value))).toThrow(
      `${option} must be ${must}; ${Number.isNaN(Number(value)) ? `"${value}"` : value} was given.`,
    );
  });

  it('of another choice are told to whom they belong', () => {
    expect(() => settingsFor(call('--optimizer.momentum', '0.9'))).toThrow(
      'adam has no parameter "--optimizer.momentum": it has beta1, beta2, epsilon; ' +
        '"--optimizer.momentum" belongs to rmsprop, sgd.',
    );
    expect(() => settingsFor(call('--schedule.factor', '3'))).toThrow(
      'constant has no parameter "--schedule.factor": it has none;',
    );
  });

  describe('of a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'layerloom-test-'));
    const path = join(folder, 'settings.json');
    afterAll(() => rmSync(folder, { recursive: true }));

    function config(content: unknown): Config {
      writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
      return configFor(call('--config', path));
    }

    it('may begin with a mark of byte order', () => {
      expect(config('\uFEFF{"epochs":9}').settings.epochs).toBe(9);
    });

    it('stand where no option says otherwise', () => {
      const given = config({
        epochs: 9,
        seed: 7,
        optimizer: { name: 'adam', params: { beta1: 0.5 } },
      });
      const settings = settingsFor(call('--epochs', '2', '--optimizer.beta2', '0.9'), given);
      expect(settings).toMatchObject({ epochs: 2, seed: 7 });
      expect(settings.optimizer.params).toEqual({ beta1: 0.5, beta2: 0.9, epsilon: 1e-7 });
    });

    it('are also those of a run', () => {
      const given = config({ dataset: 'mnist', ...STANDARD_SETTINGS, limit: 9 });
      expect(given).toMatchObject({ dataset: { id: 'mnist' }, settings: { limit: 9 } });
      expect(datasetFor(call(), given).id).toBe('mnist');
    });

    it.each([
      ['epochs: 3', 'This is no file of settings'],
      [[1], 'This is no file of settings'],
      [{ epoch: 3 }, 'There is no setting "epoch": choose from epochs,'],
      [{ epochs: 'ten' }, 'epochs must be a whole number from 1 to 10,000; "ten" was given.'],
      [{ optimizer: 'adan' }, 'optimizer must be'],
      [
        { optimizer: { name: 'sgd', beta1: 0.9 } },
        'There is no setting "optimizer.beta1": choose from optimizer.name, optimizer.params.',
      ],
      [{ optimizer: { name: 'sgd', params: 0.9 } }, 'There is no setting "optimizer.params"'],
      [{ dataset: 'nodata' }, 'There is no dataset "nodata".'],
    ])('%j is refused with the file’s name', (content, sentence) => {
      expect(() => config(content)).toThrow('settings.json: ' + sentence);
    });

    it('that is not there is said', () => {
      expect(() => configFor(call('--config', join(folder, 'none.json')))).toThrow(
        'none.json is not there',
      );
    });
  });

  it('name a dataset that there is', () => {
    expect(datasetFor(call()).id).toBe('mnist');
    expect(() => datasetFor(call('--data', 'cifar'))).toThrow(
      '--data must be one of mnist; "cifar" was given.',
    );
  });
});

describe('the language', () => {
  it.each([
    [['--language', 'zh'], {}, 'zh'],
    [['--language=en'], { LANG: 'zh_CN.UTF-8' }, 'en'],
    [[], { LANG: 'zh_CN.UTF-8' }, 'zh'],
    [[], { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'en'],
    [[], { LC_ALL: '', LANG: 'zh_TW' }, 'zh'],
    [[], {}, 'en'],
  ])('of %j and %j is %s', (args, env, language) => {
    expect(languageFor(args, env)).toBe(language);
  });
});
