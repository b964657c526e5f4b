/** Nine significant digits tell all float32 numbers apart. */
const MOST_DIGITS = 9;
const USUAL_DIGITS = 8;

const NAMES: ReadonlyMap<number, string> = new Map([
  [NaN, 'nan'],
  [Infinity, 'inf'],
  [-Infinity, '-inf'],
]);

/** The shortest decimal that gives this very float32 number when it is read; `nan` and `inf` as NumPy. */
export function shortest(value: number): string {
  const name = NAMES.get(value);
  if (name !== undefined) return name;
  if (Object.is(value, -0)) return '-0';
  let found = Number(value.toPrecision(MOST_DIGITS));
  for (let digits = USUAL_DIGITS; digits > 0; digits--) {
    const fewer = Number(value.toPrecision(digits));
    if (Math.fround(fewer) !== value) break;
    found = fewer;
  }
  return String(found);
}
