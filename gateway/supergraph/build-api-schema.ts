import { GraphQLSchema, isInputObjectType, isInterfaceType, isObjectType, Kind, parse } from 'graphql';
import { isUnionType, specifiedDirectives } from 'graphql';
import type { DefinitionNode, GraphQLNamedType } from 'graphql';
// What `buildASTSchema` itself is made of: it knows no way to stop between two types.
import { extendSchemaImpl } from 'graphql/utilities/extendSchema.js';
import { createInPieces, eachInPieces, type Pieces } from '../in-pieces.ts';

/** Types whose members are built in well under a millisecond, and the schema's in a few. */
const typesAtOnce = 24;

/** Builds the API schema from slices of its text, serving requests between one slice and the next. */
export function buildApiSchema(slices: readonly string[]): Promise<GraphQLSchema> {
  return createInPieces()(schemaOfSlices(slices));
}

function* schemaOfSlices(slices: readonly string[]): Pieces<GraphQLSchema> {
  const definitions: DefinitionNode[] = [];
  yield* eachInPieces(slices, 1, (slice) => {
    definitions.push(...parse(slice, { noLocation: true }).definitions);
  });
  return yield* schemaOf(definitions);
}

/** Builds a schema from valid definitions, as `buildASTSchema` would. */
export function* schemaOf(definitions: readonly DefinitionNode[]): Pieces<GraphQLSchema> {
  const built = extendSchemaImpl(
    {
      description: undefined,
      types: [],
      directives: [],
      extensions: {},
      extensionASTNodes: [],
      assumeValid: true,
    },
    { kind: Kind.DOCUMENT, definitions },
    { assumeValid: true, assumeValidSDL: true },
  );
  yield;
  yield* eachInPieces(built.types, typesAtOnce, buildMembers);
  yield;
  return new GraphQLSchema({ ...built, ...rootTypes(built), directives: withSpecified(built.directives) });
}

type SchemaParts = ReturnType<typeof extendSchemaImpl>;

/** Members are built when they are first asked for, and kept. */
function buildMembers(type: GraphQLNamedType): void {
  if (isObjectType(type) || isInterfaceType(type)) type.getInterfaces();
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) type.getFields();
  if (isUnionType(type)) type.getTypes();
}

/** By their usual names where the text does not say which they are. */
function rootTypes({ astNode, types }: SchemaParts): Partial<SchemaParts> {
  if (astNode) return {};
  const named = (name: string) =>
    types.filter((type) => isObjectType(type)).find((type) => type.name === name);
  return { query: named('Query'), mutation: named('Mutation'), subscription: named('Subscription') };
}

function withSpecified(directives: SchemaParts['directives']): SchemaParts['directives'] {
  const declared = new Set(directives.map(({ name }) => name));
  return [...directives, ...specifiedDirectives.filter(({ name }) => !declared.has(name))];
}
