import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A change as a webhook tells it. */
export interface ToldChange {
  readonly kind: string;
  readonly id: string;
  readonly cursor: string;
}

/** A message that was accepted or not. */
interface Message {
  readonly id: string;
  readonly body: string;
}

/** A receiver that takes every message but the first, which it neither takes nor refuses. */
export interface HoldingReceiver {
  readonly url: string;
  /** Resolves once it holds the first. */
  readonly holding: Promise<null>;
  /** All that came, accepted or not. */
  readonly messages: readonly Message[];
  /** What it was told, each change once: resolves when there are so many. */
  told(count: number): Promise<readonly ToldChange[]>;
  close(): Promise<void>;
}

/** Starts one. */
export async function startHoldingReceiver(): Promise<HoldingReceiver> {
  const messages: Message[] = [];
  const told = new Map<string, ToldChange>();
  const holding = Promise.withResolvers<null>();
  const waiting = new Set<() => void>();
  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    const { id, changes } = JSON.parse(body) as { id: string; changes: readonly ToldChange[] };
    messages.push({ id, body });
    if (messages.length === 1) {
      holding.resolve(null);
      return;
    }
    for (const change of changes) if (!told.has(change.cursor)) told.set(change.cursor, change);
    response.writeHead(204).end();
    for (const look of waiting) look();
  };
  const server = createServer((request, response) => void receive(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/told`,
    holding: holding.promise,
    messages,
    told: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (told.size < count) return;
          waiting.delete(look);
          resolve([...told.values()]);
        };
        waiting.add(look);
        look();
      }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
