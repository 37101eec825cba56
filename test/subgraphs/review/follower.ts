import type { AssertionClaims } from '../../support/subgraph.ts';
import type { ReviewUnderTest } from './support.ts';

/** Asks for what changed since a visit. */
export const changeQuery = `query ($since: String, $first: Int, $filter: FollowUpChangeFilter) {
  followUpChanges(since: $since, first: $first, filter: $filter) {
    edges { cursor node { kind type id recordedAt record { ... on Recommendation { id text } ... on EvidenceLink { id } } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** A change as the feed tells it. */
export interface Change {
  readonly kind: string;
  readonly type: string;
  readonly id: string;
  readonly recordedAt: string;
  readonly record: { text?: string | null } | null;
}

/** Follows the feed as somebody who comes back with the last cursor. */
export class Follower {
  private readonly review: ReviewUnderTest;
  by: AssertionClaims;
  since: string | null = null;
  readonly variables: Record<string, unknown>;
  constructor(review: ReviewUnderTest, by: AssertionClaims, variables: Record<string, unknown> = {}) {
    this.review = review;
    this.by = by;
    this.variables = variables;
  }
  async page(): Promise<{ changes: Change[]; more: boolean; cursor: string | null }> {
    const { edges, pageInfo } = await this.review.run(this.by, changeQuery, {
      ...this.variables,
      since: this.since,
    });
    this.since = pageInfo.endCursor;
    const changes = edges.map(({ node }: { node: Change }) => node);
    return { changes, more: pageInfo.hasNextPage, cursor: this.since };
  }
  async visit(): Promise<Change[]> {
    const told: Change[] = [];
    for (;;) {
      const { changes, more } = await this.page();
      told.push(...changes);
      if (!more) return told;
    }
  }
  /** What a visit tells of one record. */
  async kindsOf(id: string): Promise<string[]> {
    return (await this.visit()).filter((change) => change.id === id).map(({ kind }) => kind);
  }
}
