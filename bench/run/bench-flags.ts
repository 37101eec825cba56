import { parseArgs } from 'node:util';

/** How long and how much a bench measures. */
export interface BenchFlags {
  readonly json: boolean;
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  readonly tokens: number;
  /** Seconds of load before memory is read, for each gateway. */
  readonly memorySeconds: number;
  /** Only these of the gateways; all where none is named. */
  readonly only: readonly string[];
  /** Only these of the operations; all where none is named. */
  readonly operations: readonly string[];
  /** Where the profile of our gateway goes. */
  readonly profile: string | null;
}

function atLeast(least: number, name: string, value: string): number {
  const number = Number(value);
  if (Number.isFinite(number) && number >= least) return number;
  throw new Error(`--${name} is a number from ${least}, not ${value}`);
}

/** Reads the flags that follow the name of a bench. */
export function readBenchFlags(args: readonly string[]): BenchFlags {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '3' },
      connections: { type: 'string', default: '50' },
      tokens: { type: 'string', default: '3000' },
      'memory-seconds': { type: 'string', default: '0' },
      only: { type: 'string', default: '' },
      operations: { type: 'string', default: '' },
      profile: { type: 'string' },
    },
  });
  return {
    json: values.json,
    rounds: atLeast(1, 'rounds', values.rounds),
    seconds: atLeast(0.1, 'seconds', values.seconds),
    connections: atLeast(1, 'connections', values.connections),
    tokens: atLeast(1, 'tokens', values.tokens),
    memorySeconds: atLeast(0, 'memory-seconds', values['memory-seconds']),
    only: values.only.split(',').filter(Boolean),
    operations: values.operations.split(',').filter(Boolean),
    profile: values.profile ?? null,
  };
}
