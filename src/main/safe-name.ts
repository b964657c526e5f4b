import { basename, extname } from 'node:path';

/**
 * A file name without the characters that no file name has on some system, nor one that leads
 * elsewhere; its ending stays where it is cut short.
 */
export function safeName(suggested: string): string {
  const ending = extname(suggested).slice(0, 20);
  const whole = basename(suggested.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-'));
  const name = whole.length <= 120 ? whole : whole.slice(0, 120 - ending.length) + ending;
  return /^\.*$/.test(name) || name === ending ? `graph${ending}` : name;
}
