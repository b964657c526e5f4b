import type { FileFailure } from './contract';

const CODES: Readonly<Record<string, FileFailure['code']>> = {
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
export function fileFailure(path: string, error: unknown): FileFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const detail = error instanceof Error ? error.message : String(error);
  return { code: Object.hasOwn(CODES, code) ? (CODES[code] ?? 'failed') : 'failed', path, detail };
}
