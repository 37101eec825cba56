import type { buildConnector } from 'undici';
import { Connection, type ExchangeListener } from './connection.ts';
import type { DirectReads } from './direct-reads.ts';
import { createReadHead } from './response-head.ts';

/** An exchange that may be given up before its response is complete. */
export interface PostedExchange {
  giveUp(): void;
}

interface PoolParts {
  /** Its sockets are made with what the reads ask for. */
  readonly connector: buildConnector.connector;
  readonly reads: DirectReads;
}

const sweepMs = 2_000;
const apartMs = 600_000;

/**
 * Connections to one server, kept for the next request; how many exchanges are under way at once is the caller's
 * affair. They are opened by a connector of undici, which knows TLS, its sessions and its names.
 */
export class ConnectionPool {
  readonly #connector: buildConnector.connector;
  readonly #target: buildConnector.Options;
  readonly #free: Connection[] = [];
  readonly #open = new Set<Connection>();
  readonly readHead = createReadHead();
  readonly reads: DirectReads;
  #sweeping: NodeJS.Timeout | null = null;
  #isClosed = false;
  /** Until when every exchange has a connection of its own. */
  #apartUntil = 0;

  constructor({ protocol, hostname, host, port }: URL, { connector, reads }: PoolParts) {
    this.#connector = connector;
    this.reads = reads;
    this.#target = { protocol, hostname, host, port };
  }

  /** Writes a request, head and body, as soon as there is a connection; the listener hears the response. */
  post(text: string, isAscii: boolean, listener: ExchangeListener): PostedExchange {
    const free = this.#takeFree();
    if (free === null) return this.#postOnNew(text, isAscii, listener);
    free.exchange(text, isAscii, listener);
    return free;
  }

  #postOnNew(text: string, isAscii: boolean, listener: ExchangeListener): PostedExchange {
    let connection: Connection | null = null;
    let isGivenUp = false;
    this.#connector(this.#target, (error, socket) => {
      if (error !== null) {
        if (!isGivenUp) listener.onError(error);
        return;
      }
      connection = new Connection(socket, this);
      this.#open.add(connection);
      if (isGivenUp || this.#isClosed) connection.destroy();
      if (!isGivenUp) connection.exchange(text, isAscii, listener);
    });
    return {
      giveUp() {
        isGivenUp = true;
        connection?.destroy();
      },
    };
  }

  close(): void {
    this.#isClosed = true;
    if (this.#sweeping !== null) clearTimeout(this.#sweeping);
    for (const connection of this.#open) connection.destroy();
  }

  /** The exchange of a connection is over, and another may follow. */
  onFree(connection: Connection): void {
    if (this.#apartUntil > 0 && this.#apartUntil > performance.now()) {
      connection.destroy();
      return;
    }
    this.#free.push(connection);
    this.#sweeping ??= setTimeout(() => this.#sweep(), sweepMs).unref();
  }

  /**
   * A server that has sent what it was not asked for may do so again, when its connection is already used for another
   * request: for a while no connection serves a second one.
   */
  onUnasked(): void {
    this.#apartUntil = performance.now() + apartMs;
    for (const connection of this.#free.splice(0)) connection.destroy();
  }

  onClosed(connection: Connection): void {
    this.#open.delete(connection);
    const at = this.#free.indexOf(connection);
    if (at >= 0) this.#free.splice(at, 1);
  }

  /** The one used last: the others may grow old and go. */
  #takeFree(): Connection | null {
    for (let connection = this.#free.pop(); connection; connection = this.#free.pop()) {
      if (connection.isUsable && connection.freeUntil > performance.now()) return connection;
      connection.destroy();
    }
    return null;
  }

  #sweep(): void {
    const now = performance.now();
    for (const connection of this.#free.filter(({ freeUntil }) => freeUntil < now)) connection.destroy();
    this.#sweeping = this.#free.length === 0 ? null : setTimeout(() => this.#sweep(), sweepMs).unref();
  }
}
