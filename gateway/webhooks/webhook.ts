/** What a webhook can be told of. */
export type WebhookEvent = FeedEvent | 'SUBGRAPH_NOTICE';

/** What a change feed tells. */
export type FeedEvent = 'FOLLOW_UP_CHANGED' | 'INCIDENT_CHANGED';

/** Which changes a webhook is told of. */
export interface WebhookFilter {
  readonly types?: readonly string[] | null | undefined;
  readonly countries?: readonly string[] | null | undefined;
  readonly owners?: readonly string[] | null | undefined;
}

/** Where a client wants to be told of changes. */
export interface WebhookRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly clientId: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly filter: WebhookFilter;
  readonly purpose: string | null;
  /** How far it was told, by event. */
  readonly cursors: Readonly<Record<string, string>>;
  readonly createdAt: Date;
  readonly deliveredAt: Date | null;
  readonly failedAt: Date | null;
  readonly lastFailure: string | null;
}

/** A delivery that was given up. */
export interface DeadLetter {
  readonly id: string;
  readonly webhookId: string;
  readonly event: WebhookEvent;
  /** What was to be told; null of a feed, which is told from the cursor where it stopped. */
  readonly notice: Notice | null;
  readonly failure: string;
  readonly failedAt: Date;
}

/** Something to tell that no feed holds. */
export interface Notice {
  readonly id: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The operation behind a feed's event: it tells what changed, and nothing of what a record says. */
export const feedSources: Readonly<Record<FeedEvent, string>> = {
  FOLLOW_UP_CHANGED: sourceOf('followUpChanged', 'FollowUpChangeFilter'),
  INCIDENT_CHANGED: sourceOf('incidentChanged', 'IncidentChangeFilter'),
};

function sourceOf(field: string, filter: string): string {
  return (
    `subscription Webhook($since: String, $filter: ${filter}) ` +
    `{ change: ${field}(since: $since, filter: $filter) { cursor node { kind type id recordedAt } } }`
  );
}

/** Whether a feed holds what an event tells. */
export function isFeedEvent(event: WebhookEvent): event is FeedEvent {
  return Object.hasOwn(feedSources, event);
}
