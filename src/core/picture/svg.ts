/** Values of attributes; `undefined` leaves one out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Characters that XML 1.0 cannot hold, not even escaped, and halves of surrogate pairs. */
const IMPOSSIBLE =
  /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as XML holds it, whatever is in it. */
export function escaped(text: string): string {
  return text.replace(IMPOSSIBLE, '\ufffd').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** A length at most to the hundredth of a px: files stay small, and the same on every machine. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

/** An element of SVG as text; `content` is markup. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [` ${key}="${typeof value === 'number' ? number(value) : escaped(value)}"`],
  );
  return `<${name}${written.join('')}${content === '' ? '/>' : `>${content}</${name}>`}`;
}

/** A group, moved to a place in px. */
export function group(
  x: number,
  y: number,
  parts: readonly string[],
  more: Attributes = {},
): string {
  return element(
    'g',
    { transform: `translate(${number(x)} ${number(y)})`, ...more },
    parts.join(''),
  );
}

/** A line of text with its baseline at [x, y]. */
export function text(x: number, y: number, words: string, attributes: Attributes): string {
  return words === '' ? '' : element('text', { x, y, ...attributes }, escaped(words));
}
