import { resolve } from 'node:path';
import { app } from 'electron';

/** The file that the command line names: the first argument that is no switch and not the app. */
export function namedFile(args: readonly string[]): string | undefined {
  return args
    .slice(1)
    .filter((argument) => argument !== '' && !argument.startsWith('-'))
    .map((argument) => resolve(argument))
    .find((path) => path !== resolve(app.getAppPath()));
}
