import type { LoadResult } from '../http/load.ts';
import { median } from './table.ts';

/** One measurement: which gateway, which operation, which round. */
export interface Measured extends LoadResult {
  readonly contender: string;
  readonly operation: string;
  readonly round: number;
  /** Processor time for one request: what other work on the machine disturbs least. */
  readonly cpuMs: number;
  /** How much of its core the gateway had: below one, something else was the limit. */
  readonly share: number;
}

/** The rounds of one gateway with one operation, as medians; ratios are taken within a round. */
export interface Summary {
  readonly contender: string;
  readonly operation: string;
  readonly answerBytes: number;
  readonly perSecond: number;
  readonly timesStock: number;
  readonly timesProxy: number;
  readonly cpuMs: number;
  /** How many times as much processor time stock takes. */
  readonly cpuLessThanStock: number;
  readonly share: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly memoryMb: number;
}

type Figure = (measured: Measured) => number;

function ratioTo(
  peer: string,
  own: readonly Measured[],
  { all, figure }: { all: readonly Measured[]; figure: Figure },
): number {
  return median(
    own.flatMap((mine) => {
      const theirs = all.find(
        (other) =>
          other.contender === peer && other.operation === mine.operation && other.round === mine.round,
      );
      return theirs ? [figure(mine) / figure(theirs)] : [];
    }),
  );
}

const perSecond: Figure = (measured) => measured.perSecond;
const cpuMs: Figure = (measured) => measured.cpuMs;

/** One summary for each gateway and operation, in the order they were measured. */
export function summarise(
  measured: readonly Measured[],
  memory: ReadonlyMap<string, number>,
): readonly Summary[] {
  const groups = Map.groupBy(measured, ({ contender, operation }) => `${operation} ${contender}`);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    return {
      contender: first.contender,
      operation: first.operation,
      answerBytes: first.answerBytes,
      perSecond: median(own.map(perSecond)),
      timesStock: ratioTo('stock', own, { all: measured, figure: perSecond }),
      timesProxy: ratioTo('proxy', own, { all: measured, figure: perSecond }),
      cpuMs: median(own.map(cpuMs)),
      cpuLessThanStock: 1 / ratioTo('stock', own, { all: measured, figure: cpuMs }),
      share: median(own.map(({ share }) => share)),
      medianMs: median(own.map(({ medianMs }) => medianMs)),
      p99Ms: median(own.map(({ p99Ms }) => p99Ms)),
      memoryMb: memory.get(first.contender) ?? Number.NaN,
    };
  });
}
