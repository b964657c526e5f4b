import { DEEPEST, MOST_VALUES } from './limits';
import type { Refusal } from './refusal';

function isForbidden(key: string): boolean {
  return key === '__proto__';
}

/**
 * Looks through a value of any origin before its parts are read: not too deep, not too much, no
 * key that reaches into JavaScript. Without recursion; a value that contains itself is too deep.
 */
export function screen(value: unknown): Refusal | null {
  let level: unknown[] = [value];
  let count = 1;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return { code: 'tooDeep', values: { limit: DEEPEST } };
    const next: unknown[] = [];
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue;
      const keys = Array.isArray(item) ? [] : Object.keys(item);
      const forbidden = keys.find(isForbidden);
      if (forbidden !== undefined) return { code: 'forbiddenName', values: { name: forbidden } };
      const inside: unknown[] = Object.values(item);
      count += inside.length;
      if (count > MOST_VALUES) return { code: 'tooManyValues', values: { limit: MOST_VALUES } };
      for (const part of inside) next.push(part);
    }
    level = next;
  }
  return null;
}
