import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql';
import { argument, stringOf } from '../../authorisation/linked-directives.ts';

/** The names of subgraphs by the values that stand for them in a supergraph. */
export type GraphNames = ReadonlyMap<string, string>;

/** Reads the names of the subgraphs of a supergraph. */
export function readGraphNames({ definitions }: DocumentNode): GraphNames {
  const names = new Map<string, string>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const { name, directives } of definition.values ?? []) {
      const [graph] = named(directives, 'join__graph');
      names.set(name.value, (graph && stringOf(argument(graph, 'name'))) ?? name.value);
    }
  }
  return names;
}

/** The value that stands for a subgraph in a directive. */
export function graphOf(directive: ConstDirectiveNode): string {
  const graph = argument(directive, 'graph');
  return graph?.kind === Kind.ENUM ? graph.value : '';
}

/** The directives of a name. */
export function named(
  directives: readonly ConstDirectiveNode[] | undefined,
  name: string,
): readonly ConstDirectiveNode[] {
  return (directives ?? []).filter((directive) => directive.name.value === name);
}

/** Whether an argument of a directive is given as true. */
export function isTrue(directive: ConstDirectiveNode, name: string): boolean {
  const value = argument(directive, name);
  return value?.kind === Kind.BOOLEAN && value.value;
}
