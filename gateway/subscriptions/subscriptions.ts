import type { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { Caller } from '../caller.ts';
import type { SubscriptionConfig } from '../config.ts';
import { type Departing, Departure } from '../execution/departure.ts';
import type { Metrics } from '../observability/metrics.ts';
import type { Admit } from '../request/admit.ts';
import type { Authenticate, Credentials } from '../request/authenticate.ts';
import type { plan } from '../request/plan.ts';
import type { CurrentSupergraph } from '../supergraph/current-supergraph.ts';
import type { ChangeSignals, ChangeWatch } from './change-signals.ts';
import { type AskedSubscription, type Follow, type Followed, subgraphOf } from './follow.ts';
import type { Pull, Pulled } from './pull.ts';
import { createSharedPulls } from './shared-pulls.ts';
import { excessOfStreams, goingAway, payerOf, stopping } from './stream-bounds.ts';
import { createSubscriber, type Subscriber } from './subscriber.ts';

/** A client that asks for a stream. */
export interface SubscriptionRequest extends AskedSubscription {
  readonly credentials: Credentials;
  readonly caller: Caller;
  readonly network: string;
  /** Where its client was cut off before; it goes before what the operation says. */
  readonly resumeAt?: string | undefined;
}

/** A stream, or why there is none. */
export type OpenedSubscription =
  | { readonly ok: true; readonly subscriber: Subscriber; readonly release: () => void }
  | { readonly ok: false; readonly errors: readonly GraphQLError[] };

/** The streams of one gateway. */
export interface Subscriptions {
  /** `caller` was authenticated and its request admitted. */
  open(request: SubscriptionRequest): Promise<OpenedSubscription>;
  /** Ends every stream with a cursor to resume from; no further one is opened. */
  close(): void;
}

/** What streams stand on. */
export interface SubscriptionParts {
  readonly config: SubscriptionConfig;
  readonly supergraph: CurrentSupergraph;
  readonly authenticate: Authenticate;
  readonly admit: Admit;
  readonly follow: Follow;
  readonly plan: typeof plan;
  readonly pull: Pull;
  readonly signals: ChangeSignals;
  readonly metrics: Pick<Metrics, 'countStreamEnd' | 'showOpenStreams'>;
  readonly log: Logger;
  readonly now: () => number;
}

/** A right that is lost ends a stream within this time and the directory's own. */
const recheckMilliseconds = 500;

/** Opens streams, looks after the rights of each, and ends them all when the gateway stops. */
export function createSubscriptions(parts: SubscriptionParts): Subscriptions {
  const open = new Map<Subscriber, string>();
  const opening: string[] = [];
  const nextPage = createSharedPulls(parts.now);
  let isClosed = false;
  parts.metrics.showOpenStreams(() => open.size);
  const recheck = setInterval(() => {
    for (const subscriber of open.keys()) {
      subscriber
        .recheck()
        .catch((error: unknown) => parts.log.error({ err: error }, 'a stream was not rechecked'));
    }
  }, recheckMilliseconds).unref();

  const follow = (
    { caller, credentials }: SubscriptionRequest,
    { watch, cursor, pullAt }: Place,
    payer: string,
  ): OpenedSubscription => {
    const subscriber = createSubscriber({
      caller,
      cursor,
      authenticate: () => parts.authenticate(credentials),
      nextPage: (at, signal) => nextPage({ ...pullAt(at), since: at.cursor, watch }, signal),
    });
    open.set(subscriber, payer);
    if (isClosed) subscriber.end(goingAway);
    return {
      ok: true,
      subscriber,
      release() {
        if (!open.delete(subscriber)) return;
        parts.metrics.countStreamEnd(subscriber.endedBy() ?? 'GONE');
        watch.release();
      },
    };
  };

  return {
    async open(request) {
      const payer = payerOf(request);
      // Who is still being let in counts as well: many may come at once.
      const payers = [...open.values(), ...opening];
      const tooMany = isClosed ? stopping() : excessOfStreams(parts.config, payers, payer);
      if (tooMany) return { ok: false, errors: [tooMany] };
      opening.push(payer);
      try {
        const opened = await openPlace(parts, request);
        return opened.ok ? follow(request, opened, payer) : opened;
      } finally {
        opening.splice(opening.indexOf(payer), 1);
      }
    },
    close() {
      isClosed = true;
      clearInterval(recheck);
      for (const subscriber of open.keys()) subscriber.end(goingAway);
    },
  };
}

interface Place {
  readonly ok: true;
  readonly watch: ChangeWatch;
  readonly cursor: string;
  readonly pullAt: (at: { caller: Caller; cursor: string }) => {
    readonly group: string;
    readonly pull: (signal: Departing) => Promise<Pulled>;
  };
}

/** Reads where the stream begins: so every refusal comes before the stream does. */
async function openPlace(
  parts: SubscriptionParts,
  request: SubscriptionRequest,
): Promise<Place | { readonly ok: false; readonly errors: readonly GraphQLError[] }> {
  const lease = parts.supergraph.lease();
  try {
    const { caller, network } = request;
    const followed = await parts.follow(lease.snapshot, request, caller);
    if (!followed.ok) return followed;
    const { feed, query, variables } = followed;
    const beyond = await parts.admit.execution({
      known: query,
      variables: feed.page(variables, { since: null, first: 1 }),
      caller,
      network,
    });
    if (beyond) return { ok: false, errors: [beyond] };
    const subgraph = await subgraphOf(followed, parts.plan);
    if (!subgraph.ok) return subgraph;
    // What changes from here on is told, so the watch begins before the place is read.
    const watch = parts.signals.watch(subgraph.endpoint, caller);
    const since = request.resumeAt ?? feed.since(variables);
    const signal = new Departure();
    const first = await pullOne(parts, { ...followed, first: 0 }, { request, caller, since, signal });
    if (first.kind !== 'page') {
      watch.release();
      return { ok: false, errors: first.errors };
    }
    return { ok: true, watch, cursor: first.cursor, pullAt: pullsOf(parts, request) };
  } finally {
    lease.release();
  }
}

function pullsOf(parts: SubscriptionParts, request: SubscriptionRequest): Place['pullAt'] {
  const { source, operationName, variables } = request;
  const asked = JSON.stringify([source, operationName ?? null, variables]);
  return ({ caller, cursor }) => ({
    group: JSON.stringify([caller.key, asked]),
    async pull(signal) {
      const lease = parts.supergraph.lease();
      try {
        const followed = await parts.follow(lease.snapshot, request, caller);
        if (!followed.ok) return { kind: 'refused', errors: followed.errors };
        return await pullOne(parts, followed, { request, caller, since: cursor, signal });
      } finally {
        lease.release();
      }
    },
  });
}

interface OnePull {
  readonly request: SubscriptionRequest;
  readonly caller: Caller;
  readonly since: string | null;
  readonly signal: Departing;
}

function pullOne(parts: SubscriptionParts, followed: Followed, { request, ...at }: OnePull): Promise<Pulled> {
  return parts.pull({ ...followed, ...at, given: request.variables, network: request.network });
}
