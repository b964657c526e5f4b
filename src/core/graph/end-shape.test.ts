import { expect, it } from 'vitest';
import { analyse } from '../analyse';
import { catalogue } from '../catalogue';
import { presetFiles } from '../presets';
import { endShape } from './end-shape';
import { placeAt } from './inside';
import { readValue } from './read';

it('tells what flows into and out of a shipped block, though its inside is drawn anew each time', () => {
  const file = presetFiles.find(({ id }) => id === 'resnet18');
  const reading = readValue(file?.content);
  if (!('document' in reading)) throw new Error('ResNet18 cannot be read');
  const { document } = reading;
  const block = document.nodes.find(({ params }) => params.stride !== undefined);
  if (!block) throw new Error('ResNet18 has no strided block');
  const around = analyse(document, catalogue).at(block.id);
  const inside = (): ReturnType<typeof placeAt>['graph'] =>
    placeAt(document, [block.id], catalogue).graph;
  const [first] = inside().nodes.filter(({ kind }) => kind === 'blockInput');
  const [last] = inside().nodes.filter(({ kind }) => kind === 'blockOutput');
  expect(around?.shape).not.toEqual(around?.inputs[0]);
  expect(endShape(inside(), first?.id ?? '', around)).toEqual(around?.inputs[0]);
  expect(endShape(inside(), last?.id ?? '', around)).toEqual(around?.shape);
  expect(endShape(inside(), 'none', around)).toBeNull();
});
