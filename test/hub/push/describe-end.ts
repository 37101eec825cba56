import { describe, expect, it } from '@jest/globals';
import type { EventStream } from '../../support/event-stream.ts';
import { reserveStream } from '../../support/shared-stream.ts';
import { openSocketStream } from '../../support/socket-stream.ts';
import { compass, type SubscriptionStage } from '../../support/subscription-stage.ts';
import { placeNow } from './place-now.ts';

/** What holds when the gateways of a stage stop: the last of its tests. */
export function describeEnd(stageOf: () => SubscriptionStage, query: string): void {
  describe('a stream whose gateway stops', () => {
    it('says so, with the cursor to resume from, over Server-Sent Events, on one connection for several, and over WebSocket', async () => {
      const { hub, token, follow, recommend, close } = stageOf();
      const variables = { since: await placeNow(stageOf()) };
      const socket = await openSocketStream(hub.url, token(compass), { query, variables });
      const streams: Pick<EventStream, 'next'>[] = [
        await follow(token(compass), query, { variables }),
        socket,
      ];
      const shared = await reserveStream(hub.url, token(compass));
      const { next } = await shared.open();
      await shared.put('one', { query, variables });
      streams.push({ next: async () => (await next())?.payload ?? null });
      await recommend();
      const told = [];
      for (const { next } of streams) told.push((await next()).data.followUpChanged.cursor);
      const closed = close();
      for (const [at, { next }] of streams.entries()) {
        expect((await next()).errors[0].extensions).toEqual({
          code: 'SUBSCRIPTION_CLOSED',
          reason: 'GOING_AWAY',
          cursor: told[at],
        });
        expect(await next()).toBeNull();
      }
      expect(await socket.closed).toBe(1001);
      await closed;
    });
  });
}
