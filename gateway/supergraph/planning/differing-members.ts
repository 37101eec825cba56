import { type DocumentNode, Kind, type ObjectTypeDefinitionNode, visit } from 'graphql';
import { argument, linkedNames, stringOf } from '../../authorisation/linked-directives.ts';
import { type GraphNames, graphOf, isTrue, named, readGraphNames } from './graph-names.ts';

/** An object type that a subgraph knows as a member of a union or interface. */
export interface Member {
  readonly subgraph: string;
  /** What stands for the subgraph in the supergraph. */
  readonly graph: string;
  readonly type: string;
}

/** The members that clients can know of every union and interface of which not all subgraphs know the same. */
export function readDifferingMembers(supergraph: DocumentNode): Member[] {
  const names = readGraphNames(supergraph);
  const objects = readObjects(supergraph);
  const hidden = linkedNames(supergraph, 'inaccessible', 'inaccessible');
  const isShown = ({ directives = [] }: ObjectTypeDefinitionNode): boolean =>
    !directives.some(({ name }) => hidden.has(name.value));
  const isNarrowed = hasNarrowedFields(supergraph);
  const differing = new Map<string, Member>();
  for (const byGraph of readMembers(supergraph, names).values()) {
    if (!isNarrowed && areEqual([...byGraph.values()])) continue;
    for (const [graph, types] of byGraph) {
      for (const type of types) {
        const object = objects.get(type);
        if (!object || !isShown(object)) continue;
        differing.set(`${graph} ${type}`, { subgraph: names.get(graph) ?? graph, graph, type });
      }
    }
  }
  return [...differing.values()];
}

function readObjects({ definitions }: DocumentNode): Map<string, ObjectTypeDefinitionNode> {
  const objects = definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
  return new Map(objects.map((node) => [node.name.value, node]));
}

function areEqual(sets: readonly ReadonlySet<string>[]): boolean {
  const [first] = sets;
  return sets.every((set) => set.size === first?.size && [...set].every((type) => first.has(type)));
}

/** Whether a subgraph gives a field another type than the supergraph does: an object for a union, maybe. */
function hasNarrowedFields(supergraph: DocumentNode): boolean {
  let isNarrowed = false;
  visit(supergraph, {
    FieldDefinition({ directives }) {
      isNarrowed ||= named(directives, 'join__field').some((each) => argument(each, 'type') !== undefined);
      return false;
    },
  });
  return isNarrowed;
}

type MembersByGraph = Map<string, Set<string>>;

/** The members of each union and interface, by the subgraphs that know it. */
function readMembers({ definitions }: DocumentNode, names: GraphNames): Map<string, MembersByGraph> {
  const members = new Map<string, MembersByGraph>();
  const add = (abstract: string, graph: string, type?: string): void => {
    if (!names.has(graph)) return;
    const byGraph = members.get(abstract) ?? new Map<string, Set<string>>();
    const types = byGraph.get(graph) ?? new Set();
    if (type !== undefined) types.add(type);
    members.set(abstract, byGraph.set(graph, types));
  };
  for (const node of definitions) {
    if (node.kind === Kind.UNION_TYPE_DEFINITION) {
      for (const each of named(node.directives, 'join__unionMember'))
        add(node.name.value, graphOf(each), stringOf(argument(each, 'member')));
    } else if (node.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      for (const each of named(node.directives, 'join__type'))
        if (!isTrue(each, 'isInterfaceObject')) add(node.name.value, graphOf(each));
    } else if (node.kind === Kind.OBJECT_TYPE_DEFINITION) {
      for (const each of named(node.directives, 'join__implements'))
        add(stringOf(argument(each, 'interface')) ?? '', graphOf(each), node.name.value);
    }
  }
  return members;
}
