import { setImmediate as nextTurn } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import type { AuthorisationRules, Clause, Rule } from './authorisation-rules.ts';
import type { SupergraphType } from './supergraph-types.ts';

/** Rules as one thread hands them to another: in pieces that are read one by one. */
export interface SlicedRules {
  readonly clauses: readonly Clause[];
  readonly byCoordinate: readonly Uint8Array[];
  readonly types: readonly Uint8Array[];
}

/** Entries of each piece: read in well under a millisecond, all those of a large supergraph in several. */
const atOnce = { byCoordinate: 128, types: 32 };

/** Cuts rules into pieces. */
export function sliceRules({ clauses, byCoordinate, types }: AuthorisationRules): SlicedRules {
  return {
    clauses,
    byCoordinate: sliced([...byCoordinate], atOnce.byCoordinate),
    types: sliced([...types], atOnce.types),
  };
}

/** Reads rules, serving requests between one piece and the next. */
export async function joinRules({ clauses, byCoordinate, types }: SlicedRules): Promise<AuthorisationRules> {
  return {
    clauses,
    byCoordinate: await joined(byCoordinate, (slice) => deserialize(slice) as Entries<Rule>),
    types: await joined(types, (slice) => deserialize(slice) as Entries<SupergraphType>),
  };
}

type Entries<Value> = readonly (readonly [string, Value])[];

function sliced<Value>(entries: Entries<Value>, length: number): Uint8Array[] {
  const count = Math.ceil(entries.length / length);
  return Array.from({ length: count }, (_, index) =>
    serialize(entries.slice(index * length, (index + 1) * length)),
  );
}

async function joined<Value>(
  slices: readonly Uint8Array[],
  read: (slice: Uint8Array) => Entries<Value>,
): Promise<ReadonlyMap<string, Value>> {
  const entries = new Map<string, Value>();
  for (const slice of slices) {
    for (const [key, value] of read(slice)) entries.set(key, value);
    await nextTurn();
  }
  return entries;
}
