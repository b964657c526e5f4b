import { installDebianPackages, isOnPath } from '../setup/debian.mjs';
import { run } from '../setup/run.mjs';
import { say } from '../setup/say.mjs';
import { hasDisplay } from './display.mjs';

const LIBRARIES =
  'libgtk-3-0 libnss3 libasound2 libgbm1 libxss1 libxtst6 libatk-bridge2.0-0 libdrm2'.split(' ');

/**
 * Installs what Electron needs from the system and does not find. Without Chinese fonts the app
 * works, so where they cannot be installed that is only said.
 *
 * @param {string} electron path of the executable
 */
export async function ensureSystemLibraries(electron) {
  if (process.platform !== 'linux') return;
  const [libraries, fonts] = await Promise.all([missingLibraries(electron), missingFonts()]);
  const display = hasDisplay() || isOnPath('Xvfb') ? [] : ['xvfb'];
  const needed = [...libraries, ...display];
  if (needed.length > 0) await installDebianPackages([...needed, ...fonts], 'for the window');
  else await installDebianPackages(fonts, 'for Chinese text').catch((error) => say(error.message));
}

/** @param {string} electron */
async function missingLibraries(electron) {
  const { output } = await run('ldd', [electron]);
  return output.includes('not found') ? LIBRARIES : [];
}

async function missingFonts() {
  const { code, output } = await run('fc-list', [':lang=zh', 'family']);
  if (code === 127) return ['fontconfig', 'fonts-noto-cjk'];
  return output.trim() === '' ? ['fonts-noto-cjk'] : [];
}
