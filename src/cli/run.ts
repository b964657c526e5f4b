import { version } from '../../package.json';
import { cliWords } from '../core/text/cli';
import { runWords } from '../core/text/runs';
import { helpOn } from '../core/text/cli-help';
import { inspect, INSPECT_OPTIONS } from './inspect';
import { languageFor } from './language';
import { parseOptions, UsageError } from './options';
import { FAILURE, type Status, SUCCESS, USAGE } from './status';
import { SaidError } from './said-error';
import { print, printError } from './print';
import { resume, RESUME_OPTIONS } from './resume';
import { train } from './train';
import { TRAIN_OPTIONS } from './train-options';
import type { Places } from './places';

const COMMANDS = ['inspect', 'train', 'resume'] as const;

const OPTIONS = { inspect: INSPECT_OPTIONS, train: TRAIN_OPTIONS, resume: RESUME_OPTIONS };
const NO_OPTIONS = {};

function isCommand(name: string | undefined): name is (typeof COMMANDS)[number] {
  return COMMANDS.some((command) => command === name);
}

/** The language may be named before the command too. */
function commandFirst(args: readonly string[]): readonly string[] {
  const [first = ''] = args;
  const before = first === '--language' ? 2 : first.startsWith('--language=') ? 1 : 0;
  return [...args.slice(before), ...args.slice(0, before)];
}

async function perform(args: readonly string[], places: Places): Promise<Status> {
  const language = languageFor(args, process.env);
  const words = cliWords(language);
  const [name, ...rest] = commandFirst(args);
  if (isCommand(name)) {
    const { flags, values, positionals } = parseOptions(rest, OPTIONS[name], words);
    if (flags.has('help')) return (print(helpOn(name, language)), SUCCESS);
    const [graph, extra] = positionals;
    if (graph === undefined)
      throw new UsageError(
        name === 'resume' ? runWords(language).needsRun : words.needsGraph(name),
      );
    if (extra !== undefined) throw new UsageError(words.tooManyArguments(extra));
    const call = { graph, flags, values, language, words };
    switch (name) {
      case 'inspect':
        return inspect(call);
      case 'train':
        return train(call, places);
      case 'resume':
        return resume(call, places);
    }
  }
  const { flags, positionals } = parseOptions(args, NO_OPTIONS, words);
  const [unknown] = positionals;
  if (unknown !== undefined) throw new UsageError(words.unknownCommand(unknown, COMMANDS));
  print(flags.has('version') ? `${version}\n` : helpOn('layerloom', language));
  return flags.has('help') || flags.has('version') ? SUCCESS : USAGE;
}

/** Carries out a command line and gives the exit status; every failure becomes a sentence. */
export async function run(args: readonly string[], places: Places): Promise<Status> {
  try {
    return await perform(args, places);
  } catch (error) {
    if (!(error instanceof SaidError)) throw error;
    printError(`${error.message}\n`);
    return error instanceof UsageError ? USAGE : FAILURE;
  }
}
