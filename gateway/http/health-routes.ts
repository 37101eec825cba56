import type { ServerResponse } from 'node:http';
import type { Metrics } from '../observability/metrics.ts';
import type { Route } from './route.ts';

interface HealthOptions {
  /** Whether requests can be answered now. */
  readonly isReady: () => Promise<boolean> | boolean;
  readonly metrics: Metrics;
}

/** What operators ask: is the process alive, may it get requests, how is it doing. */
export function healthRoutes({ isReady, metrics }: HealthOptions): readonly Route[] {
  return [
    { matches: (path) => path === '/health/live', answer: (_, response) => tell(response, 200, 'live') },
    {
      matches: (path) => path === '/health/ready',
      async answer(_, response) {
        const ready = await isReady();
        tell(response, ready ? 200 : 503, ready ? 'ready' : 'not ready');
      },
    },
    {
      matches: (path) => path === '/metrics',
      async answer(_, response) {
        const text = await metrics.text();
        response
          .writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' })
          .end(text);
      },
    },
  ];
}

function tell(response: ServerResponse, status: number, state: string): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(`${JSON.stringify({ status: state })}\n`);
}
