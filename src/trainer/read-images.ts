import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Dataset, DatasetFile, Images } from '../core/kinds/dataset';
import { RunError } from './run-error';

async function readPart(folder: string, { name, sha256, compression }: DatasetFile) {
  const bytes = await readFile(join(folder, name));
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256) throw new Error(`${name} has SHA-256 ${found} instead of ${sha256}`);
  return compression === 'gzip' ? gunzipSync(bytes) : bytes;
}

/**
 * Reads a dataset's files from `<datasets>/<id>/`, checks and decodes them.
 * @throws RunError `dataDamaged` where one is missing, altered or of another format
 */
export async function readImages(dataset: Dataset, datasets: string): Promise<Images> {
  const folder = join(datasets, dataset.id);
  try {
    const parts = new Map<string, Uint8Array>();
    for (const file of dataset.files) parts.set(file.name, await readPart(folder, file));
    return dataset.decode(parts);
  } catch (error) {
    throw new RunError('dataDamaged', error instanceof Error ? error.message : String(error));
  }
}
