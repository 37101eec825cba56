import type { DocumentNode, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { readOperation } from './answer/answerable-operation.ts';
import type { AnswerableOperation } from './answer/answerable-operation.ts';
import { compileAnswer } from './answer/compile-answer.ts';
import type { WriteValue } from './answer/compile-answer.ts';
import { type IntrospectedField, introspectedFields } from './answer/introspect.ts';
import { createAskedKey } from './plan/asked-keys.ts';
import type { AskedKey, ReservedNames } from './plan/asked-keys.ts';
import { askedVariable } from './plan/asked-variables.ts';
import { compilePlan } from './plan/compile-plan.ts';
import type { RunStep } from './plan/compile-plan.ts';
import { conditionVariables, underConditions } from './plan/conditions.ts';
import type { Conditions } from './plan/conditions.ts';
import type { ExecutionPlan } from './plan/execution-plan.ts';
import { createTypeIndex } from './plan/type-index.ts';
import type { TypeIndex } from './plan/type-index.ts';
import { objectTypesByAbstractType } from './plan/select-fields.ts';

/** What identifies an operation to run: the plan, made from `planned`, and the document the client wrote. */
export interface OperationToPrepare {
  readonly plan: ExecutionPlan;
  /** What was planned, after the caller's rights were applied. */
  readonly planned: DocumentNode;
  /** What the client asked: the answer has this shape. */
  readonly asked: DocumentNode;
  readonly operationName: string | undefined;
}

/** An operation compiled for one outcome of its conditions. */
export interface PreparedOperation {
  readonly rootType: string;
  /** What the schema answers of it. */
  readonly introspected: readonly IntrospectedField[];
  /** Null where no subgraph is needed. */
  readonly run: RunStep | null;
  readonly write: WriteValue;
}

/** Compiles operations of one supergraph, each once. */
export interface PreparedOperations {
  /** The types of the supergraph, hidden ones included. */
  readonly types: TypeIndex;
  prepare(operation: OperationToPrepare, variables: Readonly<Record<string, unknown>>): PreparedOperation;
}

/** An operation with n conditions has up to 2^n outcomes: only so many of them are kept. */
const mostOutcomes = 32;

interface Preparation {
  readonly asked: AnswerableOperation;
  readonly planned: AnswerableOperation;
  readonly conditions: readonly string[];
  readonly outcomes: LRUCache<string, PreparedOperation>;
  /** The one outcome of an operation without conditions. */
  only: PreparedOperation | null;
}

const never: Conditions = () => false;

/** What operations are compiled against. */
export interface PreparedOperationsOptions {
  readonly schema: GraphQLSchema;
  /** The types of the supergraph, hidden ones included. */
  readonly types: TypeIndex;
  readonly reserved: ReservedNames;
}

/** Keeps what it compiles for as long as the plan lives. */
export function createPreparedOperations({
  schema,
  types,
  reserved,
}: PreparedOperationsOptions): PreparedOperations {
  const keyOf = createAskedKey(reserved);
  const visibleTypes = createTypeIndex(objectTypesByAbstractType(schema));
  const preparations = new WeakMap<ExecutionPlan, WeakMap<DocumentNode, Preparation>>();

  function preparationOf(operation: OperationToPrepare): Preparation {
    const known = preparations.get(operation.plan)?.get(operation.asked);
    if (known) return known;
    const byDocument = preparations.get(operation.plan) ?? new WeakMap<DocumentNode, Preparation>();
    preparations.set(operation.plan, byDocument);
    const preparation = readPreparation({ schema, keyOf }, operation);
    byDocument.set(operation.asked, preparation);
    return preparation;
  }

  function compile(
    { asked, planned }: Preparation,
    plan: ExecutionPlan,
    isTrue: Conditions,
  ): PreparedOperation {
    if (plan.root?.kind === 'Subscription') throw new TypeError('A subscription is run event by event');
    const shape = {
      asked: underConditions(asked.fields, isTrue),
      planned: underConditions(planned.fields, isTrue),
      types: visibleTypes,
    };
    return {
      rootType: asked.rootType,
      introspected: introspectedFields(shape.planned, planned.source),
      run: plan.root && compilePlan(plan.root, types, (name) => isTrue(askedVariable(name))),
      write: compileAnswer(shape, asked.rootType),
    };
  }

  return {
    types,
    prepare(operation, variables) {
      const preparation = preparationOf(operation);
      if (preparation.conditions.length === 0) {
        return (preparation.only ??= compile(preparation, operation.plan, never));
      }
      const isTrue: Conditions = (name) => (variables[name] ?? preparation.asked.defaults.get(name)) === true;
      const key = preparation.conditions.map((name) => (isTrue(name) ? '1' : '0')).join('');
      const known = preparation.outcomes.get(key);
      if (known) return known;
      const prepared = compile(preparation, operation.plan, isTrue);
      preparation.outcomes.set(key, prepared);
      return prepared;
    },
  };
}

function readPreparation(
  source: { schema: GraphQLSchema; keyOf: AskedKey },
  operation: OperationToPrepare,
): Preparation {
  const asked = readOperation(source, operation.asked, operation.operationName);
  const planned =
    operation.planned === operation.asked
      ? asked
      : readOperation(source, operation.planned, operation.operationName);
  return {
    asked,
    planned,
    conditions: [...conditionVariables(asked.fields)],
    outcomes: new LRUCache({ max: mostOutcomes }),
    only: null,
  };
}
