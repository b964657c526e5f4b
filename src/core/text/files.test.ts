import { expect, it } from 'vitest';
import { sayFileFailure } from './files';
import { sayFailure } from './training';

it('names a file by its last part, and says what the system said', () => {
  expect(sayFileFailure({ code: 'missing', path: '/a/b/net.json', detail: '' }, 'en')).toBe(
    'net.json is not there: it may have been moved, renamed or deleted.',
  );
  expect(sayFileFailure({ code: 'failed', path: 'C:\\nets\\a.json', detail: 'EIO.' }, 'zh')).toBe(
    '无法使用 a.json：EIO。',
  );
});

it('puts what a failed run said of itself in brackets', () => {
  expect(sayFailure({ code: 'outOfMemory', detail: '' }, 'en')).toBe(
    'Memory did not suffice: choose a smaller batch or a smaller net.',
  );
  expect(sayFailure({ code: 'engine', detail: ' NaN\n in c1 ' }, 'zh')).toBe(
    'TensorFlow 无法继续训练此网络。（NaN in c1）',
  );
});
