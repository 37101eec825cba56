import { Kind, parse } from 'graphql';
import type { DirectiveDefinitionNode, GraphQLSchema, TypeNode } from 'graphql';

/** Where a client may write a directive. */
const executable: ReadonlySet<string> = new Set([
  'QUERY',
  'MUTATION',
  'SUBSCRIPTION',
  'FIELD',
  'FRAGMENT_DEFINITION',
  'FRAGMENT_SPREAD',
  'INLINE_FRAGMENT',
  'VARIABLE_DEFINITION',
]);

/**
 * The directives that subgraphs composed into the supergraph for clients to write in operations. Apollo leaves them
 * out of the API schema, as it does with everything that a supergraph links.
 */
export function composedDirectives(
  supergraphSdl: string,
  apiSchema: GraphQLSchema,
): DirectiveDefinitionNode[] {
  return parse(supergraphSdl, { noLocation: true }).definitions.flatMap((node) => {
    if (node.kind !== Kind.DIRECTIVE_DEFINITION || node.name.value.includes('__')) return [];
    const locations = node.locations.filter(({ value }) => executable.has(value));
    const isUsable = (node.arguments ?? []).every(({ type }) => apiSchema.getType(namedType(type)));
    if (locations.length === 0 || !isUsable || apiSchema.getDirective(node.name.value)) return [];
    return [{ ...node, locations }];
  });
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
