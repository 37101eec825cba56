import {
  Kind,
  buildASTSchema,
  isTypeDefinitionNode,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  type InputValueDefinitionNode,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Caller } from '../caller.ts';
import { keepLiteralDigits } from '../supergraph/keep-literal-digits.ts';
import { schemaDefinitions } from '../supergraph/schema-definitions.ts';
import type { AuthorisationRules } from './authorisation-rules.ts';
import type { Permissions } from './permissions.ts';
import { reachableTypes } from './reachable-types.ts';
import { createRightsOf } from './rights.ts';
import { visibleMembers, type VisibleMembers } from './visible-members.ts';

const schemasKept = 100;

/** Gives each caller the schema of what it may ever query; callers with the same rights share one. */
export function createVisibleSchemas(options: {
  readonly rules: AuthorisationRules;
  readonly schema: GraphQLSchema;
}): (caller: Caller) => GraphQLSchema {
  const { rules, schema } = options;
  if (rules.clauses.length === 0) return () => schema;
  const rightsOf = createRightsOf(rules);
  const known = new LRUCache<string, GraphQLSchema>({ max: schemasKept });
  const document = schemaDefinitions(schema);
  return (caller) => {
    const { signature, permissions } = rightsOf(caller);
    const before = known.get(signature);
    if (before) return before;
    const visible = visiblePart({ schema, document, permissions });
    known.set(signature, visible);
    return visible;
  };
}

/** `document` is the schema as SDL. A Query type without fields is kept: every schema has one, and it tells nothing. */
function visiblePart(full: {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly permissions: Permissions;
}): GraphQLSchema {
  const members = visibleMembers(full.schema, full.permissions);
  const definitions = full.document.definitions.flatMap((node) => visibleDefinition(node, members));
  const reachable = reachableTypes(full.schema, definitions);
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: definitions.filter((node) => !isTypeDefinitionNode(node) || reachable.has(node.name.value)),
  };
  const visible = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  keepLiteralDigits(visible);
  return visible;
}

function visibleDefinition(node: DefinitionNode, members: VisibleMembers): DefinitionNode[] {
  if (node.kind === Kind.SCHEMA_DEFINITION) {
    const operationTypes = node.operationTypes.filter(({ type }) => members.has(type.name.value));
    return [{ ...node, operationTypes }];
  }
  if (node.kind === Kind.DIRECTIVE_DEFINITION) {
    return [{ ...node, arguments: visibleInputs(node.arguments, members) }];
  }
  return isTypeDefinitionNode(node) ? visibleType(node, members) : [node];
}

function visibleType(node: TypeDefinitionNode, members: VisibleMembers): TypeDefinitionNode[] {
  const own = members.get(node.name.value);
  if (!own) return [];
  const isOwn = ({ name }: { name: { value: string } }): boolean => own.has(name.value);
  switch (node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const interfaces = node.interfaces?.filter(({ name }) => members.has(name.value)) ?? [];
      const fields = (node.fields ?? [])
        .filter(isOwn)
        .map((field) => ({ ...field, arguments: visibleInputs(field.arguments, members) }));
      return [{ ...node, interfaces, fields }];
    }
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return [{ ...node, fields: node.fields?.filter(isOwn) ?? [] }];
    case Kind.ENUM_TYPE_DEFINITION:
      return [{ ...node, values: node.values?.filter(isOwn) ?? [] }];
    case Kind.UNION_TYPE_DEFINITION:
      return [{ ...node, types: node.types?.filter(isOwn) ?? [] }];
    case Kind.SCALAR_TYPE_DEFINITION:
      return [node];
  }
}

function visibleInputs(
  nodes: readonly InputValueDefinitionNode[] | undefined,
  members: VisibleMembers,
): InputValueDefinitionNode[] {
  return (nodes ?? []).filter(({ type }) => members.has(namedType(type)));
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
