import { ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { ATTR_SERVICE_NAME } from '@opentelemetry/semantic-conventions';
import type { Logger } from 'pino';
import type { RequestTrace, Tracing } from './tracing.ts';

/** A collector that is away must not keep a gateway until it is killed. */
const lastSendingMs = 1_000;

/**
 * Sends traces to a collector: one span a request, below it one for its plan and one for each call of a subgraph. They
 * say what took how long and how it ended; nothing of tokens, variables or answers is in them.
 */
export function createOtlpTracing(collectorUrl: string, log: Pick<Logger, 'warn'>): Tracing {
  const exporter = new OTLPTraceExporter({ url: `${collectorUrl.replace(/\/$/, '')}/v1/traces` });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ [ATTR_SERVICE_NAME]: 'rapporteur-gateway' }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  const tracer = provider.getTracer('rapporteur');
  return {
    begin(requestId) {
      const span = tracer.startSpan(
        'request',
        { kind: SpanKind.SERVER, attributes: { requestId } },
        ROOT_CONTEXT,
      );
      return requestTrace(span, (name, attributes) =>
        tracer.startSpan(name, { attributes }, trace.setSpan(ROOT_CONTEXT, span)),
      );
    },
    async stop() {
      const { promise, resolve } = Promise.withResolvers<boolean>();
      const late = setTimeout(resolve, lastSendingMs, false);
      provider.shutdown().then(
        () => resolve(true),
        () => resolve(false),
      );
      if (!(await promise)) log.warn('the collector does not take the last traces: they are lost');
      clearTimeout(late);
    },
  };
}

function requestTrace(
  span: Span,
  startChild: (name: string, attributes: Readonly<Record<string, string>>) => Span,
): RequestTrace {
  return {
    begin(name, attributes = {}) {
      const child = startChild(name, attributes);
      return (outcome = 'ok') => {
        if (outcome !== 'ok') child.setStatus({ code: SpanStatusCode.ERROR, message: outcome });
        child.end();
      };
    },
    end(attributes) {
      span.setAttributes(attributes);
      span.end();
    },
  };
}
