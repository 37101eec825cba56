import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { pino } from 'pino';
import { anonymous } from '../../../gateway/caller.ts';
import { createReservations } from '../../../gateway/subscriptions/reservations.ts';

const client = {
  caller: anonymous,
  network: '192.0.2.0/24',
  credentials: { authorization: undefined, purpose: undefined },
};

describe('the reservation of a stream', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const open = () =>
    createReservations({
      config: { most: 3, mostOfOrganisation: 2, stallMilliseconds: 1000 },
      authenticate: () => ({ ok: true, caller: anonymous }),
      log: pino({ enabled: false }),
    });
  const tokenOf = (reservations: ReturnType<typeof open>, network = client.network): string | undefined => {
    const reserved = reservations.reserve({ ...client, network });
    return reserved.ok ? reserved.token : undefined;
  };

  it('is refused where the client, or all together, have as many as they may', () => {
    const reservations = open();
    const networks = [client.network, client.network, client.network, '203.0.113.0/24', '198.51.100.0/24'];
    expect(networks.map((network) => tokenOf(reservations, network) !== undefined)).toEqual([
      true,
      true,
      false,
      true,
      false,
    ]);
    expect(reservations.reserve(client)).toMatchObject({
      error: { extensions: { code: 'TOO_MANY_SUBSCRIPTIONS', http: { status: 429 } } },
    });
    reservations.close();
  });

  it('is given up where its stream is not opened, and makes room for another', () => {
    const reservations = open();
    const token = tokenOf(reservations) ?? '';
    jest.advanceTimersByTime(29_999);
    expect(reservations.find(token, client)).not.toBeNull();
    jest.advanceTimersByTime(1);
    expect(reservations.find(token, client)).toBeNull();
    expect([tokenOf(reservations), tokenOf(reservations)]).not.toContain(undefined);
    reservations.close();
  });

  it('is refused by a gateway that stops', () => {
    const reservations = open();
    reservations.close();
    expect(reservations.reserve(client)).toMatchObject({
      error: { extensions: { code: 'SUBSCRIPTION_CLOSED', http: { status: 503 } } },
    });
  });
});
