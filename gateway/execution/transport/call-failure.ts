import type { SubgraphFailureCode } from '../subgraph-call.ts';
import { NotHttp } from './http/not-http.ts';

/** A call without a usable answer: the code is for the client, the detail for the log alone. */
export interface CallFailure {
  readonly ok: false;
  readonly code: SubgraphFailureCode;
  readonly detail: string;
  /** The connection failed, not the answer: a query may be sent once more. */
  readonly retryable: boolean;
  /**
   * Counts against the subgraph's health. An answer that is merely wrong or too large does not: else a caller
   * could cut a subgraph off for everybody by asking for such answers.
   */
  readonly unhealthy: boolean;
}

/** The subgraph is fine, this answer is not usable. */
export function unusable(code: SubgraphFailureCode, detail: string): CallFailure {
  return { ok: false, code, detail, retryable: false, unhealthy: false };
}

/** The subgraph answered or behaved as a sick one does. */
export function unhealthy(code: SubgraphFailureCode, detail: string): CallFailure {
  return { ok: false, code, detail, retryable: false, unhealthy: true };
}

/** What an error of the connection means for the call. */
export function connectionFailure(error: Error): CallFailure {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const detail = code ? `${code}: ${error.message}` : error.message;
  if (error instanceof NotHttp) return unhealthy('SUBGRAPH_INVALID_RESPONSE', detail);
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return unhealthy('SUBGRAPH_UNAVAILABLE', detail);
  return { ok: false, code: 'SUBGRAPH_UNAVAILABLE', detail, retryable: true, unhealthy: true };
}
