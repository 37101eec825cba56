import { Buffer } from 'node:buffer';
import { type CallFailure, connectionFailure, unusable } from './call-failure.ts';
import type { Cutoff } from './cutoff.ts';
import type { ExchangeListener } from './http/connection.ts';
import type { ConnectionPool, PostedExchange } from './http/connection-pool.ts';
import type { ResponseHead } from './http/response-head.ts';
import { judgeHead } from './judge-head.ts';
import type { Response } from './read-reply.ts';

/** Gathers one response within its limits. */
class ResponseCollector implements ExchangeListener {
  readonly #maxBytes: number;
  readonly #requestId: string;
  readonly #settle: (outcome: Response | CallFailure) => void;
  readonly #chunks: Buffer[] = [];
  #isSettled = false;
  #status = 0;
  #bytes = 0;

  constructor(
    { maxBytes, requestId }: Pick<Post, 'maxBytes' | 'requestId'>,
    settle: (outcome: Response | CallFailure) => void,
  ) {
    this.#maxBytes = maxBytes;
    this.#requestId = requestId;
    this.#settle = settle;
  }

  /** Gives the call up. */
  fail(failure: CallFailure): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    this.#settle(failure);
  }

  onHead({ status, headers }: ResponseHead): boolean {
    this.#status = status;
    const failure =
      judgeSender(headers, this.#requestId) ?? judgeHead({ status, headers, maxBytes: this.#maxBytes });
    if (failure) this.fail(failure);
    return failure === null;
  }

  onData(bytes: Buffer): boolean {
    this.#bytes += bytes.length;
    if (this.#bytes > this.#maxBytes)
      this.fail(unusable('SUBGRAPH_RESPONSE_TOO_LARGE', `more than ${this.#maxBytes} bytes`));
    else this.#chunks.push(bytes);
    return !this.#isSettled;
  }

  onEnd(): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    const [first] = this.#chunks;
    const body = this.#chunks.length === 1 && first ? first : Buffer.concat(this.#chunks, this.#bytes);
    this.#settle({ ok: true, status: this.#status, body });
  }

  onError(error: Error): void {
    this.fail(connectionFailure(error));
  }
}

/** One POST under way: where it goes, what it carries, and what ends it. */
export interface Post {
  readonly pool: ConnectionPool;
  /** The head without the length of the body, each line with its end. */
  readonly head: string;
  readonly body: string;
  readonly maxBytes: number;
  /** What the head calls the request. */
  readonly requestId: string;
  readonly cutoff: Cutoff;
}

/** Sends an operation and gathers the whole response; resolves to a failure, never rejects. */
export function postOperation(post: Post): Promise<Response | CallFailure> {
  const { pool, head, body, cutoff } = post;
  return new Promise((resolve) => {
    const length = Buffer.byteLength(body);
    const listener = new ResponseCollector(post, resolve);
    const exchange: PostedExchange = pool.post({
      text: `${head}content-length: ${length}\r\n\r\n${body}`,
      isAscii: length === body.length,
      listener,
    });
    cutoff.listen((failure) => {
      exchange.giveUp();
      listener.fail(failure);
    });
  });
}

/**
 * A connection is used for one caller after the other, and HTTP/1.1 tells nothing of what a response answers: one that
 * something on the way sent late, or twice, would be read as the next one's. A subgraph that says what it answers is safe.
 */
function judgeSender(
  { 'rapporteur-request-id': said }: ResponseHead['headers'],
  id: string,
): CallFailure | null {
  return said === undefined || said === id
    ? null
    : unusable('SUBGRAPH_INVALID_RESPONSE', 'it answers another request');
}
