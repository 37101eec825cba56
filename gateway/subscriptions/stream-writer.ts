import type { ServerResponse } from 'node:http';
import { beginStream, endStream, isDrained, keepAlive } from './write-stream.ts';

/** Writes to a connection that several share, and that may come later. */
export interface StreamWriter {
  readonly isOpen: () => boolean;
  /** What was written until now goes out. */
  open(response: ServerResponse, requestId: string): void;
  /**
   * Resolves when the text is on its way. It is asked for when its turn comes: null where nobody waits for it any more.
   */
  write(text: () => string | null): Promise<void>;
  /** Ends the connection behind what was written. */
  end(): void;
}

interface StreamWriterParts {
  readonly stallMilliseconds: number;
  /** The client reads nothing: from now on it is not waited for. */
  readonly onStall: () => void;
  /** The connection has gone. */
  readonly onGone: () => void;
}

/** Makes one: who writes waits until the client has read enough of what others wrote before. */
export function createStreamWriter({ stallMilliseconds, onStall, onGone }: StreamWriterParts): StreamWriter {
  let response: ServerResponse | null = null;
  let connect: (response: ServerResponse | null) => void = () => undefined;
  let turn = new Promise<ServerResponse | null>((resolve) => (connect = resolve));
  let isStalled = false;

  return {
    isOpen: () => response !== null,
    open(opened, requestId) {
      response = opened;
      beginStream(opened, requestId);
      keepAlive(opened);
      opened.once('close', onGone);
      connect(opened);
    },
    async write(text) {
      turn = turn.then(async (to) => {
        if (to === null || to.destroyed) return to;
        const found = text();
        if (found === null) return to;
        to.write(found);
        if (isStalled || !to.writableNeedDrain || (await isDrained(to, stallMilliseconds))) return to;
        isStalled = true;
        onStall();
        return to;
      });
      await turn;
    },
    end() {
      connect(null);
      void turn.then((to) => {
        if (to !== null && !to.destroyed) endStream(to);
      });
    },
  };
}
