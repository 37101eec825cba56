import type { Logger } from 'pino';

/** Where the time of one request goes, for those who collect traces. */
export interface RequestTrace {
  /** Begins a step of the request; what is returned ends it. */
  begin(name: string, attributes?: Readonly<Record<string, string>>): (outcome?: string) => void;
  /** Ends the request, with what is known of it by then. */
  end(attributes: Readonly<Record<string, string | number>>): void;
}

/** Begins a trace for each request. */
export interface Tracing {
  begin(requestId: string): RequestTrace;
  /** Sends what is not sent yet, if the collector takes it soon; never fails. */
  stop(): Promise<void>;
}

/** Traces for the collector at a URL; the libraries are loaded only where there is one. */
export async function openTracing(
  collectorUrl: string | null,
  log: Pick<Logger, 'warn'>,
): Promise<Tracing | null> {
  if (collectorUrl === null) return null;
  const { createOtlpTracing } = await import('./otlp-tracing.ts');
  return createOtlpTracing(collectorUrl, log);
}
