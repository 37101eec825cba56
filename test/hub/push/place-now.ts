import { compass, type SubscriptionStage } from '../../support/subscription-stage.ts';

/** The cursor of a reader that was told of every recommendation there is. */
export async function placeNow({ ask }: SubscriptionStage): Promise<string> {
  const filter = '{ types: ["Recommendation"] }';
  const { data } = await ask(
    compass,
    `{ followUpChanges(first: 0, filter: ${filter}) { nodes { id } pageInfo { endCursor } } }`,
  );
  if (data.followUpChanges.nodes.length > 0) throw new Error('No change was asked for.');
  return data.followUpChanges.pageInfo.endCursor;
}
