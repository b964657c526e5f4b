import { grouped } from '../../core/text/numbers';

export { bytes, count, macs, shape } from '../../core/text/figures';

/** A share in per cent with one place: `98.4 %`. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** A loss with four figures that count. */
export function loss(value: number): string {
  return Number.isFinite(value) ? value.toPrecision(4) : '–';
}

/** A formula of core with the thousands of its long numbers grouped. */
export function formula(text: string): string {
  return text.replace(/\d{4,}/g, (digits) => grouped(Number(digits)));
}
