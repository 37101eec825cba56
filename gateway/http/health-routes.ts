import type { ServerResponse } from 'node:http';
import type { Route } from './route.ts';

interface HealthOptions {
  /** Whether requests can be answered now. */
  readonly isReady: () => Promise<boolean> | boolean;
}

/** What operators ask: is the process alive, may it get requests. Who knows one address only asks the second. */
export function healthRoutes({ isReady }: HealthOptions): readonly Route[] {
  return [
    { matches: (path) => path === '/health/live', answer: (_, response) => tell(response, 200, 'live') },
    {
      matches: (path) => path === '/health/ready' || path === '/health',
      async answer(_, response) {
        const ready = await isReady();
        tell(response, ready ? 200 : 503, ready ? 'ready' : 'not ready');
      },
    },
  ];
}

function tell(response: ServerResponse, status: number, state: string): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(`${JSON.stringify({ status: state })}\n`);
}
