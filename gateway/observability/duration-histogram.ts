import { Histogram } from 'prom-client';

interface Line {
  readonly metricName: string;
  readonly labels: Readonly<Record<string, string | number>>;
  readonly value: number;
}

/** Durations of one set of labels. */
export interface Tally {
  count: number;
  sum: number;
  /** How many fell into each bucket and into none before it. */
  readonly perBucket: number[];
}

interface DurationHistogramOptions {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
  readonly buckets: readonly number[];
}

/** A histogram that is counted in plain numbers: prom-client's own costs a request of four calls a twentieth of its time. */
export class DurationHistogram extends Histogram {
  readonly #options: DurationHistogramOptions;
  readonly #tallies: { readonly labels: Readonly<Record<string, string>>; readonly tally: Tally }[] = [];

  constructor(options: DurationHistogramOptions) {
    const { name, help, labels, buckets } = options;
    super({ name, help, labelNames: [...labels], buckets: [...buckets], registers: [] });
    this.#options = options;
  }

  /** A tally for label values that have none yet. */
  open(values: readonly string[]): Tally {
    const labels = Object.fromEntries(this.#options.labels.map((label, at) => [label, values[at] ?? '']));
    const tally = { count: 0, sum: 0, perBucket: this.#options.buckets.map(() => 0) };
    this.#tallies.push({ labels, tally });
    return tally;
  }

  /** Counts one duration. */
  add(tally: Tally, seconds: number): void {
    tally.count += 1;
    tally.sum += seconds;
    const { buckets } = this.#options;
    for (let at = 0; at < buckets.length; at += 1) {
      if (seconds > (buckets[at] ?? 0)) continue;
      tally.perBucket[at] = (tally.perBucket[at] ?? 0) + 1;
      return;
    }
  }

  /** What the registry prints; `get` gives the same. */
  getForPromString(): object {
    const { name, help } = this.#options;
    const values = this.#tallies.flatMap(({ labels, tally }) => this.#linesOf(labels, tally));
    return { name, help, type: 'histogram', aggregator: 'sum', values };
  }

  #linesOf(labels: Readonly<Record<string, string>>, tally: Tally): Line[] {
    const { name, buckets } = this.#options;
    let below = 0;
    const counted = buckets.map((le, at) => {
      below += tally.perBucket[at] ?? 0;
      return { metricName: `${name}_bucket`, labels: { le, ...labels }, value: below };
    });
    return [
      ...counted,
      { metricName: `${name}_bucket`, labels: { le: '+Inf', ...labels }, value: tally.count },
      { metricName: `${name}_sum`, labels, value: tally.sum },
      { metricName: `${name}_count`, labels, value: tally.count },
    ];
  }
}
