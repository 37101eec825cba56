import type { ServerResponse } from 'node:http';
import { Departure } from '../execution/departure.ts';

/** Tells when whoever is to be answered goes before the answer has gone out. */
export function departureOf(response: ServerResponse): Departure {
  const client = new Departure();
  response.on('close', () => {
    if (!response.writableFinished) client.depart();
  });
  return client;
}
