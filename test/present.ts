import type { ParamValue, ParamValues } from '../src/core/kinds/params';

/**
 * The parameters of one of a fixture's cases: TypeScript gives each of them the keys of all,
 * undefined where it has them not.
 */
export function present(params: Readonly<Record<string, ParamValue | undefined>>): ParamValues {
  const kept: Record<string, ParamValue> = {};
  for (const [name, value] of Object.entries(params)) if (value !== undefined) kept[name] = value;
  return kept;
}
