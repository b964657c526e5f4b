// Stands in for Electron's own default app in a build that carries none: runs the app whose folder
// is named on the command line (`electron [switches] <folder> [arguments]`), as that one does.
import { app } from 'electron';
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const argument = process.argv.slice(1).find((value) => !value.startsWith('-'));
const folder = argument && resolve(argument);
if (!folder || !statSync(join(folder, 'package.json'), { throwIfNoEntry: false })) {
  console.error('Name the folder of the app to run: electron <folder>');
  process.exit(1);
}

const { name, productName, version, main } = JSON.parse(
  readFileSync(join(folder, 'package.json'), 'utf8'),
);
process.defaultApp = true;
app.setName(productName ?? name);
app.setVersion(version);
app.setDesktopName(`${app.name}.desktop`);
app.setAppPath(folder);
// Awaited at top level: Electron holds its `ready` event back until the app's own code has run.
await import(pathToFileURL(join(folder, main)).href);
