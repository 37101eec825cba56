import {
  type DocumentNode,
  getNamedType,
  type GraphQLInputType,
  type GraphQLSchema,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { ExecutionPlan } from '../../execution/plan/execution-plan.ts';

/** A document whose long numbers the planner cannot change, and how they come into its plan. */
export interface KeptLiterals {
  readonly document: DocumentNode;
  restore(plan: ExecutionPlan): ExecutionPlan;
}

const longNumber = /\d{16}/;

/**
 * The planner reads numbers as JavaScript does, and writes those beyond 2^53 with other digits than the client. Where
 * custom scalars are given as literals, texts that the document does not contain stand for them while it is planned.
 */
export function keepLongLiterals(document: DocumentNode, text: string, schema: GraphQLSchema): KeptLiterals {
  if (!longNumber.test(text)) return { document, restore: (plan) => plan };
  const mark = freeMark(print(document));
  const types = new TypeInfo(schema);
  const marked = visit(
    document,
    visitWithTypeInfo(types, {
      IntValue: ({ value }) =>
        Number.isSafeInteger(Number(value)) || !isOfCustomScalar(types.getInputType())
          ? undefined
          : { kind: Kind.STRING, value: mark + value },
    }),
  );
  const marks = new RegExp(`"${mark}(-?\\d+)"`, 'g');
  return {
    document: marked,
    restore: (plan) => withQueries(plan, (query) => query.replace(marks, '$1')),
  };
}

function freeMark(text: string): string {
  let mark = 'whole number ';
  while (text.includes(mark)) mark = `a ${mark}`;
  return mark;
}

/** What is inside of a custom scalar has no type. */
function isOfCustomScalar(type: GraphQLInputType | null | undefined): boolean {
  const named = getNamedType(type);
  return !named || (isScalarType(named) && !isSpecifiedScalarType(named));
}

/** A plan is plain data, in which nothing but what is sent is called a query. */
function withQueries(plan: ExecutionPlan, change: (query: string) => string): ExecutionPlan {
  const changed: unknown = JSON.parse(JSON.stringify(plan), (key, value: unknown) =>
    key === 'query' && typeof value === 'string' ? change(value) : value,
  );
  return changed as ExecutionPlan;
}
