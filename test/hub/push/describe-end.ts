import { describe, expect, it } from '@jest/globals';
import { compass, type SubscriptionStage } from '../../support/subscription-stage.ts';

/** What holds when the gateways of a stage stop: the last of its tests. */
export function describeEnd(stageOf: () => SubscriptionStage, query: string): void {
  describe('a stream whose gateway stops', () => {
    it('says so, with the cursor to resume from', async () => {
      const { token, follow, recommend, close } = stageOf();
      const stream = await follow(token(compass), query);
      await recommend();
      const { cursor } = (await stream.next()).data.followUpChanged;
      const closed = close();
      expect((await stream.next()).errors[0].extensions).toEqual({
        code: 'SUBSCRIPTION_CLOSED',
        reason: 'GOING_AWAY',
        cursor,
      });
      expect(await stream.next()).toBeNull();
      await closed;
    });
  });
}
