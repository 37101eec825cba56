import type { AnsweredCall } from '../../observability/metrics.ts';
import { type AnsweredCalls, latencyBounds } from '../store/calls.ts';

/** What published subgraphs answered since the last time. */
export type AnswersOfSubgraph = AnsweredCalls & { readonly subgraph: string };

/** Counts what real requests get from published subgraphs, and writes it from time to time. */
export interface AnswerRecorder {
  readonly countCall: (call: AnsweredCall) => void;
  /** Counts an answer that was something other than what was asked. */
  readonly countInvalid: (subgraph: string) => void;
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** What recording depends on. */
export interface AnswerRecorderParts {
  /** Whether a subgraph is one that somebody published. */
  readonly isPublished: (subgraph: string) => boolean;
  readonly write: (answers: readonly AnswersOfSubgraph[]) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

const flushMilliseconds = 5000;
/** So many are written at once: they may be enough to act on. */
const urgent = 10;

interface Counts {
  calls: number;
  failed: number;
  invalid: number;
  milliseconds: number;
  readonly latencies: number[];
}

/** Opens the recorder. What cannot be written is forgotten: no request waits for it, and none fails. */
export function createAnswerRecorder({ isPublished, write, onError }: AnswerRecorderParts): AnswerRecorder {
  let counts = new Map<string, Counts>();

  const countsOf = (subgraph: string): Counts => {
    const known = counts.get(subgraph) ?? noCounts();
    counts.set(subgraph, known);
    return known;
  };

  const flush = async (): Promise<void> => {
    const taken = counts;
    counts = new Map();
    if (taken.size === 0) return;
    // In one order everywhere, so that two gateways that write at once never wait for each other in a circle.
    const answers = [...taken].map(([subgraph, each]) => ({ subgraph, ...each }));
    await write(answers.sort((a, b) => (a.subgraph < b.subgraph ? -1 : 1))).catch(onError);
  };

  const timer = setInterval(() => void flush(), flushMilliseconds);
  timer.unref();
  return {
    countCall({ subgraph, outcome, seconds }) {
      // What was never sent says nothing of the subgraph.
      if (outcome === 'SUBGRAPH_QUARANTINED' || !isPublished(subgraph)) return;
      const counted = countsOf(subgraph);
      const milliseconds = seconds * 1000;
      const place = latencyBounds.findIndex((bound) => milliseconds <= bound);
      const at = place === -1 ? latencyBounds.length : place;
      counted.calls += 1;
      if (outcome !== 'ok') counted.failed += 1;
      counted.milliseconds += milliseconds;
      counted.latencies[at] = (counted.latencies[at] ?? 0) + 1;
    },
    countInvalid(subgraph) {
      if (!isPublished(subgraph)) return;
      const counted = countsOf(subgraph);
      counted.invalid += 1;
      if (counted.invalid === urgent) void flush();
    },
    flush,
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}

function noCounts(): Counts {
  const latencies = [...latencyBounds, Infinity].map(() => 0);
  return { calls: 0, failed: 0, invalid: 0, milliseconds: 0, latencies };
}
