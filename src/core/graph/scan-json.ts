/** What a scan of JSON text found: nothing wrong, an error at a place, or too many levels. */
export type JsonScan =
  | { readonly result: 'json' }
  | { readonly result: 'error'; readonly line: number; readonly column: number }
  | { readonly result: 'deep' };

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PRINTABLE = 0x20;

/** Where a sticky pattern ends if it matches at a place, otherwise -1. */
function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** Where the string that begins at a quote ends; the negated place of the error where it is none. */
function afterString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code < FIRST_PRINTABLE) return -at;
    if (code === BACKSLASH) {
      const next = after(ESCAPE, text, at);
      if (next < 0) return -at;
      at = next;
    } else at++;
  }
  return -text.length;
}

function place(text: string, at: number): JsonScan {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return { result: 'error', line, column: at - before.lastIndexOf('\n') };
}

/**
 * Whether text is JSON of at most `deepest` levels, found without recursion: a file of 100,000
 * levels must not exhaust the stack. Also says where the first error is, which JSON.parse does
 * not in every case.
 */
export function scanJson(text: string, deepest: number): JsonScan {
  /** The closing brackets that are awaited. */
  const open: ('}' | ']')[] = [];
  let at = 0;
  let expects: 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'commaOrEnd' = 'value';
  for (;;) {
    at = after(SPACE, text, at);
    const character = text[at];
    if (expects === 'commaOrEnd') {
      const closing = open.at(-1);
      if (closing === undefined) return at === text.length ? { result: 'json' } : place(text, at);
      if (character === closing) open.pop();
      else if (character === ',') expects = closing === '}' ? 'key' : 'value';
      else return place(text, at);
      at++;
    } else if (expects !== 'value' && expects !== 'key' && character === open.at(-1)) {
      open.pop();
      expects = 'commaOrEnd';
      at++;
    } else if (expects === 'key' || expects === 'keyOrEnd') {
      if (character !== '"') return place(text, at);
      const end = afterString(text, at);
      if (end < 0) return place(text, -end);
      at = after(SPACE, text, end);
      if (text[at] !== ':') return place(text, at);
      at++;
      expects = 'value';
    } else if (character === '{' || character === '[') {
      open.push(character === '{' ? '}' : ']');
      if (open.length > deepest) return { result: 'deep' };
      expects = character === '{' ? 'keyOrEnd' : 'valueOrEnd';
      at++;
    } else {
      const end = character === '"' ? afterString(text, at) : after(SCALAR, text, at);
      if (end < 0) return place(text, character === '"' ? -end : at);
      at = end;
      expects = 'commaOrEnd';
    }
  }
}
