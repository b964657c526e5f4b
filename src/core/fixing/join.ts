import type { Shape } from '../kinds/shape';
import type { FixContext } from './fix';

/** The shapes that flow into a join, all feature maps; undefined where they are not. */
export function mapsInto(
  id: string | null,
  context: FixContext,
): readonly (readonly [number, number, number])[] | undefined {
  const inputs = (id === null ? undefined : context.node(id))?.inputs ?? [];
  const maps = inputs.flatMap((shape: Shape | null) => {
    const [height, width, channels, ...more] = shape ?? [];
    const whole = height !== undefined && width !== undefined && channels !== undefined;
    return whole && more.length === 0 ? [[height, width, channels] as const] : [];
  });
  return maps.length === inputs.length && maps.length > 1 ? maps : undefined;
}
