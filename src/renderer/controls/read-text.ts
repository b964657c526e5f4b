/** Thousands in groups: `1,024`. A lone comma is not one: `0,001` and `6,0` mean something else. */
const GROUPED = /^[+-]?[1-9]\d{0,2}([,\s]\d{3})+(\.\d*)?$/;

/** A number as people type it; undefined where it is none, or could be read in two ways. */
export function readNumber(text: string): number | undefined {
  const trimmed = text.trim();
  const plain = GROUPED.test(trimmed) ? trimmed.replace(/[,\s]/g, '') : trimmed;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : undefined;
}

/** Sizes as people type them: `32×32×3`, `32x32x3`, `32, 32, 3`, `32 32 3`. */
export function readSizes(text: string): readonly (number | undefined)[] {
  return text
    .trim()
    .split(/\s*[×x*,，\s]\s*/i)
    .map(readNumber);
}

/** Numbers in a row as people type them: `1, 2.5, 1`; none where nothing stands there. */
export function readList(text: string): readonly (number | undefined)[] {
  const trimmed = text.trim();
  return trimmed === '' ? [] : trimmed.split(/\s*[,;，；、\s]\s*/).map(readNumber);
}
