import { expect, it } from 'vitest';
import { gist } from './gist';

it('says what is wrong without what to do', () => {
  expect(gist('A 7×7 kernel does not fit into 5×5×16: make it smaller.')).toBe(
    'A 7×7 kernel does not fit into 5×5×16',
  );
  expect(gist('7×7 的核大于输入特征图：请减小核尺寸。')).toBe('7×7 的核大于输入特征图');
  expect(gist('Nothing to train.')).toBe('Nothing to train');
});
