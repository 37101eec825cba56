import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { createBoundedLabel } from './bounded-label.ts';
import { DurationHistogram, type Tally } from './duration-histogram.ts';
import { createSubgraphStates } from './subgraph-states.ts';

/** One answered request. */
export interface AnsweredRequest {
  readonly operationName: string;
  readonly organisation: string;
  /** `ok`, `partial`, or the code that ended it. */
  readonly outcome: string;
  readonly seconds: number;
}

/** One call of a subgraph. */
export interface AnsweredCall {
  readonly subgraph: string;
  readonly outcome: string;
  readonly seconds: number;
}

/** What Prometheus reads at `/metrics`. */
export interface Metrics {
  countRequest(request: AnsweredRequest): void;
  readonly countCall: (call: AnsweredCall) => void;
  /** Counts a probe of a published subgraph. */
  readonly countProbe: (probe: AnsweredCall) => void;
  /** Shows the state of every published subgraph from now on. */
  readonly showSubgraphs: (states: ReadonlyMap<string, string>) => void;
  /** Counts a stream that ended, by the reason that its client was told; GONE is the client itself. */
  readonly countStreamEnd: (reason: string) => void;
  /** Shows how many streams are open from now on. */
  readonly showOpenStreams: (count: () => number) => void;
  readonly contentType: string;
  text(): Promise<string>;
}

const mostOperationNames = 200;
const mostOrganisations = 200;
const mostSubgraphs = 200;
const mostSeries = 5000;

const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** Counters and histograms of one gateway, in a registry of its own. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = createSeries(registry, {
    name: 'rapporteur_request',
    help: 'GraphQL requests',
    labels: ['operation', 'organisation', 'outcome'],
  });
  const calls = createSeries(registry, {
    name: 'rapporteur_subgraph_call',
    help: 'Calls of subgraphs',
    labels: ['subgraph', 'outcome'],
  });
  const probes = createSeries(registry, {
    name: 'rapporteur_subgraph_probe',
    help: 'Probes of published subgraphs',
    labels: ['subgraph', 'outcome'],
  });
  const operation = createBoundedLabel(mostOperationNames);
  const organisation = createBoundedLabel(mostOrganisations);
  const subgraph = createBoundedLabel(mostSubgraphs);
  return {
    countRequest: (request) =>
      requests.count(
        [operation(request.operationName), organisation(request.organisation), request.outcome],
        request.seconds,
      ),
    countCall: (call) => calls.count([subgraph(call.subgraph), call.outcome], call.seconds),
    countProbe: (probe) => probes.count([subgraph(probe.subgraph), probe.outcome], probe.seconds),
    showSubgraphs: createSubgraphStates(registry, subgraph),
    ...createStreamMetrics(registry),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}

function createStreamMetrics(registry: Registry): Pick<Metrics, 'countStreamEnd' | 'showOpenStreams'> {
  const ended = new Counter({
    name: 'rapporteur_streams_ended_total',
    help: 'Streams that ended, by reason',
    labelNames: ['reason'],
    registers: [registry],
  });
  return {
    countStreamEnd: (reason) => ended.inc({ reason }),
    showOpenStreams(count) {
      new Gauge({
        name: 'rapporteur_streams_open',
        help: 'Streams that are open',
        registers: [registry],
        collect() {
          this.set(count());
        },
      });
    },
  };
}

interface Series {
  count(labels: readonly string[], seconds: number): void;
}

interface SeriesDescription {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
}

/** A counter and a histogram with the same labels: what is counted is one, and told as both. */
function createSeries(registry: Registry, { name, help, labels }: SeriesDescription): Series {
  const bound: { readonly values: readonly string[]; readonly tally: Tally }[] = [];
  const known: TallyNode = { below: new Map(), tally: null };
  const histogram = new DurationHistogram({
    name: `${name}_duration_seconds`,
    help: `${help}: duration`,
    labels,
    buckets,
  });
  registry.registerMetric(histogram);
  new Counter({
    name: `${name}s_total`,
    help,
    labelNames: [...labels],
    registers: [registry],
    collect() {
      this.reset();
      for (const { values, tally } of bound) this.labels(...values).inc(tally.count);
    },
  });
  const overflow = labels.map(() => 'other');

  function tallyOf(values: readonly string[]): Tally {
    const before = find(known, values);
    if (before) return before;
    if (bound.length >= mostSeries && values !== overflow) return tallyOf(overflow);
    const tally = histogram.open(values);
    open(known, values).tally = tally;
    bound.push({ values, tally });
    return tally;
  }

  return { count: (values, seconds) => histogram.add(tallyOf(values), seconds) };
}

/** Tallies by the values of their labels, one after the other. */
interface TallyNode {
  readonly below: Map<string, TallyNode>;
  tally: Tally | null;
}

function find(root: TallyNode, values: readonly string[]): Tally | null | undefined {
  let node: TallyNode | undefined = root;
  for (const value of values) node = node?.below.get(value);
  return node?.tally;
}

function open(root: TallyNode, values: readonly string[]): TallyNode {
  let node = root;
  for (const value of values) {
    let next = node.below.get(value);
    if (next === undefined) {
      next = { below: new Map(), tally: null };
      node.below.set(value, next);
    }
    node = next;
  }
  return node;
}

/** The same metrics, with every call of a subgraph counted elsewhere, too. */
export function alsoCounting(metrics: Metrics, count: Metrics['countCall']): Metrics {
  return {
    ...metrics,
    countCall(call) {
      metrics.countCall(call);
      count(call);
    },
  };
}
