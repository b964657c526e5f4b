import type { Events, RequestName } from './contract';

/** The channel of a request or an event. */
export function channel(name: RequestName | keyof Events): string {
  return `layerloom:${name}`;
}
