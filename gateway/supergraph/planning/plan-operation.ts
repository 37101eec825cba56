import { operationFromDocument } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { getOperationAST, Kind, parse, visit } from 'graphql';
import type { DocumentNode, GraphQLSchema, VariableNode } from 'graphql';
import { readOperation } from '../../execution/answer/answerable-operation.ts';
import { createAskedKey } from '../../execution/plan/asked-keys.ts';
import type { AskedKey } from '../../execution/plan/asked-keys.ts';
import { plannedVariable } from '../../execution/plan/asked-variables.ts';
import { apartFromInnerConditions } from './apart-from-inner-conditions.ts';
import { readBrought } from './brought-fields.ts';
import { completeMembers } from './complete-members.ts';
import { withExplicitTypes } from './explicit-types.ts';
import { readFieldSources } from './field-sources.ts';
import { isForgotten } from './is-forgotten.ts';
import { lacksFields } from './lacks-fields.ts';
import { keepLongLiterals } from './long-literals.ts';
import { type PlanWhole, withChangesInOrder } from './plan-changes.ts';
import { createPlanFrom } from './plan-from.ts';
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
  {
    supergraph,
    apiSchema: schema,
    document: supergraphDocument,
    reserved,
    variants,
    origins,
  }: LoadedSupergraph,
  limits: PlanningLimits,
): PlanOperation {
  const planner = new QueryPlanner(supergraph, {
    debug: { pathsLimit: limits.mostPaths, maxEvaluatedPlans: limits.mostPlans },
  });
  const apiSchema = supergraph.apiSchema();
  const keyOf = createAskedKey(reserved);
  const sources = readFieldSources(supergraphDocument);
  const known = { apiSchema: schema, sources };
  const typesOf = createTypesOfSubgraph(supergraph);
  const selectFetch = createSelectFetch(typesOf);
  const splitFetch = createSplitFetch(sources, variants);
  const readers = { selectFetch, typesOf, listSent: createListSent(sources), splitFetch, variants };

  /** Plans an operation, and what of it the planner forgets. */
  const planWhole: PlanWhole = (document, operationName) => {
    const options = { validate: false, ...(operationName === null ? {} : { operationName }) };
    const operation = operationFromDocument(apiSchema, document, options);
    const planned = planner.buildQueryPlan(operation);
    const { fields, source } = readOperation(
      { schema, keyOf: asWritten },
      document,
      operationName ?? undefined,
    );
    const brought = readBrought(translatePlan(planned, operation.rootKind, readers));
    if (planned.node?.kind !== 'Subscription' && isForgotten(fields, brought)) throw new Forgotten();
    if (!lacksFields(fields, brought, known)) return planned;
    const written = getOperationAST(document, operationName);
    if (!written) throw new TypeError('The document has no such operation');
    const fragments = new Map(source.fragments.map((each) => [each.name.value, each]));
    const planFrom = createPlanFrom({ operation: written, fragments, origins, planWhole });
    const completion = { operation: written, fragments, brought, typesOf, planFrom, ...known };
    const completed = completeMembers(planned, completion);
    const whole = readBrought(translatePlan(completed, operation.rootKind, readers));
    if (lacksFields(fields, whole, known)) throw new Forgotten();
    return completed;
  };

  const planSomehow = withChangesInOrder(orWithExplicitTypes(planWhole, schema));

  return ({ document, operationName }) => {
    try {
      const keyed = plannable(document, { keyOf, schema });
      const kept = keepLongLiterals(keyed, document, schema);
      const kind = getOperationAST(keyed, operationName)?.operation ?? 'query';
      const planned = planSomehow(kept.document, operationName);
      return { ok: true, plan: kept.restore(translatePlan(planned, kind, readers)) };
    } catch (error) {
      return { ok: false, code: isTooComplex(error) ? 'PLANNING_TOO_COMPLEX' : 'PLANNING_FAILED' };
    }
  };
}

/** The plan would leave out something that was asked for. */
class Forgotten extends Error {
  override readonly name = 'Forgotten';
}

/** What breaks the planner as it was written may be planned when its types are named. */
function orWithExplicitTypes(planWhole: PlanWhole, schema: GraphQLSchema): PlanWhole {
  return (document, operationName) => {
    try {
      return planWhole(document, operationName);
    } catch (error) {
      if (isTooComplex(error)) throw error;
      return planWhole(withExplicitTypes(document, operationName, schema), operationName);
    }
  };
}

const asWritten: AskedKey = ({ alias, name }) => (alias ?? name).value;

/** Subgraphs are asked for nothing of the schema, and fields and variables are called as they are kept. */
function plannable(
  text: string,
  { keyOf, schema }: { readonly keyOf: AskedKey; readonly schema: GraphQLSchema },
): DocumentNode {
  return visit(withoutIntrospection(parse(text, { noLocation: true })), {
    // Directives that are composed for clients are no part of what is planned.
    Directive: ({ name }) => (schema.getDirective(name.value) ? undefined : null),
    Variable: named,
    Field: {
      enter(field) {
        const key = keyOf(field);
        const isCalledSo = key === (field.alias?.value ?? field.name.value);
        return isCalledSo ? undefined : { ...field, alias: { kind: Kind.NAME, value: key } };
      },
      leave: apartFromInnerConditions,
    },
  });
}

function named(variable: VariableNode): VariableNode | undefined {
  const value = plannedVariable(variable.name.value);
  return value === variable.name.value ? undefined : { ...variable, name: { kind: Kind.NAME, value } };
}

/** The planner tells its limits apart from other failures by nothing but their text. */
const limitTexts = ['Too many options generated', 'Exceeded maximum recursive selections'];

function isTooComplex(error: unknown): boolean {
  return error instanceof Error && limitTexts.some((text) => error.message.startsWith(text));
}
