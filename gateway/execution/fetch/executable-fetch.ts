import { FieldFailure } from '../field-failure.ts';
import { underConditions } from '../plan/conditions.ts';
import type { Conditions } from '../plan/conditions.ts';
import { hasCustomScalars } from '../plan/has-custom-scalars.ts';
import type { Place } from '../plan/shared-places.ts';
import type { FetchNode } from '../plan/execution-plan.ts';
import type { RepeatedQueries } from '../plan/repeated-queries.ts';
import type { TypeIndex } from '../plan/type-index.ts';
import { createObjectReader } from '../reply/reply-reader.ts';
import type { ObjectReader } from '../reply/reply-reader.ts';
import { typeNameKey } from '../result-object.ts';
import type { ResultObject } from '../result-object.ts';
import { compileBody, sentVariables } from './fetch-body.ts';
import type { SentVariable, WriteBody } from './fetch-body.ts';
import { createRepresent } from './representations.ts';
import type { Represented } from './representations.ts';
import { applyRewrite } from './rewrites.ts';

/** A fetch with everything compiled that does not depend on data. */
export interface ExecutableFetch {
  readonly kind: 'Fetch';
  readonly node: FetchNode;
  readonly types: TypeIndex;
  readonly reader: ObjectReader;
  readonly variables: readonly SentVariable[];
  readonly writeBody: WriteBody;
  /** Null for a fetch of root fields. */
  readonly represent: ((object: ResultObject) => Represented) | null;
  /** The query under which its entities are asked for together with those of other fetches; null for one of its own. */
  readonly sharedQuery: string | null;
  /** Asks for custom scalars, whose numbers may be longer than those of JavaScript. */
  readonly keepsDigits: boolean;
  /** What stands where the reply is not what was asked. */
  readonly invalid: FieldFailure;
  /** What stands for a field that is never null on an object the subgraph does not know. */
  readonly unknown: FieldFailure;
  /** Marks what the fetch would have brought for an object as lost. */
  fail(object: ResultObject, failure: FieldFailure): void;
  /** Does so for an object of which something that the fetch requires was lost. */
  lose(object: ResultObject, failure: FieldFailure): void;
}

/** What all fetches of a plan are compiled with. */
export interface PlanContext {
  readonly types: TypeIndex;
  readonly isTrue: Conditions;
  readonly sharedPlaces: ReadonlySet<Place>;
  readonly repeated: RepeatedQueries;
}

/** Compiles one fetch for the objects at a place, its conditions decided. */
export function compileFetch(node: FetchNode, place: Place, context: PlanContext): ExecutableFetch {
  const { types, isTrue, sharedPlaces } = context;
  const invalid = new FieldFailure('SUBGRAPH_INVALID_RESPONSE', node.subgraph);
  const selection = underConditions(node.selection, isTrue);
  const interfaceObjects = new Set(node.interfaceObjects);
  const reader = createObjectReader(selection, { types, interfaceObjects, invalid, place, sharedPlaces });
  const typeInSubgraph = createTypeInSubgraph(node, types);
  const unknown = new FieldFailure('NON_NULL_FIELD_WITHOUT_VALUE', node.subgraph);
  const variables = sentVariables(node);
  const typeOf = (object: ResultObject): string => typeInSubgraph(object[typeNameKey]);
  return {
    kind: 'Fetch',
    node,
    types,
    reader,
    variables,
    writeBody: compileBody(node, variables),
    represent: node.requires && createRepresent(node.requires, node.inputRewrites, types),
    sharedQuery: context.repeated(node),
    keepsDigits: hasCustomScalars(selection),
    invalid,
    unknown,
    fail: (object, failure) => reader.fail(object, typeOf(object), failure),
    // What a subgraph does not know leads nowhere: that is no failure of what would have come after it.
    lose(object, failure) {
      if (failure.code === unknown.code) reader.leaveNull(object, typeOf(object), failure);
      else reader.fail(object, typeOf(object), failure);
    },
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
