import { Kind, parse, valueFromASTUntyped, visit } from 'graphql';
import type { ConstDirectiveNode, DocumentNode, FieldNode, SelectionSetNode } from 'graphql';
import type { ReservedNames } from '../../execution/plan/asked-keys.ts';

/** The field sets of a supergraph by which subgraphs find entities and ask for each other's fields. */
function readFieldSets(supergraph: DocumentNode): string[] {
  const fieldSets: string[] = [];
  visit(supergraph, {
    Directive(directive) {
      if (directive.name.value.startsWith('join__'))
        fieldSets.push(...fieldSetsOf(directive as ConstDirectiveNode));
    },
  });
  return fieldSets;
}

function fieldSetsOf(directive: ConstDirectiveNode): string[] {
  return (directive.arguments ?? []).flatMap(({ name, value }) => {
    if (value.kind === Kind.STRING && ['key', 'requires'].includes(name.value)) return [value.value];
    return name.value === 'contextArguments' ? selectionsIn(valueFromASTUntyped(value)) : [];
  });
}

/** The fields that contextual arguments take their values from. */
function selectionsIn(contextArguments: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(contextArguments) ? contextArguments : [];
  return list.flatMap((one) => {
    const isSelection = typeof one === 'object' && one !== null && 'selection' in one;
    return isSelection && typeof one.selection === 'string' ? [one.selection.trim()] : [];
  });
}

/** The names that keys and required fields have in the answer under construction. */
export function readReservedNames(supergraph: DocumentNode): ReservedNames {
  const names = new Set<string>();
  const withArguments = new Set<string>();
  for (const fieldSet of readFieldSets(supergraph)) {
    for (const { name, arguments: given } of fieldsIn(fieldSet)) {
      names.add(name.value);
      if (given && given.length > 0) withArguments.add(name.value);
    }
  }
  return { names: [...names], withArguments: [...withArguments] };
}

/** Every field of a field set, nested ones included. */
export function fieldsIn(fieldSet: string): FieldNode[] {
  const fields: FieldNode[] = [];
  visit(readFieldSet(fieldSet), { Field: (field) => void fields.push(field) });
  return fields;
}

/** A field set as the selection it is. */
export function readFieldSet(fieldSet: string): SelectionSetNode {
  const text = fieldSet.startsWith('{') ? fieldSet : `{${fieldSet}}`;
  const [definition] = parse(text, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new TypeError('A field set is a selection');
  return definition.selectionSet;
}
