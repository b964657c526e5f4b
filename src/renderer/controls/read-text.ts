/** A number as people type it; undefined where it is none. */
export function readNumber(text: string): number | undefined {
  const plain = text.trim().replace(/[,\s]/g, '');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : undefined;
}

/** Sizes as people type them: `32×32×3`, `32x32x3`, `32, 32, 3`, `32 32 3`. */
export function readSizes(text: string): readonly (number | undefined)[] {
  return text
    .trim()
    .split(/\s*[×x*,，\s]\s*/i)
    .map(readNumber);
}
