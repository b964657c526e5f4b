import { type Document, VERSION } from './document';
import { readDocument, readValue } from './read';

/** A document of a newer version, as far as this program understands it. */
export interface NewerDocument {
  readonly document: Document;
  /** The version that its file is of. */
  readonly version: number;
}

/**
 * Reads a file that `readDocument` refused as newer by the form of today: what is not known is left
 * out, so that it can be shown but must not be saved. Undefined where it is not newer, or its parts
 * cannot be read. Never throws.
 */
export function readNewer(text: string): NewerDocument | undefined {
  const reading = readDocument(text);
  if (!('refusal' in reading) || reading.refusal.code !== 'newer') return undefined;
  const { version } = reading.refusal.values;
  const content: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  if (typeof content !== 'object') return undefined;
  const lenient = readValue({ ...content, version: VERSION });
  return 'document' in lenient ? { document: lenient.document, version } : undefined;
}
