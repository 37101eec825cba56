import { type ConstDirectiveNode, type DocumentNode, Kind, type SelectionSetNode, visit } from 'graphql';
import type { InterfaceTypeDefinitionNode, ObjectTypeDefinitionNode, TypeNode } from 'graphql';
import { argument, stringOf } from '../../authorisation/linked-directives.ts';
import { graphOf, isTrue } from './graph-names.ts';
import { readFieldSet } from './read-requirements.ts';

type Definition = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/**
 * Takes fields of some names out of the subgraphs that only named them to require them, and do so no longer: the
 * planner refuses a subgraph that names a field of others for nothing.
 */
export function dropUnused(supergraph: DocumentNode, names: ReadonlySet<string>): DocumentNode {
  const types = new Map<string, Definition>();
  for (const node of supergraph.definitions) {
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      types.set(node.name.value, node);
    }
  }
  const used = usedFields(types);
  const isUnused = (type: Definition, field: string, directive: ConstDirectiveNode): boolean => {
    const graph = graphOf(directive);
    return isExternal(directive) && !used.has(`${graph} ${type.name.value}.${field}`) && !isOwed(type, field);
  };
  const isOwed = (type: Definition, field: string): boolean =>
    (type.interfaces ?? []).some(({ name }) =>
      types.get(name.value)?.fields?.some((each) => each.name.value === field),
    );
  const drop = (type: Definition): Definition => ({
    ...type,
    fields: (type.fields ?? []).map((field) => {
      if (!names.has(field.name.value)) return field;
      const directives = (field.directives ?? []).filter((each) => !isUnused(type, field.name.value, each));
      return { ...field, directives };
    }),
  });
  return visit(supergraph, { ObjectTypeDefinition: drop, InterfaceTypeDefinition: drop });
}

/** The fields that subgraphs use by keys, requirements or what they provide. */
function usedFields(types: ReadonlyMap<string, Definition>): Set<string> {
  const used = new Set<string>();
  for (const type of types.values()) {
    for (const each of type.directives ?? []) {
      const key = fieldSetOf(each, 'key');
      if (key) use({ types, used, graph: graphOf(each) }, key, type.name.value);
    }
    for (const { type: returned, directives = [] } of type.fields ?? []) {
      for (const each of directives) {
        const at = { types, used, graph: graphOf(each) };
        const required = fieldSetOf(each, 'requires');
        const provided = fieldSetOf(each, 'provides');
        if (required) use(at, required, type.name.value);
        if (provided) use(at, provided, namedType(returned));
      }
    }
  }
  return used;
}

interface Use {
  readonly types: ReadonlyMap<string, Definition>;
  readonly used: Set<string>;
  readonly graph: string;
}

function use(at: Use, { selections }: SelectionSetNode, type: string): void {
  for (const each of selections) {
    if (each.kind === Kind.INLINE_FRAGMENT)
      use(at, each.selectionSet, each.typeCondition?.name.value ?? type);
    if (each.kind !== Kind.FIELD) continue;
    at.used.add(`${at.graph} ${type}.${each.name.value}`);
    const field = at.types.get(type)?.fields?.find(({ name }) => name.value === each.name.value);
    if (field && each.selectionSet) use(at, each.selectionSet, namedType(field.type));
  }
}

function fieldSetOf(directive: ConstDirectiveNode, name: string): SelectionSetNode | null {
  if (!directive.name.value.startsWith('join__')) return null;
  const text = stringOf(argument(directive, name));
  return text === undefined ? null : readFieldSet(text);
}

function isExternal(directive: ConstDirectiveNode): boolean {
  return directive.name.value === 'join__field' && isTrue(directive, 'external');
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
