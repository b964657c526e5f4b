import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { verifyChecksum } from '../setup/checksum.mjs';
import { causeIn, run } from '../setup/run.mjs';
import { SetupError } from '../setup/setup-error.mjs';
import { unzip } from '../setup/unzip.mjs';

/** The newest TensorFlow whose shared libraries need no Python and whose meaning is Keras 2's. */
export const TENSORFLOW = '2.15.1';
const CHECKSUM = '54660c074d7241a503e81edfd9f5ef5af88f64051b72e2945f26318c790f2d26';

const NEEDED = [
  [/^tensorflow\/(libtensorflow_(?:cc|framework)\.so\.2)$/, 'deps/lib/$1'],
  [
    /^tensorflow\/include\/((?:tensorflow\/c|tensorflow\/core\/platform|tsl)\/.+\.h)$/,
    'include/$1',
  ],
  [/^tensorflow\/(THIRD_PARTY_NOTICES\.txt)$/, 'deps/$1'],
  [/^tensorflow_cpu-[\d.]+\.dist-info\/(LICENSE)$/, 'deps/$1'],
];

/**
 * Gets libtensorflow out of Python's own TensorFlow: its libraries carry the whole C API.
 *
 * @param {string} folder gets `deps/lib` (libraries), `deps` (licences) and `include` (headers)
 */
export async function unpackWheel(folder) {
  const args = ['-m', 'pip', 'download', `tensorflow-cpu==${TENSORFLOW}`, '--dest', folder];
  const build = ['--python-version', '3.11', '--implementation', 'cp', '--abi', 'cp311'];
  const { code, output } = await run('python3', [
    ...args,
    ...['--no-deps', '--only-binary=:all:', '--platform', 'manylinux2014_x86_64', ...build],
    ...['--timeout', '5', '--retries', '1', '--no-input', '--disable-pip-version-check'],
    ...['--progress-bar', process.stderr.isTTY ? 'on' : 'off'],
  ]);
  const wheel = (await readdir(folder)).find((name) => name.endsWith('.whl'));
  if (code !== 0 || !wheel) {
    throw new SetupError(
      `pip could not get tensorflow-cpu ${TENSORFLOW} (${causeIn(output)})`,
      'check the network and pip’s index setting, then try again',
    );
  }
  await verifyChecksum(join(folder, wheel), CHECKSUM);
  await unzip(join(folder, wheel), folder, (name) => {
    const rule = NEEDED.find(([pattern]) => /** @type {RegExp} */ (pattern).test(name));
    return rule && name.replace(rule[0], /** @type {string} */ (rule[1]));
  });
}
