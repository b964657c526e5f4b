import type { Dataset } from './kinds/dataset';

/** The datasets that ship: one file each, found by being in its folder. */
export const datasets: readonly Dataset[] = Object.values(
  import.meta.glob<Dataset>(['./datasets/*.ts', '!./datasets/*.test.ts'], {
    eager: true,
    import: 'default',
  }),
);

/** The dataset of this id; undefined where there is none. */
export function findDataset(id: string): Dataset | undefined {
  return datasets.find((dataset) => dataset.id === id);
}
