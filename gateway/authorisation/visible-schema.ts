import { type DefinitionNode, type DocumentNode, type GraphQLSchema, isTypeDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Caller } from '../caller.ts';
import { eachInPieces, type InPieces, type Pieces } from '../in-pieces.ts';
import { schemaOf } from '../supergraph/build-api-schema.ts';
import { keepLiteralDigits } from '../supergraph/keep-literal-digits.ts';
import { schemaDefinitions } from '../supergraph/schema-definitions.ts';
import type { AuthorisationRules } from './authorisation-rules.ts';
import type { Permissions } from './permissions.ts';
import { reachableTypes } from './reachable-types.ts';
import { createRightsOf, type Rights } from './rights.ts';
import { isSameList, visibleDefinition } from './visible-definition.ts';
import { visibleMembers } from './visible-members.ts';

const schemasKept = 100;
const definitionsAtOnce = 32;

/** What a caller may ever query; a promise only while it is made, which happens once for each kind of caller. */
export type VisibleSchema = GraphQLSchema | Promise<GraphQLSchema>;

/** Gives each caller the schema of what it may ever query; callers with the same rights share one. */
export function createVisibleSchemas(options: {
  readonly rules: AuthorisationRules;
  readonly schema: GraphQLSchema;
  readonly inPieces: InPieces;
}): (caller: Caller) => VisibleSchema {
  const { rules, schema, inPieces } = options;
  if (rules.clauses.length === 0) return () => schema;
  const rightsOf = createRightsOf(rules);
  const known = new LRUCache<string, GraphQLSchema>({ max: schemasKept });
  const underWay = new Map<string, Promise<GraphQLSchema>>();
  const document = schemaDefinitions(schema);

  async function make({ signature, permissions }: Rights): Promise<GraphQLSchema> {
    try {
      const visible = await inPieces(visiblePart({ schema, document, permissions }));
      known.set(signature, visible);
      return visible;
    } finally {
      underWay.delete(signature);
    }
  }

  return (caller) => {
    const rights = rightsOf(caller);
    const before = known.get(rights.signature);
    if (before) return before;
    const making = underWay.get(rights.signature) ?? make(rights);
    underWay.set(rights.signature, making);
    return making.then((visible) => inPieces(inTurn(visible)));
  };
}

/** However many waited for a schema, they go on one by one: what they do with it takes its time as well. */
function* inTurn(visible: GraphQLSchema): Pieces<GraphQLSchema> {
  yield;
  return visible;
}

/** `document` is the schema as SDL. A Query type without fields is kept: every schema has one, and it tells nothing. */
function* visiblePart(full: {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly permissions: Permissions;
}): Pieces<GraphQLSchema> {
  const members = yield* visibleMembers(full.schema, full.permissions);
  const allowed: DefinitionNode[] = [];
  yield* eachInPieces(full.document.definitions, definitionsAtOnce, (node) => {
    const visible = visibleDefinition(node, members);
    if (visible) allowed.push(visible);
  });
  const reachable = yield* reachableTypes(full.schema, allowed);
  const definitions = allowed.filter((node) => !isTypeDefinitionNode(node) || reachable.has(node.name.value));
  if (isSameList(definitions, full.document.definitions)) return full.schema;
  const visible = yield* schemaOf(definitions);
  keepLiteralDigits(visible);
  return visible;
}
