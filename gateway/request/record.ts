import type { Logger } from 'pino';
import type { Exchange } from '../exchange.ts';
import type { UseRecorder } from '../registry/use/use-recorder.ts';
import type { Metrics } from '../observability/metrics.ts';

/** The last step of a request: what is told of it, in one line and in numbers. */
export type Record = (exchange: Exchange, status: number) => void;

interface RecordOptions {
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly now: () => number;
  /** Counts which client uses which part of the schema; null where nobody publishes. */
  readonly uses: UseRecorder | null;
}

/** Tells who asked for which operation and how it ended: never a token, a variable or anything of the answer. */
export function createRecord({ log, metrics, now, uses }: RecordOptions): Record {
  return (exchange, status) => {
    const milliseconds = now() - exchange.startedAt;
    const organisation = exchange.caller.kind === 'client' ? exchange.caller.organisation : null;
    const outcome = outcomeOf(exchange, status);
    metrics.countRequest({
      operationName: exchange.operationName ?? 'unnamed',
      organisation: organisation ?? 'none',
      outcome,
      seconds: milliseconds / 1000,
    });
    if (exchange.known) uses?.count(exchange.known, exchange.caller);
    exchange.trace?.end({ operation: exchange.operationName ?? '', status, outcome });
    log.info({
      requestId: exchange.requestId,
      organisation,
      operation: exchange.operationName,
      milliseconds: Math.round(milliseconds * 100) / 100,
      status,
      outcome,
    });
  };
}

function outcomeOf({ errorCodes }: Exchange, status: number): string {
  const [first] = errorCodes;
  if (first === undefined) return status < 400 ? 'ok' : 'refused';
  return status < 400 ? 'partial' : first;
}
