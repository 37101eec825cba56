import type { GraphQLError } from 'graphql';
import type { Caller } from '../caller.ts';
import type { SubscriptionConfig } from '../config.ts';
import { refusal } from '../refusal.ts';

/** Why the streams of a gateway end that stops. */
export const goingAway = {
  code: 'SUBSCRIPTION_CLOSED',
  reason: 'GOING_AWAY',
  message: 'The gateway stops; resume at once, with the cursor.',
} as const;

/** Whose number of streams one counts in. */
export function payerOf({ caller, network }: { readonly caller: Caller; readonly network: string }): string {
  return caller.kind === 'anonymous' ? network : (caller.organisation ?? caller.clientId);
}

/** Refuses one more beside those of these payers; null where it may be. */
export function excessOfStreams(
  config: SubscriptionConfig,
  payers: readonly string[],
  payer: string,
): GraphQLError | null {
  const own = payers.filter((each) => each === payer).length;
  const [found, limit] =
    own >= config.mostOfOrganisation ? [own, config.mostOfOrganisation] : [payers.length, config.most];
  if (found < limit) return null;
  return tooManyStreams(
    `${found} subscriptions are open; at most ${limit} may be. End one, or come back later.`,
  );
}

/** What has to end before another may begin. */
export function tooManyStreams(message: string): GraphQLError {
  return refusal('TOO_MANY_SUBSCRIPTIONS', message, { status: 429, headers: { 'retry-after': '30' } });
}

/** Refuses one where the gateway stops. */
export function stopping(): GraphQLError {
  const details = { status: 503, headers: { 'retry-after': '1' } };
  return refusal('SUBSCRIPTION_CLOSED', goingAway.message, details);
}
