import {
  Kind,
  isTypeDefinitionNode,
  isTypeExtensionNode,
  parse,
  type ConstDirectiveNode,
  type DocumentNode,
  type SelectionSetNode,
} from 'graphql';
import { argument, linkedNames, objectField, stringOf } from './linked-directives.ts';
import {
  narrowedType,
  overlap,
  type NeededField,
  type SupergraphType,
  type SupergraphTypes,
} from './supergraph-types.ts';

/** A field set some subgraph reads, and the types it may be read from. */
interface FieldSet {
  readonly from: readonly string[];
  readonly selection: string;
}

/** Adds to every field what its subgraphs read first, as `@join__field` states it on the type or on its interfaces. */
export function readNeeds(document: DocumentNode, types: SupergraphTypes): SupergraphTypes {
  const fieldSets = readFieldSets(document);
  if (fieldSets.size === 0) return types;
  const withNeeds = [...types.values()].map((type): SupergraphType => {
    const fields = [...type.fields.values()].map((field) => {
      const stated = [type.name, ...type.interfaces].flatMap((owner) =>
        (fieldSets.get(`${owner}.${field.name}`) ?? []).map((set) => withOwner(set, type.name)),
      );
      return { ...field, needs: stated.flatMap((set) => neededFields(set, types)) };
    });
    return { ...type, fields: new Map(fields.map((field) => [field.name, field])) };
  });
  return new Map(withNeeds.map((type) => [type.name, type]));
}

/** `@requires` reads from the object at hand; only `@fromContext` says where it reads from. */
function withOwner(set: FieldSet, owner: string): FieldSet {
  return set.from.length === 0 ? { ...set, from: [owner] } : set;
}

function readFieldSets(document: DocumentNode): Map<string, FieldSet[]> {
  const contexts = readContexts(document);
  const fieldSets = new Map<string, FieldSet[]>();
  for (const node of document.definitions) {
    if (!isTypeDefinitionNode(node) && !isTypeExtensionNode(node)) continue;
    for (const field of 'fields' in node ? (node.fields ?? []) : []) {
      const joins = (field.directives ?? []).filter((directive) => directive.name.value === 'join__field');
      const stated = joins.flatMap((join) => fieldSetsOf(join, contexts));
      if (stated.length > 0) fieldSets.set(`${node.name.value}.${field.name.value}`, stated);
    }
  }
  return fieldSets;
}

function fieldSetsOf(join: ConstDirectiveNode, contexts: ReadonlyMap<string, readonly string[]>): FieldSet[] {
  const requires = stringOf(argument(join, 'requires'));
  const fromContexts = argument(join, 'contextArguments');
  const ofContexts = (fromContexts?.kind === Kind.LIST ? fromContexts.values : []).map((value) => ({
    from: contexts.get(stringOf(objectField(value, 'context')) ?? '') ?? [],
    selection: stringOf(objectField(value, 'selection')) ?? '',
  }));
  return requires === undefined ? ofContexts : [{ from: [], selection: requires }, ...ofContexts];
}

/** The types that set each context. */
function readContexts(document: DocumentNode): Map<string, string[]> {
  const directiveNames = linkedNames(document, 'context', 'context');
  const contexts = new Map<string, string[]>();
  for (const node of document.definitions) {
    if (!isTypeDefinitionNode(node) && !isTypeExtensionNode(node)) continue;
    for (const directive of node.directives ?? []) {
      const context = stringOf(argument(directive, 'name'));
      if (!context || !directiveNames.has(directive.name.value)) continue;
      contexts.set(context, [...(contexts.get(context) ?? []), node.name.value]);
    }
  }
  return contexts;
}

function neededFields(set: FieldSet, types: SupergraphTypes): NeededField[] {
  const braced = set.selection.trim().startsWith('{') ? set.selection : `{${set.selection}}`;
  const [definition] = parse(braced, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return [];
  return set.from.flatMap((from) => fieldsOfSelection(types, from, definition.selectionSet));
}

function fieldsOfSelection(
  types: SupergraphTypes,
  on: string,
  selectionSet: SelectionSetNode,
): NeededField[] {
  return selectionSet.selections.flatMap((selection): NeededField[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value ?? on;
      if (!overlap(types, on, condition)) return [];
      return fieldsOfSelection(types, narrowedType(types, on, condition), selection.selectionSet);
    }
    const field = { type: on, field: selection.name.value };
    const type = types.get(on)?.fields.get(selection.name.value)?.type;
    if (!type || !selection.selectionSet) return [field];
    return [field, ...fieldsOfSelection(types, type, selection.selectionSet)];
  });
}
