import { type ConstDirectiveNode, type DocumentNode, Kind, type TypeNode } from 'graphql';
import type { InterfaceTypeDefinitionNode, ObjectTypeDefinitionNode, SelectionSetNode } from 'graphql';
import { argument, stringOf } from '../../authorisation/linked-directives.ts';
import { readFieldSet } from './read-requirements.ts';

/** Which subgraphs answer a field, and what type it has. */
export interface FieldSource {
  readonly type: string;
  /** Null where it is answered as a field of an interface of its type. */
  readonly from: readonly string[] | null;
  /** What a subgraph requires of others to answer it. */
  readonly requires: ReadonlyMap<string, SelectionSetNode>;
}

/** By what subgraphs know a type, and where its fields come from. */
export interface TypeSource {
  readonly interfaces: readonly string[];
  /** The keys by which a subgraph knows it. */
  readonly keys: ReadonlyMap<string, readonly SelectionSetNode[]>;
  readonly fields: ReadonlyMap<string, FieldSource>;
}

/** The types of a supergraph by their names. */
export type FieldSources = ReadonlyMap<string, TypeSource>;

type Definition = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** Reads where the fields of a supergraph come from. */
export function readFieldSources({ definitions }: DocumentNode): FieldSources {
  const names = new Map<string, string>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const { name, directives = [] } of definition.values ?? []) {
      const [graph] = directives.filter((each) => each.name.value === 'join__graph');
      names.set(name.value, (graph && stringOf(argument(graph, 'name'))) ?? name.value);
    }
  }
  const types = definitions.filter(
    (each) => each.kind === Kind.OBJECT_TYPE_DEFINITION || each.kind === Kind.INTERFACE_TYPE_DEFINITION,
  );
  return new Map(types.map((type) => [type.name.value, readType(type, names)]));
}

type GraphNames = ReadonlyMap<string, string>;

function readType(type: Definition, names: GraphNames): TypeSource {
  const keys = new Map<string, SelectionSetNode[]>();
  for (const directive of named(type.directives, 'join__type')) {
    const graph = graphOf(directive, names);
    const key = stringOf(argument(directive, 'key'));
    if (graph === null) continue;
    keys.set(graph, [...(keys.get(graph) ?? []), ...(key === undefined ? [] : [readFieldSet(key)])]);
  }
  const everywhere = [...keys.keys()];
  const fields = (type.fields ?? []).map(({ name, type: returned, directives }): [string, FieldSource] => {
    const joined = named(directives, 'join__field');
    const from = sourcesOf(joined, names, everywhere);
    return [name.value, { type: namedType(returned), from, requires: requirementsIn(joined, names) }];
  });
  return {
    interfaces: (type.interfaces ?? []).map(({ name }) => name.value),
    keys,
    fields: new Map(fields),
  };
}

/** Undirected, a field comes from each subgraph that knows its type; directed to none, from an interface object. */
function sourcesOf(
  directives: readonly ConstDirectiveNode[],
  names: GraphNames,
  everywhere: readonly string[],
): readonly string[] | null {
  if (directives.length === 0) return everywhere;
  const answering = directives.filter(
    (directive) => !isTrue(directive, 'external') && !isTrue(directive, 'usedOverridden'),
  );
  const graphs = answering.map((directive) => graphOf(directive, names)).filter((graph) => graph !== null);
  return graphs.length > 0 ? graphs : null;
}

function requirementsIn(
  directives: readonly ConstDirectiveNode[],
  names: GraphNames,
): Map<string, SelectionSetNode> {
  const requires = new Map<string, SelectionSetNode>();
  for (const directive of directives) {
    const graph = graphOf(directive, names);
    const required = stringOf(argument(directive, 'requires'));
    if (graph !== null && required !== undefined) requires.set(graph, readFieldSet(required));
  }
  return requires;
}

function graphOf(directive: ConstDirectiveNode, names: GraphNames): string | null {
  const graph = argument(directive, 'graph');
  return graph?.kind === Kind.ENUM ? (names.get(graph.value) ?? null) : null;
}

function isTrue(directive: ConstDirectiveNode, name: string): boolean {
  const value = argument(directive, name);
  return value?.kind === Kind.BOOLEAN && value.value;
}

function named(
  directives: readonly ConstDirectiveNode[] | undefined,
  name: string,
): readonly ConstDirectiveNode[] {
  return (directives ?? []).filter((directive) => directive.name.value === name);
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
