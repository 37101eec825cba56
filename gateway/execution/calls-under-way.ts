import { Chain, type Link } from './chain.ts';
import type { Departing, Departure } from './departure.ts';
import type { SubgraphCall, SubgraphReply } from './subgraph-call.ts';

/** A call that is not answered yet, and who waits for it. */
export interface CallUnderWay extends Link<CallUnderWay> {
  readonly call: SubgraphCall;
  /** The variables as text, made when another call is compared with this one. */
  variables: string | null;
  /** Departs, and so ends the call, when nobody waits for it any more. */
  readonly callers: Departure;
  waiting: Waiting[];
  /** Those of the same caller. */
  readonly among: CallsOfCaller;
}

/** One who waits for a call: told of its end once, unless gone before. */
export interface Waiting {
  readonly signal: Departing | undefined;
  readonly resolve: (reply: SubgraphReply) => void;
  readonly reject: (reason: unknown) => void;
  readonly leave: () => void;
}

/** The calls of one caller that others of the same rights may share. */
export class CallsOfCaller extends Chain<CallUnderWay> {
  /** The call that asks the same. */
  equalTo(call: SubgraphCall): CallUnderWay | null {
    for (let one = this.first; one; one = one.later) if (isEqual(one, call)) return one;
    return null;
  }
}

/** So many callers are known, whether calls of theirs are under way or not. */
const mostCallers = 4_096;

/**
 * By caller: of many at once each finds its own calls without looking through all. A caller is kept when nothing of it
 * is under way any more: a map that lost and won entries with every call would be copied all the time, and each copy that
 * has grown old keeps all later ones from being collected. Where there are too many all begin anew, and what is under
 * way just then is not shared with those who ask later.
 */
export function createCallsUnderWay(): (caller: SubgraphCall['caller']) => CallsOfCaller {
  let byCaller = new Map<string, CallsOfCaller>();
  return ({ key }) => {
    const known = byCaller.get(key);
    if (known) return known;
    if (byCaller.size >= mostCallers) byCaller = new Map();
    const calls = new CallsOfCaller();
    byCaller.set(key, calls);
    return calls;
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
