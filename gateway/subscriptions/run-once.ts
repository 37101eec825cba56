import { parseWithDigits } from '../execution/parse-with-digits.ts';
import type { Exchange } from '../exchange.ts';
import type { DocumentVerdict, MakeKnown } from '../make-known.ts';
import { maskFailure } from '../mask-failure.ts';
import { type OperationOutcome, refusedOperation } from '../operation-outcome.ts';
import type { Record as RecordExchange } from '../request/record.ts';
import type { RunOperation } from '../run-operation.ts';
import type { Logger } from 'pino';
import { publicExtensions } from '../refusal.ts';
import type { AskedSubscription } from './follow.ts';
import type { StreamEvent } from './page-events.ts';

/** The steps of an operation that is answered once. */
export interface RunOnceParts {
  readonly makeKnown: MakeKnown;
  readonly runOperation: RunOperation;
  readonly record: RecordExchange;
  readonly log: Logger;
}

/** Answers a query or mutation that came where streams are asked for, by the steps of any other. */
export async function runOnce(
  parts: RunOnceParts,
  asked: AskedSubscription,
  exchange: Exchange,
): Promise<StreamEvent> {
  return eventOf(await outcomeOf(parts, asked, exchange));
}

/** What becomes of such an operation. */
export async function outcomeOf(
  parts: RunOnceParts,
  asked: AskedSubscription,
  exchange: Exchange,
): Promise<OperationOutcome> {
  const outcome = await maskFailure({ log: parts.log, requestId: exchange.requestId }, () => {
    const run = (verdict: DocumentVerdict): OperationOutcome | Promise<OperationOutcome> =>
      verdict.ok
        ? parts.runOperation(verdict.known, asked.variables, exchange)
        : refusedOperation(...verdict.errors);
    const making = parts.makeKnown(exchange.snapshot, { ...asked, caller: exchange.caller });
    return making instanceof Promise ? making.then(run) : run(making);
  });
  exchange.errorCodes = outcome.errors.map(({ extensions }) => String(extensions.code));
  parts.record(exchange, outcome.kind === 'answered' ? 200 : 400);
  return outcome;
}

/** An outcome in the form of an event. */
export function eventOf(outcome: OperationOutcome): StreamEvent {
  const errors = outcome.errors.map(({ message, path, extensions }) => ({
    message,
    ...(path === undefined ? {} : { path }),
    extensions: publicExtensions(extensions),
  }));
  const told = errors.length > 0 ? { errors } : {};
  if (outcome.kind === 'refused') return told;
  return {
    ...told,
    data: parseWithDigits(outcome.data.text),
    ...(outcome.extensions ? { extensions: outcome.extensions } : {}),
  };
}
