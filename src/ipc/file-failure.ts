import { LARGEST_FILE } from '../core/graph/limits';
import type { UnusableFile } from '../core/text/files';

const CODES: Readonly<Record<string, UnusableFile['code']>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
  EISDIR: 'notFile',
  ENOSPC: 'full',
  EDQUOT: 'full',
};

/** Why a file could not be used, of the error that Node gave. */
export function fileFailure(path: string, error: unknown): UnusableFile {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const detail = error instanceof Error ? error.message : String(error);
  return { code: Object.hasOwn(CODES, code) ? (CODES[code] ?? 'failed') : 'failed', path, detail };
}

/** Why a file that was found is no graph's, before it is read; undefined where it may be one. */
export function unfit(
  path: string,
  found: { readonly size: number; isFile(): boolean },
): UnusableFile | undefined {
  if (!found.isFile()) return { code: 'notFile', path, detail: '' };
  return found.size > LARGEST_FILE ? { code: 'tooLarge', path, detail: '' } : undefined;
}
