import type { GraphQLError } from 'graphql';
import type { UnauthorisedParts } from './authorisation/report-unauthorised.ts';
import type { Exchange } from './exchange.ts';
import { AnswerText } from './execution/answer/answer-text.ts';
import type { KnownDocument } from './known-document.ts';
import { type AnsweredOperation, type OperationOutcome, refusedOperation } from './operation-outcome.ts';
import type { Admit } from './request/admit.ts';
import type { Authorise } from './request/authorise.ts';
import type { Coerce } from './request/coerce.ts';
import type { Disclose } from './request/disclose.ts';
import type { Execute } from './request/execute.ts';
import type { plan } from './request/plan.ts';
import { payerOf } from './request/payer-of.ts';
import type { Turns } from './request/turns.ts';

/** The steps of a known operation, in their order. */
export interface OperationSteps {
  readonly turns: Turns;
  readonly coerce: Coerce;
  readonly admit: Admit;
  readonly authorise: Authorise;
  readonly plan: typeof plan;
  /** Where an answer tells what was removed from the operation. */
  readonly reportRemoved: (errors: readonly GraphQLError[]) => UnauthorisedParts;
  readonly execute: Execute;
  readonly disclose: Disclose;
}

/** Runs a known operation for a caller. */
export type RunOperation = (
  known: KnownDocument,
  variables: Readonly<Record<string, unknown>>,
  exchange: Exchange,
) => Promise<OperationOutcome>;

/** Every operation goes this way, on whichever path it came. */
export function createRunOperation(steps: OperationSteps): RunOperation {
  const run = createRunInTurn(steps);
  return async (known, given, exchange) => {
    exchange.operationName = known.operation.name?.value ?? null;
    exchange.known = known;
    const turn = steps.turns.wait(payerOf(exchange.caller, exchange.network));
    if (turn !== null) await turn;
    try {
      return await run(known, given, exchange);
    } finally {
      steps.turns.ended();
    }
  };
}

function createRunInTurn(steps: OperationSteps): RunOperation {
  return async (known, given, exchange) => {
    const { caller, network } = exchange;
    const coercion = steps.coerce(known, given, caller);
    const coerced = coercion instanceof Promise ? await coercion : coercion;
    if (!coerced.ok) return refusedOperation(...coerced.errors);
    const { variables } = coerced;
    const admission = steps.admit.execution({ known, variables, caller, network });
    const beyond = admission instanceof Promise ? await admission : admission;
    if (beyond !== null) return refusedOperation(beyond);
    const authorised = steps.authorise.operation({ known, variables, caller });
    if (authorised.kind === 'refused') {
      return { kind: 'answered', data: new AnswerText('null'), errors: authorised.errors };
    }
    const endStep = exchange.trace?.begin('plan');
    const planning = steps.plan(known, authorised.document);
    const planned = planning instanceof Promise ? await planning : planning;
    endStep?.(planned.ok ? 'ok' : 'refused');
    if (!planned.ok) return refusedOperation(planned.error);
    const executed = await steps.execute({ known, authorised, plan: planned.plan, variables }, exchange);
    const outcome =
      authorised.kind === 'filtered'
        ? withRemoved(executed, steps.reportRemoved(authorised.errors))
        : executed;
    const disclosure = steps.disclose(known, exchange);
    const unrecorded = disclosure instanceof Promise ? await disclosure : disclosure;
    return unrecorded === null ? outcome : refusedOperation(unrecorded);
  };
}

function withRemoved(
  outcome: AnsweredOperation,
  { errors, extensions }: UnauthorisedParts,
): AnsweredOperation {
  const told = { ...outcome, errors: [...errors, ...outcome.errors] };
  return extensions.authorizationErrors === undefined ? told : { ...told, extensions };
}
