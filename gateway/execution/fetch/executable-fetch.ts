import { FieldFailure } from '../field-failure.ts';
import { underConditions } from '../plan/conditions.ts';
import type { Conditions } from '../plan/conditions.ts';
import type { FetchNode } from '../plan/execution-plan.ts';
import type { TypeIndex } from '../plan/type-index.ts';
import { createObjectReader } from '../reply/reply-reader.ts';
import type { ObjectReader } from '../reply/reply-reader.ts';
import { typeNameKey } from '../result-object.ts';
import type { ResultObject } from '../result-object.ts';
import { createRepresent } from './representations.ts';
import type { Represented } from './representations.ts';
import { applyRewrite } from './rewrites.ts';

/** A fetch with everything compiled that does not depend on data. */
export interface ExecutableFetch {
  readonly kind: 'Fetch';
  readonly node: FetchNode;
  readonly types: TypeIndex;
  readonly reader: ObjectReader;
  /** Null for a fetch of root fields. */
  readonly represent: ((object: ResultObject) => Represented) | null;
  /** What stands where the reply is not what was asked. */
  readonly invalid: FieldFailure;
  /** What stands for a field that is never null on an object the subgraph does not know. */
  readonly unknown: FieldFailure;
  /** Marks what the fetch would have brought for an object as lost. */
  fail(object: ResultObject, failure: FieldFailure): void;
}

/** Compiles one fetch, its conditions decided. */
export function compileFetch(node: FetchNode, types: TypeIndex, isTrue: Conditions): ExecutableFetch {
  const invalid = new FieldFailure('SUBGRAPH_INVALID_RESPONSE', node.subgraph);
  const reader = createObjectReader(underConditions(node.selection, isTrue), { types, invalid });
  const typeInSubgraph = createTypeInSubgraph(node, types);
  return {
    kind: 'Fetch',
    node,
    types,
    reader,
    represent: node.requires && createRepresent(node.requires, node.inputRewrites, types),
    invalid,
    unknown: new FieldFailure('NON_NULL_FIELD_WITHOUT_VALUE', node.subgraph),
    fail: (object, failure) => reader.fail(object, typeInSubgraph(object[typeNameKey]), failure),
  };
}

/** A subgraph may know an object by the interface object in its place: the input rewrites say so. */
function createTypeInSubgraph(node: FetchNode, types: TypeIndex): (typeName: string) => string {
  const known = new Map<string, string>();
  return (typeName) => {
    let name = known.get(typeName);
    if (name === undefined) {
      const representation = { __typename: typeName };
      for (const rewrite of node.inputRewrites) applyRewrite(rewrite, representation, types);
      name = representation.__typename;
      known.set(typeName, name);
    }
    return name;
  };
}
