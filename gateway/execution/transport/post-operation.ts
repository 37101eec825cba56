import { Buffer } from 'node:buffer';
import type { Batch } from './batch.ts';
import { type CallFailure, connectionFailure, unusable } from './call-failure.ts';
import type { Cutoff } from './cutoff.ts';
import type { ExchangeListener } from './http/connection.ts';
import type { ConnectionPool, PostedExchange } from './http/connection-pool.ts';
import type { ResponseHead } from './http/response-head.ts';
import { judgeHead } from './judge-head.ts';
import type { Response } from './read-reply.ts';

const nothing = Buffer.alloc(0);

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
  /** Whole responses, to be read together with others that came at the same time. */
  readonly arrivals: Batch;
}

/** Hears of the whole response, or why there is none; throws nothing. */
export type Settle = (outcome: Response | CallFailure) => void;

/** Sends an operation and gathers the whole response. */
export function postOperation(post: Post, settle: Settle): void {
  new PostedOperation(post, settle).begin();
}

/** Gathers one response within its limits. */
class PostedOperation implements ExchangeListener {
  readonly #post: Post;
  readonly #settle: Settle;
  #exchange: PostedExchange | null = null;
  #isSettled = false;
  #status = 0;
  /** The body, where all of it arrived at once, else what came of it so far. */
  #body: Buffer | null = null;
  #chunks: Buffer[] | null = null;
  #bytes = 0;

  constructor(post: Post, settle: Settle) {
    this.#post = post;
    this.#settle = settle;
  }

  begin(): void {
    const { pool, head, body, cutoff } = this.#post;
    const length = Buffer.byteLength(body);
    const text = `${head}content-length: ${length}\r\n\r\n${body}`;
    this.#exchange = pool.post(text, length === body.length, this);
    cutoff.listen((failure) => this.#giveUp(failure));
  }

  onHead({ status, headers }: ResponseHead): boolean {
    this.#status = status;
    const { requestId, maxBytes } = this.#post;
    const failure = judgeSender(headers, requestId) ?? judgeHead({ status, headers, maxBytes });
    if (failure) this.#fail(failure);
    return failure === null;
  }

  onData(bytes: Buffer): boolean {
    this.#bytes += bytes.length;
    if (this.#bytes > this.#post.maxBytes)
      this.#fail(unusable('SUBGRAPH_RESPONSE_TOO_LARGE', `more than ${this.#post.maxBytes} bytes`));
    else if (this.#body === null) this.#body = bytes;
    else (this.#chunks ??= [this.#body]).push(bytes);
    return !this.#isSettled;
  }

  onEnd(): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    const whole = this.#chunks === null ? this.#body : Buffer.concat(this.#chunks, this.#bytes);
    const response: Response = { ok: true, status: this.#status, body: whole ?? nothing };
    this.#post.arrivals.add(() => this.#settle(response));
  }

  onError(error: Error): void {
    this.#fail(connectionFailure(error));
  }

  /** Once the response is there, the connection may be another call's. */
  #giveUp(failure: CallFailure): void {
    if (this.#isSettled) return;
    this.#exchange?.giveUp();
    this.#fail(failure);
  }

  #fail(failure: CallFailure): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    this.#settle(failure);
  }
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
