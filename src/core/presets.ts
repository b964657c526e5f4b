/** A classic net that ships: one file in `presets/`, exactly as the app saves graphs. */
export interface PresetFile {
  readonly id: string;
  /** What the file holds; the graph reader makes a document of it. */
  readonly content: unknown;
}

/** Every preset, by the name of its file. */
export const presetFiles: readonly PresetFile[] = Object.entries(
  import.meta.glob<unknown>(['../../presets/*.json'], { eager: true, import: 'default' }),
).map(([path, content]) => ({ id: path.replace(/^.*\/|\.json$/g, ''), content }));
