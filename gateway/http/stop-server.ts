import type { Server } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';

interface Stopping {
  /** How long requests under way may take. */
  readonly graceMs: number;
  /** How many connections have been taken so far. */
  readonly taken: () => number;
  readonly open: ReadonlySet<Socket>;
}

/** What clients had sent before they could know arrives within this time. */
const lingerMs = 50;
const turnsToRead = 4;
/** A loop takes one connection a turn; where they come faster than that, some are left. */
const mostTakingMs = 250;
const shortTurnMs = 0.5;

/**
 * Ends a server without dropping a request: connections that wait to be taken would be reset with what they brought, and
 * so would those that were idle just now, whose next request may be on its way.
 */
export async function stopServer(server: Server, { graceMs, taken, open }: Stopping): Promise<void> {
  const cutOff = setTimeout(() => server.closeAllConnections(), graceMs);
  await takeWaiting(taken);
  // The one of HTTP ends what is idle at once.
  const closed = new Promise<void>((resolve) => {
    NetServer.prototype.close.call(server, () => resolve());
  });
  await Promise.race([closed, pause(Math.min(lingerMs, graceMs), undefined, { ref: false })]);
  // Where the loop stood still meanwhile, it has not read yet what arrived.
  for (let turn = 0; turn < turnsToRead; turn += 1) await nextTurn();
  // To HTTP a connection that never brought anything is not idle but late.
  for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
  server.close();
  await closed;
  clearTimeout(cutOff);
}

/** Those that connect while a turn does its work are taken in the next: none waits after a short one that took none. */
async function takeWaiting(taken: () => number): Promise<void> {
  const end = performance.now() + mostTakingMs;
  await nextTurn();
  for (let now = performance.now(); now < end;) {
    const [before, since] = [taken(), now];
    await nextTurn();
    now = performance.now();
    if (taken() === before && now - since < shortTurnMs) return;
  }
}
