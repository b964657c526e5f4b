import type { Shape } from '../kinds/shape';
import { grouped } from './numbers';

/** Three figures that count: 15.3, 1.53, 153. */
function significant(value: number): string {
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
}

/** A count as it fits on a node: exact below a million, then `15.3 M`. */
export function count(value: number): string {
  if (value < 1e6) return grouped(value);
  return value < 1e9 ? `${significant(value / 1e6)} M` : `${significant(value / 1e9)} G`;
}

/** A shape as window and picture show it: `28×28×6`, `8,192`. */
export function shape(sizes: Shape): string {
  return sizes.map(grouped).join('×');
}

/** Multiply-accumulates: exact below ten thousand, then in millions: `0.65 M`. */
export function macs(value: number): string {
  return value >= 1e4 && value < 1e6 ? `${significant(value / 1e6)} M` : count(value);
}

/** Bytes in decimal units: `72 kB`, `1.53 MB`. */
export function bytes(value: number): string {
  if (value < 1e3) return `${value} B`;
  if (value < 1e6) return `${significant(value / 1e3)} kB`;
  return value < 1e9 ? `${significant(value / 1e6)} MB` : `${significant(value / 1e9)} GB`;
}
