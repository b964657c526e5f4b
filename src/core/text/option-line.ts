const WIDTH = 34;

/** How many columns text takes: a Chinese character takes two. */
function columns(text: string): number {
  return Array.from(text).reduce((sum, one) => sum + (one >= '⺀' ? 2 : 1), 0);
}

/** A line of help: what is typed, and beside it what it does. */
export function optionLine(typed: string, about: string): string {
  const space = ' '.repeat(Math.max(2, WIDTH - columns(typed)));
  return `  ${typed}${space}${about}\n`;
}
