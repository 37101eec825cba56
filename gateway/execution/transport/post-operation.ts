import type { Dispatcher, Pool } from 'undici';
import { type CallFailure, connectionFailure, unusable } from './call-failure.ts';
import type { Cutoff } from './cutoff.ts';
import type { Response } from './read-reply.ts';
import { judgeHead } from './response-head.ts';

type Controller = Dispatcher.DispatchController | null;

/** Gathers one response below undici's promise and stream layers, which cost more than the exchange itself. */
class ResponseCollector implements Dispatcher.DispatchHandler {
  readonly #maxBytes: number;
  readonly #settle: (outcome: Response | CallFailure) => void;
  readonly #chunks: Buffer[] = [];
  #controller: Controller = null;
  #failure: CallFailure | null = null;
  #status = 0;
  #bytes = 0;

  constructor(maxBytes: number, settle: (outcome: Response | CallFailure) => void) {
    this.#maxBytes = maxBytes;
    this.#settle = settle;
  }

  /** Gives the call up: a request still queued is dropped as soon as undici starts it. */
  fail(failure: CallFailure): void {
    if (this.#failure) return;
    this.#failure = failure;
    this.#settle(failure);
    this.#controller?.abort(new Error(failure.code));
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#failure) controller.abort(new Error(this.#failure.code));
  }

  onResponseStart(
    _: Controller,
    status: number,
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ): void {
    this.#status = status;
    const failure = judgeHead({ status, headers, maxBytes: this.#maxBytes });
    if (failure) this.fail(failure);
  }

  onResponseData(_: Controller, chunk: Buffer): void {
    if (this.#failure) return;
    this.#bytes += chunk.length;
    if (this.#bytes > this.#maxBytes) {
      this.fail(unusable('SUBGRAPH_RESPONSE_TOO_LARGE', `more than ${this.#maxBytes} bytes`));
      return;
    }
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    if (this.#failure) return;
    const [first] = this.#chunks;
    const body = this.#chunks.length === 1 && first ? first : Buffer.concat(this.#chunks, this.#bytes);
    this.#settle({ ok: true, status: this.#status, body });
  }

  onResponseError(_: Controller, error: Error): void {
    this.fail(connectionFailure(error));
  }
}

/** One POST under way: where it goes, what it carries, and what ends it. */
export interface Post {
  readonly pool: Pool;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly maxBytes: number;
  readonly cutoff: Cutoff;
}

/** Sends an operation and gathers the whole response; resolves to a failure, never rejects. */
export function postOperation({
  pool,
  path,
  headers,
  body,
  maxBytes,
  cutoff,
}: Post): Promise<Response | CallFailure> {
  return new Promise((resolve) => {
    const collector = new ResponseCollector(maxBytes, resolve);
    cutoff.listen((failure) => collector.fail(failure));
    pool.dispatch({ method: 'POST', path, headers, body }, collector);
  });
}
