import { expect, test } from 'vitest';
import { causeIn, run } from './run.mjs';

test.each([
  [
    'npm error code ENOTFOUND\nnpm error syscall getaddrinfo\nnpm error A complete log of this run can be found in: x\n',
    'syscall getaddrinfo',
  ],
  [
    'Reading package lists...\nE: Unable to locate package nothing\n',
    'Unable to locate package nothing',
  ],
  [
    'In file included from a.cc:1:\na.h:3:10: fatal error: c_api.h: No such file\ncompilation terminated.\n',
    'a.h:3:10: fatal error: c_api.h: No such file',
  ],
  [
    '/x/y.js:3\n    throw new Error(\n\nError: libx.so: cannot open shared object file\n',
    'libx.so: cannot open shared object file',
  ],
  ['', 'no reason given'],
])('the cause is read from %j', (output, cause) => {
  expect(causeIn(output)).toBe(cause);
});

test('a program that is not there is an outcome, not a throw', async () => {
  expect(await run('layerloom-no-such-program', [])).toMatchObject({ code: 127 });
});
