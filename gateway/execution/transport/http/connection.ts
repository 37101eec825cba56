import type { Buffer } from 'node:buffer';
import type { Socket } from 'node:net';
import type { DirectReads } from './direct-reads.ts';
import { NotHttp } from './not-http.ts';
import type { ReadHead, ResponseHead } from './response-head.ts';
import { ResponseParser } from './response-parser.ts';

/** What hears how an exchange goes: `onEnd` or `onError`, once. */
export interface ExchangeListener {
  /** False to give the response up: the connection ends. */
  onHead(head: ResponseHead): boolean;
  /** False to give the response up. */
  onData(bytes: Buffer): boolean;
  onEnd(): void;
  onError(error: Error): void;
}

interface Owner {
  readonly reads: DirectReads;
  readonly readHead: ReadHead;
  /** The exchange is over and another may follow. */
  onFree(connection: Connection): void;
  onClosed(connection: Connection): void;
  /** The server sent something that cannot be the answer to what it was asked. */
  onUnasked(): void;
}

/** How long an idle connection is kept where the server does not say. */
const usualKeepAliveMs = 4_000;
const longestKeepAliveMs = 60_000;
/** The server may close its side this much before we would use it. */
const marginMs = 1_000;

/** A connection with one exchange at a time. What the server says out of turn ends it. */
export class Connection {
  readonly #socket: Socket;
  readonly #owner: Owner;
  #listener: ExchangeListener | null = null;
  #parser: ResponseParser | null = null;
  #keepsAlive = false;
  /** Until when it may be idle. */
  freeUntil = 0;
  #keepAliveMs = usualKeepAliveMs;
  /** Neither side has ended it: a socket tells the same, by getters that cost more than the rest of an exchange. */
  #isOpen = true;

  /** What is left to be sent of an encrypted stream is told too late to judge by it. */
  readonly #isPlain: boolean;

  constructor(socket: Socket, owner: Owner) {
    this.#socket = socket;
    this.#isPlain = !('encrypted' in socket);
    this.#owner = owner;
    owner.reads.read(socket, (bytes) => this.#take(bytes));
    socket.on('end', () => this.#end());
    socket.on('error', (error) => this.#fail(error));
    socket.on('close', () => {
      this.#fail(new Error('the connection was closed'));
      owner.onClosed(this);
    });
  }

  get isUsable(): boolean {
    return this.#isOpen;
  }

  /**
   * Writes a request; the listener hears the response. A second answer to the request before that lies in the kernel by
   * now, unread, is taken for this one's unless the server echoes request ids: HTTP/1.1 has nothing else to tell them
   * apart by. Node reads sockets between turns of its loop only, so looking first would cost every call a turn, and
   * what arrives between the look and the write would be missed all the same. One answer out of turn that is seen ends
   * the reuse of connections to that server.
   */
  exchange(request: string, isAscii: boolean, listener: ExchangeListener): void {
    this.#listener = listener;
    this.#parser = new ResponseParser(this, this.#owner.readHead);
    this.#keepsAlive = false;
    this.#socket.write(request, isAscii ? 'latin1' : 'utf8');
  }

  /** Gives the exchange under way up: with it the connection ends, and the listener hears nothing more. */
  giveUp(): void {
    this.destroy();
  }

  /** Ends the connection; a listener hears nothing more. */
  destroy(): void {
    this.#listener = null;
    this.#close();
  }

  onHead(head: ResponseHead): boolean {
    this.#keepsAlive = head.keepsAlive;
    if (head.status === 200 && this.#isPlain && this.#socket.writableLength > 0) {
      this.onInvalid('a response before all of the request was sent');
      return false;
    }
    if (head.keepsAliveMs !== null)
      this.#keepAliveMs = Math.min(Math.max(head.keepsAliveMs - marginMs, 0), longestKeepAliveMs);
    if (this.#listener?.onHead(head) === true) return true;
    this.destroy();
    return false;
  }

  onData(bytes: Buffer): void {
    if (this.#listener !== null && !this.#listener.onData(bytes)) this.destroy();
  }

  onEnd(): void {
    const listener = this.#listener;
    this.#listener = null;
    this.#parser = null;
    // A server that answers before it has read the request will take what is left of it for the next one.
    if (this.#keepsAlive && this.#socket.writableLength === 0 && this.isUsable) {
      this.freeUntil = performance.now() + this.#keepAliveMs;
      this.#owner.onFree(this);
    } else this.#close();
    listener?.onEnd();
  }

  onInvalid(reason: string): void {
    this.#owner.onUnasked();
    this.#fail(new NotHttp(reason));
  }

  #take(bytes: Buffer): void {
    if (this.#parser !== null) this.#parser.feed(bytes);
    else {
      if (this.#isOpen && !isGoodbye(bytes)) this.#owner.onUnasked();
      this.#close();
    }
  }

  #close(): void {
    this.#isOpen = false;
    this.#socket.destroy();
  }

  #end(): void {
    this.#isOpen = false;
    if (this.#parser?.end() !== true) this.#fail(new Error('the other side closed the connection'));
  }

  #fail(error: Error): void {
    const listener = this.#listener;
    this.#listener = null;
    this.#parser = null;
    this.#close();
    listener?.onError(error);
  }
}

/** Servers may end an idle connection with the words that they have waited long enough. */
function isGoodbye(bytes: Buffer): boolean {
  return /^HTTP\/1\.[01] 408 /.test(bytes.toString('latin1', 0, 16));
}
