import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { namedFile } from './named-file';

/**
 * Whether the lock among the user's data, Chromium's link to `host-pid`, is of another machine: of
 * a container that is gone, or a home on the network. No window here could be shown instead.
 */
function isLockedElsewhere(): boolean {
  try {
    const owner = readlinkSync(join(app.getPath('userData'), 'SingletonLock'));
    return owner.slice(0, owner.lastIndexOf('-')) !== hostname();
  } catch {
    return false;
  }
}

/**
 * Whether this is the one app that has these user's data; else the one that is open has been told
 * to come to the front and open the file that was named. The demonstration may play beside it.
 */
export function isOneInstance(): boolean {
  if (process.env.LAYERLOOM_DEMO) return true;
  return app.requestSingleInstanceLock({ file: namedFile(process.argv) }) || isLockedElsewhere();
}
