import { version } from '../../package.json';
import { cliWords } from '../core/text/cli';
import { runWords } from '../core/text/runs';
import { helpOn } from '../core/text/cli-help';
import { refusalLine } from '../ipc/event-lines';
import { evaluate, EVALUATE_OPTIONS } from './evaluate';
import { exportNet, EXPORT_OPTIONS } from './export-net';
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

const COMMANDS = {
  inspect: { options: INSPECT_OPTIONS, perform: inspect },
  export: { options: EXPORT_OPTIONS, perform: exportNet },
  train: { options: TRAIN_OPTIONS, perform: train },
  resume: { options: RESUME_OPTIONS, perform: resume },
  evaluate: { options: EVALUATE_OPTIONS, perform: evaluate },
} as const;
const NO_OPTIONS = {};

function isCommand(name: string | undefined): name is keyof typeof COMMANDS {
  return name !== undefined && Object.hasOwn(COMMANDS, name);
}

/** `help train` is `train --help`. */
function askedForHelp(args: readonly string[]): readonly string[] {
  return args[0] === 'help' ? [...args.slice(1), '--help'] : args;
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
  const asked = askedForHelp(commandFirst(args));
  const [name, ...rest] = asked;
  if (isCommand(name)) {
    const { options, perform: command } = COMMANDS[name];
    const { flags, values, positionals } = parseOptions(rest, options, words);
    if (flags.has('help')) return (print(helpOn(name, language)), SUCCESS);
    const [graph, extra] = positionals;
    if (graph === undefined)
      throw new UsageError(
        name === 'resume' ? runWords(language).needsRun : words.needsGraph(name),
      );
    if (extra !== undefined) throw new UsageError(words.tooManyArguments(extra));
    const call = { graph, flags, values, language, words };
    try {
      return await command(call, places);
    } catch (error) {
      if (error instanceof SaidError && flags.has('json') && name !== 'inspect')
        print(refusalLine(error.message));
      throw error;
    }
  }
  const { flags, positionals } = parseOptions(asked, NO_OPTIONS, words);
  const [unknown] = positionals;
  if (unknown !== undefined)
    throw new UsageError(words.unknownCommand(unknown, Object.keys(COMMANDS)));
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
