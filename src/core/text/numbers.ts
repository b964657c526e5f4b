// Made once: making a format costs far more than using it.
const GROUPED = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

/** A number with its thousands grouped, as both languages write it: 65,536; tiny ones as 1e-9. */
export function grouped(value: number): string {
  if (value !== 0 && Math.abs(value) < 1e-6) return String(value);
  return GROUPED.format(value);
}

/** `1 parameter`, `2 parameters`: English needs the plural, Chinese does not. */
export function counted(count: number, one: string, many: string): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** Bytes in round figures: `345 MB`, `2.7 GB`. */
export function roundBytes(bytes: number): string {
  return bytes < 1e9 ? `${Math.ceil(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
