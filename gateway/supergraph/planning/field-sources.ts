import { type ConstDirectiveNode, type DocumentNode, Kind, type TypeNode } from 'graphql';
import type { InterfaceTypeDefinitionNode, ObjectTypeDefinitionNode, SelectionSetNode } from 'graphql';
import { argument, stringOf } from '../../authorisation/linked-directives.ts';
import { type GraphNames, graphOf, isTrue, named, readGraphNames } from './graph-names.ts';
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
export function readFieldSources(supergraph: DocumentNode): FieldSources {
  const { definitions } = supergraph;
  const names = readGraphNames(supergraph);
  const types = definitions.filter(
    (each) => each.kind === Kind.OBJECT_TYPE_DEFINITION || each.kind === Kind.INTERFACE_TYPE_DEFINITION,
  );
  return new Map(types.map((type) => [type.name.value, readType(type, names)]));
}

function readType(type: Definition, names: GraphNames): TypeSource {
  const keys = new Map<string, SelectionSetNode[]>();
  for (const directive of named(type.directives, 'join__type')) {
    const graph = nameOf(directive, names);
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
  const graphs = answering.map((directive) => nameOf(directive, names)).filter((graph) => graph !== null);
  return graphs.length > 0 ? graphs : null;
}

function requirementsIn(
  directives: readonly ConstDirectiveNode[],
  names: GraphNames,
): Map<string, SelectionSetNode> {
  const requires = new Map<string, SelectionSetNode>();
  for (const directive of directives) {
    const graph = nameOf(directive, names);
    const required = stringOf(argument(directive, 'requires'));
    if (graph !== null && required !== undefined) requires.set(graph, readFieldSet(required));
  }
  return requires;
}

function nameOf(directive: ConstDirectiveNode, names: GraphNames): string | null {
  return names.get(graphOf(directive)) ?? null;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
