import {
  Kind,
  isTypeDefinitionNode,
  isTypeExtensionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type TypeDefinitionNode,
  type TypeExtensionNode,
  type TypeNode,
} from 'graphql';
import { readNeeds } from './read-needs.ts';
import type { SupergraphField, SupergraphType, SupergraphTypes } from './supergraph-types.ts';

/** One definition of a type, or an extension of it, as the supergraph writes it. */
type TypeNodes = readonly (TypeDefinitionNode | TypeExtensionNode)[];

/** Reads the types of a supergraph, with what each field needs of others before a subgraph can resolve it. */
export function readSupergraphTypes(document: DocumentNode): SupergraphTypes {
  const nodesByName = Map.groupBy(
    document.definitions.filter((node) => isTypeDefinitionNode(node) || isTypeExtensionNode(node)),
    (node) => node.name.value,
  );
  const types = new Map<string, SupergraphType>();
  const possible = possibleTypes(nodesByName);
  for (const [name, nodes] of nodesByName) {
    types.set(name, {
      name,
      kind: kindOf(nodes),
      fields: readFields(nodes),
      possible: possible.get(name) ?? new Set(),
      interfaces: interfacesOf(nodes),
    });
  }
  return readNeeds(document, types);
}

function kindOf(nodes: TypeNodes): SupergraphType['kind'] {
  switch (nodes[0]?.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
      return 'object';
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_EXTENSION:
      return 'interface';
    case Kind.UNION_TYPE_DEFINITION:
    case Kind.UNION_TYPE_EXTENSION:
      return 'union';
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_EXTENSION:
      return 'input';
    default:
      return 'leaf';
  }
}

function interfacesOf(nodes: TypeNodes): string[] {
  return nodes
    .flatMap((node) => ('interfaces' in node ? (node.interfaces ?? []) : []))
    .map((node) => node.name.value);
}

function possibleTypes(nodesByName: ReadonlyMap<string, TypeNodes>): Map<string, Set<string>> {
  const possible = new Map<string, Set<string>>();
  const add = (name: string, object: string): void => {
    possible.set(name, (possible.get(name) ?? new Set()).add(object));
  };
  for (const [name, nodes] of nodesByName) {
    const members = nodes.flatMap((node) => ('types' in node ? (node.types ?? []) : []));
    for (const member of members) add(name, member.name.value);
    if (kindOf(nodes) !== 'object') continue;
    for (const container of [name, ...interfacesOf(nodes)]) add(container, name);
  }
  return possible;
}

function readFields(nodes: TypeNodes): Map<string, SupergraphField> {
  const fields = nodes.flatMap((node): readonly (FieldDefinitionNode | InputValueDefinitionNode)[] =>
    'fields' in node ? (node.fields ?? []) : [],
  );
  return new Map(
    fields.map((node) => {
      const given = 'arguments' in node ? (node.arguments ?? []) : [];
      const types = new Map(given.map((argument) => [argument.name.value, namedType(argument.type)]));
      const name = node.name.value;
      return [name, { name, type: namedType(node.type), arguments: types, needs: [] }];
    }),
  );
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
