import { operationFromDocument } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { getOperationAST, Kind, parse, visit } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { readOperation } from '../../execution/answer/answerable-operation.ts';
import { createAskedKey } from '../../execution/plan/asked-keys.ts';
import type { AskedKey } from '../../execution/plan/asked-keys.ts';
import { readBrought } from './brought-fields.ts';
import { completeMembers } from './complete-members.ts';
import { readFieldSources } from './field-sources.ts';
import { isForgotten } from './is-forgotten.ts';
import { lacksMembers } from './lacks-members.ts';
import type { LoadedSupergraph } from './read-supergraph.ts';
import type { PlanningLimits, PlanningOutcome, PlanningRequest } from './planning-message.ts';
import { createSelectFetch } from './select-fetch.ts';
import { createTypesOfSubgraph } from './subgraph-types.ts';
import { createListSent } from './sent-records.ts';
import { createSplitFetch } from './split-fetch.ts';
import { translatePlan } from './translate-plan.ts';
import { withoutIntrospection } from './without-introspection.ts';

/** Plans one valid operation. */
export type PlanOperation = (request: PlanningRequest) => PlanningOutcome;

/** Builds the planner of a supergraph: seconds of work for a large one. */
export function createPlanOperation(
  { supergraph, apiSchema: schema, document: supergraphDocument, reserved, variants }: LoadedSupergraph,
  limits: PlanningLimits,
): PlanOperation {
  const planner = new QueryPlanner(supergraph, {
    debug: { pathsLimit: limits.mostPaths, maxEvaluatedPlans: limits.mostPlans },
  });
  const apiSchema = supergraph.apiSchema();
  const keyOf = createAskedKey(reserved);
  const sources = readFieldSources(supergraphDocument);
  const typesOf = createTypesOfSubgraph(supergraph);
  const readers = {
    selectFetch: createSelectFetch(typesOf),
    listSent: createListSent(sources),
    splitFetch: createSplitFetch(sources, variants),
    variants,
  };

  return ({ document, operationName }) => {
    try {
      const options = { validate: false, ...(operationName === null ? {} : { operationName }) };
      const keyed = plannable(document, { keyOf, schema });
      const operation = operationFromDocument(apiSchema, keyed, options);
      const planned = planner.buildQueryPlan(operation);
      const plan = translatePlan(planned, operation.rootKind, readers);
      const { fields, source } = readOperation(
        { schema, keyOf: asWritten },
        keyed,
        operationName ?? undefined,
      );
      const brought = readBrought(plan);
      if (plan.root?.kind !== 'Subscription' && isForgotten(fields, brought)) return failed;
      if (!lacksMembers(fields, brought, sources)) return { ok: true, plan };
      const written = getOperationAST(keyed, operationName);
      if (!written) throw new TypeError('The document has no such operation');
      const fragments = new Map(source.fragments.map((each) => [each.name.value, each]));
      const completion = { operation: written, fragments, apiSchema: schema, sources, brought, typesOf };
      const completed = completeMembers(planned, completion);
      return { ok: true, plan: translatePlan(completed, operation.rootKind, readers) };
    } catch (error) {
      return { ok: false, code: isTooComplex(error) ? 'PLANNING_TOO_COMPLEX' : 'PLANNING_FAILED' };
    }
  };
}

const failed: PlanningOutcome = { ok: false, code: 'PLANNING_FAILED' };

const asWritten: AskedKey = ({ alias, name }) => (alias ?? name).value;

/** Subgraphs are asked for nothing of the schema, and every field is called by the name it is kept under. */
function plannable(
  text: string,
  { keyOf, schema }: { readonly keyOf: AskedKey; readonly schema: GraphQLSchema },
): DocumentNode {
  return visit(withoutIntrospection(parse(text, { noLocation: true })), {
    // Directives that are composed for clients are no part of what is planned.
    Directive: ({ name }) => (schema.getDirective(name.value) ? undefined : null),
    Field(field) {
      const key = keyOf(field);
      const isCalledSo = key === (field.alias?.value ?? field.name.value);
      return isCalledSo ? undefined : { ...field, alias: { kind: Kind.NAME, value: key } };
    },
  });
}

/** The planner tells its limits apart from other failures by nothing but their text. */
const limitTexts = ['Too many options generated', 'Exceeded maximum recursive selections'];

function isTooComplex(error: unknown): boolean {
  return error instanceof Error && limitTexts.some((text) => error.message.startsWith(text));
}
