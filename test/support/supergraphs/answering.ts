import type { SubgraphCall, SubgraphReply } from '../../../gateway/execution/subgraph-call.ts';
import type { Federation } from './federation.ts';

/** Gives the body that is answered in place of the one given, or a whole reply. */
export type Answer = (body: string) => string | SubgraphReply;

/** A federation whose subgraphs answer as they do, but for one. */
export function answering(
  federation: Federation,
  subgraph: string,
  answer: Answer,
): (call: SubgraphCall) => Promise<SubgraphReply> {
  return async (call) => {
    const reply = await federation.send(call);
    if (call.subgraph.name !== subgraph || !reply.ok) return reply;
    const changed = answer(JSON.stringify(reply.data));
    return typeof changed === 'string'
      ? { ok: true, data: JSON.parse(changed) as unknown, errors: [] }
      : changed;
  };
}
