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

/** So many callers are known, whether calls of theirs are under way or not. */
const mostCallers = 4_096;

/**
 * By caller: of many at once each finds its own calls without looking through all. A caller's list is kept when nothing
 * is in it any more: a map that lost and won entries with every call would be copied all the time, and each copy that
 * has grown old keeps all later ones from being collected. Where there are too many all begin anew, and what is under
 * way just then is not shared with those who ask later.
 */
export function createCallsUnderWay(): CallsUnderWay {
  let byCaller = new Map<string, CallUnderWay[]>();

  function newList({ key }: SubgraphCall['caller']): CallUnderWay[] {
    if (byCaller.size >= mostCallers) byCaller = new Map();
    const list: CallUnderWay[] = [];
    byCaller.set(key, list);
    return list;
  }

  return {
    equalTo: (call) => byCaller.get(call.caller.key)?.find((other) => isEqual(other, call)),
    add(underWay) {
      const { caller } = underWay.call;
      (byCaller.get(caller.key) ?? newList(caller)).push(underWay);
    },
    remove(underWay) {
      const list = byCaller.get(underWay.call.caller.key);
      const at = list?.indexOf(underWay) ?? -1;
      if (at >= 0) list?.splice(at, 1);
    },
  };
}

function isEqual(underWay: CallUnderWay, call: SubgraphCall): boolean {
  const other = underWay.call;
  if (other.query !== call.query || other.caller.key !== call.caller.key) return false;
  if (other.subgraph.name !== call.subgraph.name) return false;
  if (other.subgraph.url !== call.subgraph.url || other.operationName !== call.operationName) return false;
  if (other.body !== undefined && call.body !== undefined) return other.body === call.body;
  underWay.variables ??= JSON.stringify(other.variables);
  return underWay.variables === JSON.stringify(call.variables);
}
