const LONGEST = 40;
const LONGEST_PATH = 200;

/** Text from outside, made safe for a sentence: on one line, without control characters, short. */
export function shortened(text: string, longest = LONGEST): string {
  const head = Array.from(text.slice(0, longest * 2)).map((character) =>
    /[\p{C}\p{Zl}\p{Zp}]/u.test(character) ? '·' : character,
  );
  return head.length > longest ? `${head.slice(0, longest - 1).join('')}…` : head.join('');
}

/** The path of a file or folder, made safe for a sentence. */
export function quotedPath(path: string): string {
  return `"${shortened(path, LONGEST_PATH)}"`;
}

/** A value from outside as it stands in a file, short; never calls anything of the value. */
export function quoted(value: unknown): string {
  if (typeof value === 'string') return `"${shortened(value)}"`;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null)
    return String(value);
  if (Array.isArray(value)) {
    const some: unknown[] = value.slice(0, 5);
    const items = some.map((item) => (Array.isArray(item) ? '[…]' : quoted(item)));
    return shortened(`[${items.join(', ')}${value.length > some.length ? ', …' : ''}]`);
  }
  return typeof value === 'object' ? '{…}' : typeof value;
}

/** Names in a row, the first few of many: `conv1, conv2, conv3, …`. */
export function listed(names: readonly string[], separator: string, most = 4): string {
  const some = names.slice(0, most).map((name) => shortened(name));
  return [...some, ...(names.length > some.length ? ['…'] : [])].join(separator);
}
