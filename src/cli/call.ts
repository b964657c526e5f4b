import type { Language } from '../core/kinds/language';
import type { CliWords } from '../core/text/cli';
import type { ParsedOptions } from './options';

/** A command with its options read. */
export interface Call extends Pick<ParsedOptions, 'flags' | 'values'> {
  /** The id of a preset or the path of a file; for `resume`, the folder of a run. */
  readonly graph: string;
  readonly language: Language;
  readonly words: CliWords;
}
