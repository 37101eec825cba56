import { Buffer } from 'node:buffer';
import type { OnReadOpts, Socket } from 'node:net';

/** What sockets are made with. */
export interface SocketOptions {
  readonly onread: OnReadOpts;
  /** Requests are written as HTTP/1.1: a server that could speak HTTP/2 too must not be asked to. */
  readonly allowH2: false;
}

/** Gives what arrives to who reads it, without a stream between them and a new piece of memory for every read. */
export interface DirectReads {
  /** What sockets have to be made with. */
  readonly socketOptions: SocketOptions;
  /** Whose bytes these are from now on: the reader's own, to keep. */
  read(socket: Socket, reader: (bytes: Buffer) => void): void;
}

const readBytes = 64 * 1024;

/** Sockets share the memory that is read into: what arrived is copied before the next one is read. */
export function createDirectReads(): DirectReads {
  const arrived = Buffer.allocUnsafeSlow(readBytes);
  const readers = new WeakMap<object, (bytes: Buffer) => void>();

  function take(this: unknown, length: number): boolean {
    const reader = typeof this === 'object' && this !== null ? readers.get(this) : undefined;
    reader?.(Buffer.from(arrived.subarray(0, length)));
    return true;
  }

  return {
    socketOptions: { onread: { buffer: arrived, callback: take }, allowH2: false },
    read: (socket, reader) => void readers.set(socket, reader),
  };
}
