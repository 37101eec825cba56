import { describe, expect, it } from '@jest/globals';
import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import { introspectionOf } from '../../../../gateway/execution/answer/introspect.ts';

function askedOf(text: string): readonly string[] {
  const document = parse(text);
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const introspection = operation && introspectionOf(document, operation);
  const [first] = introspection?.definitions ?? [];
  if (first?.kind !== Kind.OPERATION_DEFINITION) return [];
  return first.selectionSet.selections.map((selection) =>
    selection.kind === Kind.FIELD ? selection.name.value : selection.kind,
  );
}

describe('what an operation asks of the schema', () => {
  it('is found once where fragments multiply each other', () => {
    const doubling = Array.from(
      { length: 60 },
      (_, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`,
    );
    const asked = askedOf(
      `{ ...F0 ...F0 } ${doubling.join(' ')} fragment F60 on Query { __schema { __typename } }`,
    );
    expect(asked).toEqual(['__schema']);
  });

  it('is nothing where only data is asked for', () => {
    expect(askedOf('{ me { name } ... { you } }')).toEqual([]);
  });

  it('is found beside data, in every kind of fragment', () => {
    expect(
      askedOf(
        '{ me ... on Query { __schema { __typename } } ...F } fragment F on Query { __type(name: "A") { name } }',
      ),
    ).toEqual(['__schema', '__type']);
  });
});
