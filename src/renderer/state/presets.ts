import type { About, Document } from '../../core/graph/document';
import { readValue } from '../../core/graph/read';
import { presetFiles } from '../../core/presets';

/** A classic net of the gallery. */
export interface Preset {
  readonly id: string;
  readonly document: Document;
  readonly about: About;
}

/** The net that the window opens with. */
export const FIRST_PRESET = 'baseline';

function readPresets(): readonly Preset[] {
  return presetFiles.flatMap(({ id, content }) => {
    const reading = readValue(content);
    if (!('document' in reading)) return [];
    const { document } = reading;
    return document.about ? [{ id, document, about: document.about }] : [];
  });
}

/** The gallery in the order of history: the course's own nets first, then by year and size. */
export const presets: readonly Preset[] = [...readPresets()].sort(
  (a, b) =>
    (a.about.year ?? 0) - (b.about.year ?? 0) || a.about.referenceParams - b.about.referenceParams,
);

export function findPreset(id: string): Preset | undefined {
  return presets.find((preset) => preset.id === id);
}
