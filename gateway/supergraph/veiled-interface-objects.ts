import { type DocumentNode, type InterfaceTypeDefinitionNode, Kind } from 'graphql';
import { argument, stringOf } from '../authorisation/linked-directives.ts';
import type { FieldSources } from './planning/field-sources.ts';
import { graphOf, isTrue, named, readGraphNames } from './planning/graph-names.ts';

/** An interface that a subgraph knows as an object, where the subgraph gives such objects as ones of another interface. */
export interface VeiledInterfaceObject {
  readonly name: string;
  readonly subgraph: string;
  /** The other interface. */
  readonly as: string;
  /** The coordinate of the field that gives them. */
  readonly field: string;
}

/**
 * Finds them. Apollo composes them, but plans as if the field never gave any: what the types of its objects are is not
 * asked of those who know, and what other subgraphs tell of them is left out.
 */
export function veiledInterfaceObjects(
  supergraph: DocumentNode,
  sources: FieldSources,
): VeiledInterfaceObject[] {
  const graphs = readGraphNames(supergraph);
  const interfaces = supergraph.definitions.filter((each) => each.kind === Kind.INTERFACE_TYPE_DEFINITION);
  return interfaces.flatMap((type) =>
    interfacesOfObjects(type).flatMap(({ graph, as }) => {
      const subgraph = graphs.get(graph) ?? graph;
      const veiled = { name: type.name.value, subgraph, as };
      return fieldsOf(sources, veiled).map((field) => ({ ...veiled, field }));
    }),
  );
}

/** What the interface implements in those subgraphs to which it is an object. */
function interfacesOfObjects({
  directives,
}: InterfaceTypeDefinitionNode): { readonly graph: string; readonly as: string }[] {
  const joined = named(directives, 'join__type').filter((each) => isTrue(each, 'isInterfaceObject'));
  const graphs = new Set(joined.map(graphOf));
  return named(directives, 'join__implements')
    .map((each) => ({ graph: graphOf(each), as: stringOf(argument(each, 'interface')) ?? '' }))
    .filter(({ graph }) => graphs.has(graph));
}

function fieldsOf(
  sources: FieldSources,
  { subgraph, as }: Pick<VeiledInterfaceObject, 'subgraph' | 'as'>,
): string[] {
  return [...sources].flatMap(([typeName, { fields }]) =>
    [...fields]
      .filter(([, { type, from }]) => type === as && (from?.includes(subgraph) ?? false))
      .map(([name]) => `${typeName}.${name}`),
  );
}
