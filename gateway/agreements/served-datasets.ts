import { type DirectiveNode, Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';

/** The types whose records each subgraph serves, by the subgraph's name. */
export type ServedDatasets = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads from a supergraph which subgraph serves which types; a type that a subgraph only refers to is not among them. */
export function readServedDatasets(supergraphSdl: string): ServedDatasets {
  const { definitions } = parse(supergraphSdl, { noLocation: true });
  const names = new Map<string, string>();
  const served = new Map<string, Set<string>>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const value of definition.values ?? []) {
      const name = textOf(value.directives, 'join__graph', 'name');
      if (name !== null) names.set(value.name.value, name);
    }
  }
  for (const definition of definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const graph of graphsOf(definition)) {
      const name = names.get(graph);
      if (name === undefined) continue;
      served.set(name, (served.get(name) ?? new Set()).add(definition.name.value));
    }
  }
  return served;
}

function graphsOf({ directives = [] }: ObjectTypeDefinitionNode): string[] {
  return directives
    .filter(({ name }) => name.value === 'join__type')
    .filter((directive) => textOf([directive], 'join__type', 'resolvable') !== 'false')
    .map((directive) => textOf([directive], 'join__type', 'graph'))
    .filter((graph) => graph !== null);
}

function textOf(directives: readonly DirectiveNode[] | undefined, directive: string, argument: string) {
  const value = directives
    ?.find(({ name }) => name.value === directive)
    ?.arguments?.find(({ name }) => name.value === argument)?.value;
  if (value?.kind === Kind.BOOLEAN) return String(value.value);
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : null;
}
