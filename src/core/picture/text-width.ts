/** Widths in em of a usual sans serif's characters; wider rather than narrower, to be safe. */
const NARROW = /[iljtfrI1.,:;'|!()[\] ]/;
const WIDE = /[mwMW@%—…]/;
const CAPITAL = /[A-Z0-9×]/;
/** Scripts whose characters are squares: Chinese, Japanese, Korean, and pictures. */
const SQUARE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffe6]|[\u{1f000}-\u{3fffd}]/u;
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

function em(character: string): number {
  if (NO_WIDTH.test(character)) return 0;
  if (SQUARE.test(character)) return 1;
  if (NARROW.test(character)) return 0.36;
  if (WIDE.test(character)) return 0.92;
  return CAPITAL.test(character) ? 0.66 : 0.57;
}

/** About how wide a text is drawn, in px: no font is at hand where pictures are made. */
export function widthOfText(words: string, size: number): number {
  let width = 0;
  for (const character of words) width += em(character);
  return width * size;
}

/** The text, or as much of it as fits into so many px, with an ellipsis. */
export function fitted(words: string, size: number, room: number): string {
  if (widthOfText(words, size) <= room) return words;
  let kept = '';
  for (const character of words) {
    if (widthOfText(`${kept}${character}…`, size) > room) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** A text in lines no wider than so many px, broken at spaces, and within what has none. */
export function wrapped(words: string, size: number, room: number): readonly string[] {
  return words.split(/\r\n?|\n/).flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const [piece] of paragraph.matchAll(
      /[\u2e80-\u9fff\uff00-\uffe6]|[^\s\u2e80-\u9fff\uff00-\uffe6]+|\s+/gu,
    )) {
      if (line !== '' && widthOfText(line + piece.trimEnd(), size) > room) {
        lines.push(line.trimEnd());
        line = '';
      }
      for (const character of line === '' ? piece.trimStart() : piece) {
        if (line !== '' && widthOfText(line + character, size) > room) {
          lines.push(line);
          line = '';
        }
        line += character;
      }
    }
    return [...lines, line.trimEnd()];
  });
}
