import type { GraphQLError } from 'graphql';
import type { Caller } from '../caller.ts';
import type { SubgraphEndpoint } from '../execution/subgraph-call.ts';
import type { PlanNode } from '../execution/plan/execution-plan.ts';
import type { KnownDocument } from '../known-document.ts';
import type { MakeKnown, UnknownDocument } from '../make-known.ts';
import { refusal } from '../refusal.ts';
import type { Admit } from '../request/admit.ts';
import { costFor } from '../request/admit/cost.ts';
import type { Coerce } from '../request/coerce.ts';
import type { plan } from '../request/plan.ts';
import type { Snapshot } from '../supergraph/snapshot.ts';
import { type FollowedFeed, followedFeed } from './followed-feed.ts';

type Variables = Readonly<Record<string, unknown>>;

/** A subscription that can be followed on one version of the supergraph. */
export interface Followed {
  readonly known: KnownDocument;
  /** The query behind it. */
  readonly query: KnownDocument;
  readonly feed: FollowedFeed;
  /** As they fit their types. */
  readonly variables: Variables;
  /** The most events of one page: what one query may cost bounds it. */
  readonly first: number;
}

interface Refused {
  readonly ok: false;
  readonly errors: readonly GraphQLError[];
}
type Following = ({ readonly ok: true } & Followed) | Refused;

/** What a client asks to be told of. */
export interface AskedSubscription extends Omit<UnknownDocument, 'caller'> {
  readonly variables: Variables;
}

/** Admits, validates and prepares a subscription for a caller. */
export type Follow = (snapshot: Snapshot, asked: AskedSubscription, caller: Caller) => Promise<Following>;

interface FollowParts {
  /** Admits subscriptions, and keeps them apart from what is answered at once. */
  readonly makeKnown: MakeKnown;
  readonly admit: Admit;
  readonly coerce: Coerce;
  readonly mostCost: number;
}

const pageSizes = [100, 50, 20, 10, 5, 2];

/** Prepares subscriptions; each document once for each version. */
export function createFollow({ makeKnown, admit, coerce: fit, mostCost }: FollowParts): Follow {
  const queries = new WeakMap<KnownDocument, { query: KnownDocument; feed: FollowedFeed } | null>();

  const queryOf = (known: KnownDocument): { query: KnownDocument; feed: FollowedFeed } | null => {
    const before = queries.get(known);
    if (before !== undefined) return before;
    const feed = followedFeed(known);
    const made = feed && { feed, query: toKnown(admit, known, feed) };
    queries.set(known, made);
    return made;
  };

  return async (snapshot, asked, caller) => {
    const verdict = await makeKnown(snapshot, { ...asked, caller });
    if (!verdict.ok) return verdict;
    const { known } = verdict;
    const coerced = await fit(known, asked.variables, caller);
    if (!coerced.ok) return coerced;
    const followed = queryOf(known);
    if (!followed) return { ok: false, errors: [withoutFeed()] };
    const { query, feed } = followed;
    const { variables } = coerced;
    const costOf = (first: number): number =>
      costFor(query.cost, feed.page(variables, { since: null, first }));
    const first = pageSizes.find((size) => costOf(size) <= mostCost) ?? 1;
    return { ok: true, known, query, feed, variables, first };
  };
}

function toKnown(admit: Admit, known: KnownDocument, { document, operation }: FollowedFeed): KnownDocument {
  return { ...known, document, operation, ...admit.weigh(known.snapshot, document, operation) };
}

function withoutFeed(): GraphQLError {
  const message =
    'This subscription cannot be followed: a field of Subscription is served where a field of Query gives its events ' +
    'as edges, by the arguments since and first; and no condition may stand on it.';
  return refusal('SUBSCRIPTION_NOT_SUPPORTED', message, { status: 400 });
}

/** The subgraph whose changes a followed query tells of. */
export async function subgraphOf(
  { query }: Followed,
  planQuery: typeof plan,
): Promise<{ readonly ok: true; readonly endpoint: SubgraphEndpoint } | Refused> {
  const planned = await planQuery(query, query.document);
  if (!planned.ok) return { ok: false, errors: [planned.error] };
  const { root } = planned.plan;
  const name = root && root.kind !== 'Subscription' ? firstFetch(root) : null;
  const endpoint = name === null ? undefined : query.snapshot.subgraphs.get(name);
  return endpoint ? { ok: true, endpoint } : { ok: false, errors: [withoutFeed()] };
}

function firstFetch(node: PlanNode): string | null {
  switch (node.kind) {
    case 'Fetch':
      return node.subgraph;
    case 'Flatten':
      return firstFetch(node.node);
    case 'Condition':
      return (node.then && firstFetch(node.then)) ?? (node.otherwise && firstFetch(node.otherwise));
    case 'Sequence':
    case 'Parallel': {
      const [first] = node.nodes;
      return first ? firstFetch(first) : null;
    }
  }
}
