import { Kind } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { AskedKey } from '../plan/asked-keys.ts';
import type { SelectedField } from '../plan/selected-field.ts';
import { selectFields } from '../plan/select-fields.ts';
import type { IntrospectionSource } from './introspect.ts';

/** An operation read against the schema. */
export interface AnswerableOperation {
  readonly rootType: string;
  readonly fields: readonly SelectedField[];
  /** The defaults of its variables that are Booleans. */
  readonly defaults: ReadonlyMap<string, boolean>;
  /** What its fields may refer to. */
  readonly source: IntrospectionSource;
}

/** Reads one operation of a valid document. */
export function readOperation(
  { schema, keyOf }: { schema: GraphQLSchema; keyOf: AskedKey },
  document: DocumentNode,
  operationName: string | undefined,
): AnswerableOperation {
  const operation = findOperation(document, operationName);
  const rootType = schema.getRootType(operation.operation);
  if (!rootType) throw new TypeError(`The schema has no ${operation.operation} type`);
  const fragments = fragmentsOf(document);
  return {
    rootType: rootType.name,
    fields: selectFields({ schema, fragments, keyOf }, operation.selectionSet, rootType),
    defaults: booleanDefaults(operation),
    source: { variables: operation.variableDefinitions ?? [], fragments: [...fragments.values()] },
  };
}

function findOperation(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if (name === undefined || definition.name?.value === name) return definition;
  }
  throw new TypeError(`The document has no operation ${name ?? ''}`);
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}

function booleanDefaults(operation: OperationDefinitionNode): Map<string, boolean> {
  const defaults = new Map<string, boolean>();
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (defaultValue?.kind === Kind.BOOLEAN) defaults.set(variable.name.value, defaultValue.value);
  }
  return defaults;
}
