import { expect, it } from 'vitest';
import { hostileFile, soundFiles } from '../../../test/hostile-files';
import { Random } from '../../../test/random';
import { survive } from '../../../test/survive';

/** `npm run bench -- fuzz` tries fifty times as many. */
const FILES = 2_000;

it('survives hostile files, of which some are documents', () => {
  const random = new Random(20);
  const sound = soundFiles();
  let documents = 0;
  for (let file = 0; file < FILES; file++) {
    const text = hostileFile(sound, random);
    try {
      if (survive(text)) documents++;
    } catch (error) {
      throw new Error(`file ${file}: ${text.slice(0, 2000)}`, { cause: error });
    }
  }
  expect(documents).toBeGreaterThan(FILES / 10);
});
