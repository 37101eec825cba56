import { randomBytes } from 'node:crypto';
import type { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { Caller } from '../caller.ts';
import type { SubscriptionConfig } from '../config.ts';
import { httpOf } from '../refusal.ts';
import type { Authenticate, Credentials } from '../request/authenticate.ts';
import { createSharedStream, type SharedStream } from './shared-stream.ts';
import { excessOfStreams, goingAway, payerOf, stopping } from './stream-bounds.ts';
import { unauthenticated } from './subscriber.ts';
import { gone } from './write-stream.ts';

/** Who asks, and by what. */
export interface ReservingClient {
  readonly caller: Caller;
  readonly network: string;
  readonly credentials: Credentials;
}

type Reserved =
  { readonly ok: true; readonly token: string } | { readonly ok: false; readonly error: GraphQLError };

/** The streams that clients of one gateway reserved. */
export interface Reservations {
  /** Makes one, that waits half a minute for its connection. */
  reserve(client: ReservingClient): Reserved;
  /** The stream behind a token; null for a stranger as where there is none. */
  find(token: string, client: ReservingClient): SharedStream | null;
  /** From now on the stream stands as long as these credentials do. */
  opened(token: string, client: ReservingClient): void;
  /** Ends every stream with cursors to resume from; no further one is reserved. */
  close(): void;
}

interface ReservationParts {
  readonly config: SubscriptionConfig;
  readonly authenticate: Authenticate;
  readonly log: Logger;
}

interface Reservation {
  readonly stream: SharedStream;
  readonly owner: string;
  readonly payer: string;
  credentials: Credentials;
}

const unusedMilliseconds = 30_000;
/** A right that is lost ends a stream within this time and the directory's own. */
const recheckMilliseconds = 500;

/** Keeps them: each is its client's alone, and ends with the token that opened it. */
export function createReservations({ config, authenticate, log }: ReservationParts): Reservations {
  const reserved = new Map<string, Reservation>();
  let isClosed = false;

  const recheck = async ({ stream, credentials }: Reservation): Promise<void> => {
    const authentication = await authenticate(credentials);
    if (authentication.ok || httpOf(authentication.error).status === 503) return;
    stream.end(unauthenticated(authentication.error));
  };
  const rechecks = setInterval(() => {
    for (const reservation of reserved.values()) {
      recheck(reservation).catch((error: unknown) => log.error({ err: error }, 'a stream was not rechecked'));
    }
  }, recheckMilliseconds).unref();

  return {
    reserve(client) {
      const payer = payerOf(client);
      const payers = [...reserved.values()].map((each) => each.payer);
      const tooMany = isClosed ? stopping() : excessOfStreams(config, payers, payer);
      if (tooMany) return { ok: false, error: tooMany };
      const token = randomBytes(32).toString('base64url');
      const { stallMilliseconds } = config;
      const stream = createSharedStream({ stallMilliseconds, onEnd: () => reserved.delete(token) });
      reserved.set(token, { stream, payer, owner: ownerOf(client), credentials: client.credentials });
      setTimeout(() => {
        if (!stream.isOpen()) stream.end(gone);
      }, unusedMilliseconds).unref();
      return { ok: true, token };
    },
    find(token, client) {
      const found = reserved.get(token);
      return found?.owner === ownerOf(client) ? found.stream : null;
    },
    opened(token, { credentials }) {
      const found = reserved.get(token);
      if (found) found.credentials = credentials;
    },
    close() {
      isClosed = true;
      clearInterval(rechecks);
      for (const { stream } of [...reserved.values()]) stream.end(goingAway);
    },
  };
}

function ownerOf({ caller, network }: ReservingClient): string {
  return JSON.stringify(caller.kind === 'anonymous' ? [network] : [caller.organisation, caller.clientId]);
}
