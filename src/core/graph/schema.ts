import { z } from 'zod';
import type { ParamValue } from '../kinds/params';
import { type Document, VERSION } from './document';
import {
  FARTHEST,
  LONGEST_NAME,
  LONGEST_TEXT,
  MOST_ANNOTATIONS,
  MOST_BLOCKS,
  MOST_EXPOSED,
  MOST_PORTS,
} from './limits';

// zod otherwise tries `new Function`, which the window's content security policy reports.
z.config({ jitless: true });

const LONGEST_WORD = 100;
const MOST_NUMBERS = 16;

/** Names that JavaScript's own objects answer to are refused: `constructor`, `__proto__`. */
function isFree(name: string): boolean {
  return !(name in Object.prototype);
}

/** JSON has no −0: a file that holds it would come back changed. */
function plainZero(value: number): number {
  return value === 0 ? 0 : value;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isParamValue(value: unknown): value is ParamValue {
  if (Array.isArray(value)) return value.length <= MOST_NUMBERS && value.every(isNumber);
  return (
    isNumber(value) ||
    typeof value === 'boolean' ||
    (typeof value === 'string' && value.length <= LONGEST_WORD)
  );
}

function plainParam(value: ParamValue): ParamValue {
  if (typeof value === 'number') return plainZero(value);
  return typeof value === 'object' ? value.map(plainZero) : value;
}

const id = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .refine(isFree);
const paramName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]{0,63}$/)
  .refine(isFree);
const coordinate = z.number().min(-FARTHEST).max(FARTHEST).transform(plainZero);
const words = z.object({ en: z.string().max(LONGEST_TEXT), zh: z.string().max(LONGEST_TEXT) });

const node = z.object({
  id,
  kind: z.string().min(1).max(LONGEST_WORD),
  params: z.record(paramName, z.custom<ParamValue>(isParamValue).transform(plainParam)),
  position: z.object({ x: coordinate, y: coordinate }),
  name: z.string().max(LONGEST_NAME).exactOptional(),
  bypass: z.literal(true).exactOptional(),
});

const edge = z.object({
  from: id,
  to: id,
  port: z
    .number()
    .int()
    .min(0)
    .max(MOST_PORTS - 1)
    .transform(plainZero),
});

const length = z.number().min(1).max(FARTHEST);

const annotation = z.object({
  id,
  type: z.enum(['note', 'frame']),
  text: z.string().max(LONGEST_TEXT),
  position: z.object({ x: coordinate, y: coordinate }),
  size: z.object({ width: length, height: length }),
});

const graph = {
  nodes: z.array(node),
  edges: z.array(edge),
  annotations: z.array(annotation).max(MOST_ANNOTATIONS).exactOptional(),
};

const exposed = z.object({
  name: paramName,
  label: z.string().max(LONGEST_NAME),
  targets: z
    .array(z.object({ node: id, param: paramName }))
    .min(1)
    .max(MOST_EXPOSED),
});

const block = z.object({
  id,
  name: z.string().min(1).max(LONGEST_NAME),
  exposed: z.array(exposed).max(MOST_EXPOSED),
  ...graph,
});

const about = z.object({
  title: z.string().min(1).max(LONGEST_NAME),
  year: z.number().int().exactOptional(),
  paper: z.string().max(LONGEST_TEXT).exactOptional(),
  top5Error: z.number().min(0).max(100).exactOptional(),
  idea: words,
  note: words.exactOptional(),
  referenceParams: z.number().int().min(0),
});

/** The form of a document of the present version; keys that it does not know are left out. */
export const documentSchema: z.ZodType<Document> = z.object({
  format: z.literal('layerloom'),
  version: z.literal(VERSION),
  about: about.exactOptional(),
  ...graph,
  blocks: z.array(block).max(MOST_BLOCKS).exactOptional(),
});
