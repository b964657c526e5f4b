import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../analyse';
import { catalogue } from '../catalogue';
import type { Document } from '../graph/document';
import { readValue } from '../graph/read';
import { LANGUAGES } from '../kinds/language';
import { presetFiles } from '../presets';
import { COLOURS, type Theme, tint } from './colours';
import { SHOWN_AT_FIRST } from './foot';
import { drawPicture, type PictureOptions } from './picture';

const THEMES: readonly Theme[] = ['light', 'dark'];
const ALL = { ...SHOWN_AT_FIRST, macs: true, activations: true, receptiveField: true };

function draw(document: Document, options: Partial<PictureOptions> = {}): string {
  return drawPicture(document, {
    analysis: analyse(document, catalogue),
    shipped: catalogue,
    theme: 'light',
    language: 'en',
    shown: { ...ALL, wireShapes: true },
    title: 'A net',
    ...options,
  }).svg;
}

/** The names of the elements that are open at the end, or what is wrong; strict as XML is. */
function unbalanced(svg: string): readonly string[] {
  const open: string[] = [];
  const body = svg.replace(/^<\?xml [^?]*\?>/, '');
  for (const [tag, closing, name = '', attributes = '', empty] of body.matchAll(
    /<(\/?)([a-z]+)((?: [A-Za-z-]+="[^"<]*")*)(\/?)>/g,
  )) {
    const names = [...attributes.matchAll(/ ([A-Za-z-]+)=/g)].map(([, key]) => key);
    if (new Set(names).size !== names.length) return [`twice the same attribute in ${tag}`];
    if (closing) {
      if (open.pop() !== name) return [`${tag} closes another`];
    } else if (!empty) open.push(name);
  }
  const rest = body.replace(/<(\/?)([a-z]+)((?: [A-Za-z-]+="[^"<]*")*)(\/?)>/g, '');
  if (/<|&(?!(amp|lt|gt|quot);)/.test(rest)) return [`stray markup in ${rest}`];
  return open;
}

const presets = presetFiles.map(({ id, content }) => {
  const reading = readValue(content);
  if (!('document' in reading)) throw new Error(`${id} is no graph`);
  return { id, document: reading.document };
});

describe.each(presets)('the picture of $id', ({ document }) => {
  it.each(THEMES.flatMap((theme) => LANGUAGES.map((language) => ({ theme, language }))))(
    'holds every node and wire, $theme, $language',
    (options) => {
      const svg = draw(document, options);
      expect(unbalanced(svg)).toEqual([]);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/);
      for (const { id } of document.nodes) expect(svg).toContain(`data-node="${id}"`);
      expect([...svg.matchAll(/data-wire=/g)]).toHaveLength(document.edges.length);
      expect(draw(document, options)).toBe(svg);
    },
  );
});

it('takes hostile names for words', () => {
  const name = `<script>alert("1")</script> & ]]> \u0000\ud800 'x'`;
  const position = { x: 0.1 + 0.2, y: -0 };
  const svg = draw(
    {
      format: 'layerloom',
      version: 2,
      nodes: [
        { id: 'a', kind: 'input', params: {}, position, name },
        { id: 'b', kind: '<svg onload="x">', params: {}, position: { x: 300, y: 0 } },
      ],
      edges: [],
      annotations: [
        { id: 'n', type: 'note', text: name, position, size: { width: 400, height: 90 } },
        { id: 'f', type: 'frame', text: name, position, size: { width: 400, height: 90 } },
      ],
    },
    { title: name },
  );
  expect(unbalanced(svg)).toEqual([]);
  expect(svg).not.toContain('<script');
  expect(svg).not.toMatch(/[\x00\ud800]/);
  expect(svg).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; ]]&gt; \ufffd');
});

it('shows the inside of a block of the user in small', () => {
  const at = (x: number) => ({ params: {}, position: { x, y: 0 } });
  const svg = draw({
    format: 'layerloom',
    version: 2,
    nodes: [
      { id: 'a', kind: 'input', ...at(0) },
      { id: 'b', kind: 'block:mine', ...at(300) },
    ],
    edges: [{ from: 'a', to: 'b', port: 0 }],
    blocks: [
      {
        id: 'mine',
        name: 'My own',
        exposed: [],
        nodes: [
          { id: 'in', kind: 'blockInput', ...at(0) },
          { id: 'conv', kind: 'conv2D', ...at(200) },
          { id: 'out', kind: 'blockOutput', ...at(400) },
        ],
        edges: [
          { from: 'in', to: 'conv', port: 0 },
          { from: 'conv', to: 'out', port: 0 },
        ],
      },
    ],
  });
  expect(unbalanced(svg)).toEqual([]);
  expect(svg).toContain('My own');
  // Two ends as points among the four ports, and the convolution in its group's colour.
  expect([...svg.matchAll(/<circle [^>]*r="2.5"/g)]).toHaveLength(2);
  expect(svg).toContain(`fill="${tint(COLOURS.light.convolution, 0.26, COLOURS.light.card)}"`);
});

it('draws an empty document', () => {
  const svg = draw({ format: 'layerloom', version: 2, nodes: [], edges: [] });
  expect(unbalanced(svg)).toEqual([]);
});

it('has the colours of the window', () => {
  const css = readFileSync('src/renderer/theme.css', 'utf8');
  const [, light = '', dark = ''] = css.split(/:root(?:\[data-theme='dark'\])? \{/);
  const names: Readonly<Record<string, string>> = {
    ink2: 'ink-2',
    ink3: 'ink-3',
    note: 'remark-tint',
  };
  for (const [theme, text] of [
    ['light', light],
    ['dark', dark],
  ] as const)
    for (const [key, colour] of Object.entries(COLOURS[theme])) {
      const group = new RegExp(`--group-${key}: ([^;]+);`).exec(text);
      const plain = new RegExp(`--${names[key] ?? key}: ([^;]+);`).exec(text);
      expect((group ?? plain)?.[1], `${theme} ${key}`).toBe(colour);
    }
});

it('mixes colours as CSS does', () => {
  expect(tint('#ff0000', 0.5, '#0000ff')).toBe('#800080');
  expect(tint('#1f61b5', 0, '#ffffff')).toBe('#ffffff');
});
