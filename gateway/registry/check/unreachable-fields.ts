import type { CompositionError } from '../compose.ts';
import { type CheckContext, otherOwner } from './check-context.ts';
import { keysOf } from './field-set.ts';

/**
 * Composition tells a field that cannot be reached once for each way that fails, each with an operation of fifty lines.
 * Here it is told once a field: why no way leads there, and by which key the type is found.
 */
export function unreachableFields(
  context: CheckContext,
  errors: readonly CompositionError[],
): CompositionError[] {
  const byField = Map.groupBy(
    errors,
    ({ message }) => /cannot find field "([^"]+)"/.exec(message)?.[1] ?? message,
  );
  return [...byField].map(([field, its]) => {
    const [first = { code: 'SATISFIABILITY_ERROR', message: field }] = its;
    if (field === first.message) return first;
    const message = `"${field}" cannot be reached from the rest of the graph. ${reasons(context, its)}${wayIn(context, field)}`;
    return { ...first, message };
  });
}

function reasons({ name }: CheckContext, errors: readonly CompositionError[]): string {
  const all = errors
    .flatMap(({ message }) => message.split('\n'))
    .map((line) => /^\s*- (cannot move to subgraph .*)$/.exec(line)?.[1])
    .filter((reason) => reason !== undefined)
    // The same is said of each subgraph that it begins from.
    .map((reason) =>
      reason.replace(
        /, the key field\(s\) cannot be resolved from subgraph "[^"]+"/,
        ', which no other knows',
      ),
    )
    .map((reason) => reason.replaceAll(`subgraph "${name}"`, 'this subgraph').replace(/\.$/, ''));
  const [reason] = new Set(all);
  return reason === undefined ? '' : `One ${reason}. `;
}

function wayIn(context: CheckContext, field: string): string {
  const [type = ''] = field.split('.');
  const owner = otherOwner(context, type);
  if (!owner) return `Give ${type} a @key that another subgraph can answer.`;
  const keys = [...context.published.live.values()]
    .filter(({ organisation }) => organisation === owner.organisation)
    .flatMap(({ schema }) => keysOf(schema.types.get(type)));
  const ways = [...new Set(keys)].map((key) => `type ${type} @key(fields: "${key}")`);
  return `Declare it as its owner does, and let it be resolved: ${ways.join(' or ')}.`;
}
