import { Kind, isTypeDefinitionNode, visit, type DefinitionNode, type GraphQLSchema } from 'graphql';
import { eachInPieces, type Pieces } from '../in-pieces.ts';

const definitionsAtOnce = 16;

/** The types that can be met from the root types and the directives, through what the definitions still name. */
export function* reachableTypes(
  schema: GraphQLSchema,
  definitions: readonly DefinitionNode[],
): Pieces<ReadonlySet<string>> {
  const named = yield* namedByDefinition(definitions);
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const reached = new Set<string>();
  const open = [...roots.flatMap((type) => (type ? [type.name] : [])), ...(named.get('@') ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(named.get(next) ?? []));
  }
  return reached;
}

/** Which types each definition names; an interface names its implementers too, and `@` stands for all directives. */
function* namedByDefinition(definitions: readonly DefinitionNode[]): Pieces<Map<string, Set<string>>> {
  const named = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => {
    named.set(from, (named.get(from) ?? new Set()).add(to));
  };
  yield* eachInPieces(definitions, definitionsAtOnce, (node) => {
    if (!isTypeDefinitionNode(node) && node.kind !== Kind.DIRECTIVE_DEFINITION) return;
    const name = isTypeDefinitionNode(node) ? node.name.value : '@';
    visit(node, { NamedType: (type) => add(name, type.name.value) });
    for (const implemented of 'interfaces' in node ? (node.interfaces ?? []) : [])
      add(implemented.name.value, name);
  });
  return named;
}
