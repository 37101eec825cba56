import { type DocumentNode, type FieldDefinitionNode, Kind, OperationTypeNode, visit } from 'graphql';
import type { ObjectTypeDefinitionNode } from 'graphql';
import { type Member, readDifferingMembers } from './differing-members.ts';

/** The root fields that stand for an object given by a subgraph: by the subgraph's name, then the object's type. */
export type Origins = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A supergraph in which plans can begin at an object that a subgraph has given. */
export interface NamedOrigins {
  readonly document: DocumentNode;
  readonly origins: Origins;
}

/**
 * Where subgraphs know different members of a union or interface, Apollo's planner forgets some of them. What it
 * forgot is planned on its own, from a root field for each such member and subgraph; no client ever sees these.
 */
export function nameOrigins(supergraph: DocumentNode): NamedOrigins {
  const members = readDifferingMembers(supergraph);
  const query = queryTypeOf(supergraph);
  const origins = new Map<string, Map<string, string>>();
  if (!query || members.length === 0) return { document: supergraph, origins };
  const taken = new Set(query.fields?.map(({ name }) => name.value));
  const fields = members.map((member) => {
    const { subgraph, type } = member;
    const name = freeName(member, taken);
    taken.add(name);
    origins.set(subgraph, (origins.get(subgraph) ?? new Map<string, string>()).set(type, name));
    return originField(name, member);
  });
  const document = visit(supergraph, {
    ObjectTypeDefinition: (type) =>
      type === query ? { ...type, fields: [...(type.fields ?? []), ...fields] } : undefined,
  });
  return { document, origins };
}

function queryTypeOf({ definitions }: DocumentNode): ObjectTypeDefinitionNode | undefined {
  const schema = definitions.find((node) => node.kind === Kind.SCHEMA_DEFINITION);
  const root = schema?.operationTypes.find(({ operation }) => operation === OperationTypeNode.QUERY);
  const name = root?.type.name.value ?? 'Query';
  return definitions
    .filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION)
    .find((node) => node.name.value === name);
}

function freeName({ graph, type }: Member, taken: ReadonlySet<string>): string {
  let name = `from__${graph}__${type}`;
  while (taken.has(name)) name += '_';
  return name;
}

function originField(name: string, { graph, type }: Member): FieldDefinitionNode {
  return {
    kind: Kind.FIELD_DEFINITION,
    name: { kind: Kind.NAME, value: name },
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
    directives: [
      {
        kind: Kind.DIRECTIVE,
        name: { kind: Kind.NAME, value: 'join__field' },
        arguments: [
          {
            kind: Kind.ARGUMENT,
            name: { kind: Kind.NAME, value: 'graph' },
            value: { kind: Kind.ENUM, value: graph },
          },
        ],
      },
    ],
  };
}
