/**
 * What a process that crashed said last of the cause: the last line that names an error, otherwise
 * its last line, otherwise how it ended.
 */
export function crashDetail(stderr: string, end: string): string {
  const lines = stderr
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.findLast((line) => /error|fatal|abort/i.test(line)) ?? lines.at(-1) ?? end;
}
