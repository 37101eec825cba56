import type { Departing, Departure } from './departure.ts';
import type { SubgraphCall, SubgraphReply } from './subgraph-call.ts';

/** A call that is not answered yet, and who waits for it. */
export interface CallUnderWay {
  readonly call: SubgraphCall;
  /** The variables as text, made when another call is compared with this one. */
  variables: string | null;
  /** Departs, and so ends the call, when nobody waits for it any more. */
  readonly callers: Departure;
  waiting: Waiting[];
}

/** One who waits for a call: told of its end once, unless gone before. */
export interface Waiting {
  readonly signal: Departing | undefined;
  readonly resolve: (reply: SubgraphReply) => void;
  readonly reject: (reason: unknown) => void;
  readonly leave: () => void;
}

/** The calls that others may share. */
export interface CallsUnderWay {
  /** The call that asks the same for a caller of the same rights. */
  equalTo(call: SubgraphCall): CallUnderWay | undefined;
  add(underWay: CallUnderWay): void;
  remove(underWay: CallUnderWay): void;
}

/** By query, then by caller: of many callers at once each finds its own calls without looking through all. */
export function createCallsUnderWay(): CallsUnderWay {
  const byQuery = new Map<string, Map<string, CallUnderWay[]>>();
  return {
    equalTo: (call) =>
      byQuery
        .get(call.query)
        ?.get(call.caller.key)
        ?.find((other) => isEqual(other, call)),
    add(underWay) {
      const { query, caller } = underWay.call;
      const byCaller = byQuery.get(query) ?? new Map<string, CallUnderWay[]>();
      byQuery.set(query, byCaller);
      const calls = byCaller.get(caller.key);
      if (calls) calls.push(underWay);
      else byCaller.set(caller.key, [underWay]);
    },
    remove(underWay) {
      const { query, caller } = underWay.call;
      const byCaller = byQuery.get(query);
      const calls = byCaller?.get(caller.key);
      const at = calls?.indexOf(underWay) ?? -1;
      if (!byCaller || !calls || at < 0) return;
      calls.splice(at, 1);
      if (calls.length === 0) byCaller.delete(caller.key);
      if (byCaller.size === 0) byQuery.delete(query);
    },
  };
}

function isEqual(underWay: CallUnderWay, call: SubgraphCall): boolean {
  const other = underWay.call;
  if (other.caller.key !== call.caller.key || other.subgraph.name !== call.subgraph.name) return false;
  if (other.subgraph.url !== call.subgraph.url || other.operationName !== call.operationName) return false;
  if (other.body !== undefined && call.body !== undefined) return other.body === call.body;
  underWay.variables ??= JSON.stringify(other.variables);
  return underWay.variables === JSON.stringify(call.variables);
}
