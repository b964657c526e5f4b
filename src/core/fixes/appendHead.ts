import { appendAfter, type Part } from '../graph/edit/insert';
import { removeWithReconnect } from '../graph/edit/rewire';
import { defineFix, type FixContext, type Offer } from '../fixing/fix';
import { mapEater } from '../fixing/map-eater';
import { type NodeName, nameOf } from '../fixing/names';
import { lastActivation, trailOf } from '../fixing/trail';

interface Values {
  readonly after: NodeName;
  readonly flattens: 'flatten' | 'pool' | null;
  readonly units: number;
  readonly activation: string;
  /** An activation at the end that makes room. */
  readonly replaces: NodeName | null;
}

/** A last activation stands in the way: behind it another would follow. */
function lastWord(id: string, context: FixContext): string | undefined {
  const [end, before] = trailOf(id, context);
  const isLast =
    end?.kind === 'activation' && ['softmax', 'sigmoid'].includes(String(end.params.function));
  return isLast && before ? end.id : undefined;
}

function offer(
  id: string,
  flattens: Values['flattens'],
  units: number,
  context: FixContext,
): Offer<Values> {
  const { catalogue } = context;
  const activation = lastActivation(context);
  const replaced = lastWord(id, context);
  const after = replaced === undefined ? id : (trailOf(id, context)[1]?.id ?? id);
  const parts: readonly Part[] = [
    ...(flattens === 'flatten' ? [{ kind: 'flatten' }] : []),
    ...(flattens === 'pool' ? [{ kind: 'globalAveragePooling2D' }] : []),
    { kind: 'dense', params: { units } },
    { kind: 'activation', params: { function: activation } },
  ];
  return {
    values: {
      after: nameOf(after, context),
      flattens,
      units,
      activation,
      replaces: replaced === undefined ? null : nameOf(replaced, context),
    },
    apply(graph) {
      const freed =
        replaced === undefined ? graph : removeWithReconnect(graph, new Set([replaced]), catalogue);
      return appendAfter(freed, after, parts, catalogue);
    },
  };
}

export default defineFix({
  kind: 'appendHead',
  rank: 2,
  codes: ['outputNotScores', 'outputNotVector', 'outputClasses'],
  offers(problem, context) {
    const { node, code } = problem;
    // Flatten before the Dense that there is says it better.
    if (code === 'outputNotVector' && mapEater(problem, context) !== undefined) return [];
    const shape = node === null ? undefined : context.node(node)?.shape;
    const units = context.data?.classes.length;
    if (node === null || !shape || units === undefined) return [];
    if (shape.length === 1) return [offer(node, null, units, context)];
    const flat = offer(node, 'flatten', units, context);
    return shape.length === 3 ? [flat, offer(node, 'pool', units, context)] : [flat];
  },
  words: {
    en({ after, flattens, units, activation, replaces }) {
      const first =
        flattens === null ? '' : flattens === 'pool' ? 'global average pooling, ' : 'Flatten, ';
      const instead = replaces ? `, in place of ${replaces.en}` : '';
      return `Append ${first}Dense with ${units} units and ${activation} after ${after.en}${instead}`;
    },
    zh({ after, flattens, units, activation, replaces }) {
      const first = flattens === null ? '' : flattens === 'pool' ? '全局平均池化、' : 'Flatten、';
      const instead = replaces ? `，取代${replaces.zh}` : '';
      return `在${after.zh}之后加${first}${units} 个神经元的全连接层和 ${activation} 激活${instead}`;
    },
  },
});
