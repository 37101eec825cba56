import { Buffer } from 'node:buffer';
import { type ChunkedBody, createChunkedBody } from './chunked-body.ts';
import type { ReadHead, ResponseHead } from './response-head.ts';

/** What hears of a response while it arrives. */
export interface ResponseListener {
  /** The head came; false to hear no more of it. */
  onHead(head: ResponseHead): boolean;
  onData(bytes: Buffer): void;
  /** The response is complete. */
  onEnd(): void;
  /** These bytes are no response. */
  onInvalid(reason: string): void;
}

const beginning = Buffer.from('HTTP/1.');
const blankLine = Buffer.from('\r\n\r\n');
const maxHeadBytes = 16 * 1024;
/** Where the end of a head is looked for first: nearly every head is shorter. */
const usualHeadBytes = 512;

type State = 'head' | 'counted' | 'chunked' | 'closed' | 'over';

/** Reads one HTTP/1.1 response strictly: what could be read in two ways is none. */
export class ResponseParser {
  readonly #listener: ResponseListener;
  readonly #readHeadText: ReadHead;
  #state: State = 'head';
  #pending: Buffer | null = null;
  #headBytes = 0;
  #left = 0;
  #chunks: ChunkedBody | null = null;

  constructor(listener: ResponseListener, readHeadText: ReadHead) {
    this.#listener = listener;
    this.#readHeadText = readHeadText;
  }

  /** Takes what arrived. */
  feed(bytes: Buffer): void {
    switch (this.#state) {
      case 'head':
        this.#readHead(this.#pending === null ? bytes : Buffer.concat([this.#pending, bytes]));
        return;
      case 'counted':
        this.#readCounted(bytes);
        return;
      case 'chunked':
        this.#readChunks(bytes);
        return;
      case 'closed':
        this.#listener.onData(bytes);
        return;
      case 'over':
        this.#fail('bytes follow the response');
    }
  }

  /** The server has ended the connection; false where that cuts the response off. */
  end(): boolean {
    if (this.#state !== 'closed') return this.#state === 'over';
    this.#state = 'over';
    this.#listener.onEnd();
    return true;
  }

  #readHead(bytes: Buffer): void {
    const first = bytes.toString('latin1', 0, usualHeadBytes);
    const early = first.indexOf('\r\n\r\n');
    const at = early < 0 ? bytes.indexOf(blankLine) : early;
    if (this.#headBytes + (at < 0 ? bytes.length : at) > maxHeadBytes) {
      this.#fail('the head is too large');
      return;
    }
    if (at < 0) {
      if (!couldBegin(bytes)) this.#fail('no HTTP response');
      this.#pending = bytes;
      return;
    }
    this.#pending = null;
    this.#headBytes += at;
    const head = this.#readHeadText(early < 0 ? bytes.toString('latin1', 0, at) : first.slice(0, at));
    if (head === null || head.status === 101) this.#fail('no HTTP response');
    else this.#go(head, bytes.subarray(at + blankLine.length));
  }

  #go(head: ResponseHead, rest: Buffer): void {
    // Something like "early hints" says nothing of the response that follows.
    if (head.status < 200) {
      this.#readHead(rest);
      return;
    }
    if (!this.#listener.onHead(head)) {
      this.#state = 'over';
      return;
    }
    this.#state = head.body.kind;
    this.#left = head.body.kind === 'counted' ? head.body.length : 0;
    if (head.body.kind === 'chunked') this.#chunks = createChunkedBody(maxHeadBytes);
    if (rest.length > 0 || this.#state === 'counted') this.feed(rest);
  }

  #readCounted(bytes: Buffer): void {
    const here = bytes.length > this.#left ? bytes.subarray(0, this.#left) : bytes;
    this.#left -= here.length;
    if (here.length > 0) this.#listener.onData(here);
    if (this.#left === 0 && this.#state === 'counted') this.#finish(bytes.length - here.length);
  }

  #readChunks(bytes: Buffer): void {
    const read = this.#chunks?.read(bytes, (data) => this.#listener.onData(data));
    if (read === undefined || read.kind === 'more') return;
    if (read.kind === 'invalid') this.#fail('the chunks are not well formed');
    else this.#finish(read.rest);
  }

  #finish(rest: number): void {
    this.#state = 'over';
    if (rest > 0) this.#listener.onInvalid('bytes follow the response');
    else this.#listener.onEnd();
  }

  #fail(reason: string): void {
    this.#state = 'over';
    this.#listener.onInvalid(reason);
  }
}

/** What is no HTTP is told from its first bytes, not by the deadline. */
function couldBegin(bytes: Buffer): boolean {
  const length = Math.min(bytes.length, beginning.length);
  return beginning.compare(bytes, 0, length, 0, length) === 0;
}
