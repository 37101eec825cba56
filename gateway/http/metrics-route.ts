import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv6 } from 'node:net';
import type { Metrics } from '../observability/metrics.ts';
import type { Route } from './route.ts';

const thisMachine = new BlockList();
thisMachine.addSubnet('127.0.0.0', 8, 'ipv4');
thisMachine.addAddress('::1', 'ipv6');

/**
 * What Prometheus reads. The figures name organisations and what they ask: they are for whoever shows the operator's
 * token, and where there is none for this machine alone, unless a proxy asks for somebody else.
 */
export function metricsRoute(metrics: Metrics, token: string | null): Route {
  return {
    matches: (path) => path === '/metrics',
    async answer(request, response) {
      if (!(token === null ? isOfThisMachine(request) : shows(request, token))) {
        response
          .writeHead(401, { 'content-type': 'application/json', 'www-authenticate': 'Bearer' })
          .end(`${JSON.stringify({ error: refusal(token) })}\n`);
        return;
      }
      const text = await metrics.text();
      response.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' }).end(text);
    },
  };
}

function refusal(token: string | null): string {
  return token === null
    ? 'Metrics are for this machine alone until METRICS_TOKEN is set.'
    : 'Metrics need the bearer token that METRICS_TOKEN names.';
}

function isOfThisMachine({ socket, headers }: IncomingMessage): boolean {
  if (headers.forwarded !== undefined || headers['x-forwarded-for'] !== undefined) return false;
  const address = socket.remoteAddress ?? '';
  return thisMachine.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

function shows({ headers }: IncomingMessage, token: string): boolean {
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
