import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file so that it is there whole or not at all, whatever interrupts: beside its place,
 * synced, then renamed. Text may come in pieces.
 */
export async function writeWhole(
  path: string,
  content: Uint8Array | Iterable<string>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}.part`;
  try {
    const file = await open(part, 'w');
    try {
      // Each call of a handle's writeFile goes on where the last one ended.
      for (const piece of content instanceof Uint8Array ? [content] : content)
        await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
