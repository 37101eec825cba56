import type { KeptAct, RecordAct } from '../../subgraphs/kit/record-act.ts';
import type { SubgraphCall, SubgraphEndpoint } from '../execution/subgraph-call.ts';
import type { RecordActEntry } from './entry.ts';

/** An act as a subgraph told it, and whose word that is. */
export type ToldAct = Pick<RecordActEntry, 'id' | 'act' | 'subject' | 'concerns' | 'detail' | 'reportedBy'>;

/**
 * What a subgraph says it changed. The hub's own are believed; what another says is written down as its organisation's
 * word, and of changes alone: an answer to a question has changed nothing.
 */
export function toldActsOf(
  { subgraph, kind }: Pick<SubgraphCall, 'subgraph' | 'kind'>,
  acts: readonly RecordAct[],
): readonly ToldAct[] {
  return subgraph.trusted === true || kind === 'mutation' ? acts.map((act) => tell(subgraph, act)) : [];
}

/** The entry of an act that was collected, with the one who acted by the subgraph's word. */
export function entryOfKept(subgraph: SubgraphEndpoint, kept: KeptAct): RecordActEntry {
  const { organisation, client, requestId } = kept;
  return { kind: 'RECORD_ACT', organisation, client, ...tell(subgraph, kept), requestId };
}

/** Ids are told apart by subgraph, so that none can take another's before it is written. */
function tell({ name, owner, trusted }: SubgraphEndpoint, act: RecordAct): ToldAct {
  return {
    id: act.id === undefined ? null : `${name}:${act.id}`,
    act: act.act,
    subject: act.subject,
    concerns: act.concerns,
    detail: act.detail,
    reportedBy: trusted === true ? null : (owner ?? name),
  };
}
