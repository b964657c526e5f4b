import { analyse } from '../src/core/analyse';
import { catalogue } from '../src/core/catalogue';
import { readDocument } from '../src/core/graph/read';
import { write } from '../src/core/graph/write';
import { say } from '../src/core/text/problems';
import { sayRefusal } from '../src/core/text/refusals';

/**
 * Does with a file what the window does, whatever it holds: reads, analyses, says what is wrong,
 * writes and reads again.
 *
 * @returns whether it was a document
 * @throws where something of it broke, or the document came back changed
 */
export function survive(text: string): boolean {
  const reading = readDocument(text);
  if ('refusal' in reading) {
    sayRefusal(reading.refusal, 'en');
    return false;
  }
  for (const problem of analyse(reading.document, catalogue).problems) say(problem, 'en');
  const written = write(reading.document);
  const again = readDocument(written);
  if (!('document' in again) || write(again.document) !== written)
    throw new Error('what was written is not what was read');
  if (Reflect.get({}, 'polluted') !== undefined)
    throw new Error('the file reached JavaScript itself');
  return true;
}
