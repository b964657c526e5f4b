/**
 * Writes THIRD_PARTY_NOTICES.txt: every package that ships, with its licence. With `--check`, only
 * says whether the file is current.
 *
 * What ships is what src/ imports and what package.json depends on, with all that those need in
 * turn. Electron and TensorFlow bring notices of their own; they are named with their licence.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const target = path.join(root, 'THIRD_PARTY_NOTICES.txt');

const NOT_FROM_NPM = `Electron (MIT), https://www.electronjs.org: ships its own LICENSE and LICENSES.chromium.html.
TensorFlow (Apache-2.0), https://www.tensorflow.org: libtensorflow_cc and libtensorflow_framework.
The MNIST digits: from the package mnist (MIT); see resources/datasets/mnist/NOTICE.
Inter (SIL Open Font License 1.1), https://rsms.me/inter.`;

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The packages that the sources import, tests aside. */
function importedPackages() {
  const names = new Set();
  for (const entry of readdirSync(path.join(root, 'src'), { recursive: true })) {
    const file = String(entry);
    if (!/\.(ts|svelte|css)$/.test(file) || file.includes('.test.')) continue;
    const text = readFileSync(path.join(root, 'src', file), 'utf8');
    for (const [, name] of text.matchAll(
      /(?:from|import)\s*\(?\s*['"]((?:@[\w.-]+\/)?[\w.-]+)(?:\/[^'"]*)?['"]/g,
    ))
      if (!name.startsWith('.') && !name.startsWith('node:')) names.add(name);
  }
  return names;
}

/** All that the given packages need in turn, by their place in the lock file. */
function closure(names) {
  const { packages } = readJson(path.join(root, 'package-lock.json'));
  const found = new Map();
  const visit = (from, name) => {
    for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
      const place = `${at ? `${at}/` : ''}node_modules/${name}`;
      const entry = packages[place];
      if (entry) {
        if (found.has(place)) return;
        found.set(place, entry);
        for (const needed of Object.keys(entry.dependencies ?? {})) visit(place, needed);
        return;
      }
      if (!at) return;
    }
  };
  for (const name of names) visit('', name);
  return found;
}

function licenceText(folder) {
  if (!existsSync(folder)) return '';
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.|-mit|$)/i.test(name));
  return file ? readFileSync(path.join(folder, file), 'utf8').replace(/\r/g, '').trim() : '';
}

function notices() {
  const manifest = readJson(path.join(root, 'package.json'));
  const shipped = closure(
    [...Object.keys(manifest.dependencies), ...importedPackages()]
      .filter((name) => name !== 'electron')
      .sort(),
  );
  /** Packages by licence text, so that a text that many share stands once. */
  const byText = new Map();
  for (const [place, { version, license = 'see text' }] of [...shipped].sort()) {
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const text = licenceText(path.join(root, place)) || `Licence: ${license}`;
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  const parts = [...byText].map(([text, names]) => `${[...new Set(names)].join('\n')}\n\n${text}`);
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return `${['What ships with Layerloom and was made by others.', NOT_FROM_NPM, ...parts].join(rule)}\n`;
}

const text = notices();
if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
  console.error('THIRD_PARTY_NOTICES.txt is not current: run `node scripts/notices.mjs`.');
  process.exit(1);
}
