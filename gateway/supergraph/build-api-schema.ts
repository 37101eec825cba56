import { setImmediate as nextTurn } from 'node:timers/promises';
import { buildASTSchema, Kind, parse } from 'graphql';
import type { DefinitionNode, GraphQLSchema } from 'graphql';

/** Builds the API schema from slices of its text, serving requests between one slice and the next. */
export async function buildApiSchema(slices: readonly string[]): Promise<GraphQLSchema> {
  const definitions: DefinitionNode[] = [];
  for (const slice of slices) {
    definitions.push(...parse(slice, { noLocation: true }).definitions);
    await nextTurn();
  }
  return buildASTSchema({ kind: Kind.DOCUMENT, definitions }, { assumeValid: true, assumeValidSDL: true });
}
