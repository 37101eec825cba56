import type { Disclosure } from '../../subgraphs/kit/disclosures.ts';
import type { Caller } from '../caller.ts';
import type { SubgraphCall, SubgraphReply } from '../execution/subgraph-call.ts';

/**
 * What a reply gave of other organisations' records. The hub's own subgraphs say so themselves. A partner's word is not
 * taken for it: whatever its subgraph gives is taken for its own records, the objects of the reply for single ones, and
 * all of them for more than UNCLASSIFIED.
 */
export function disclosuresOf(
  { subgraph, query }: SubgraphCall,
  reply: Extract<SubgraphReply, { ok: true }>,
  caller: Caller,
): readonly Disclosure[] {
  if (subgraph.trusted === true) return reply.disclosures ?? [];
  const owner = subgraph.owner ?? subgraph.name;
  if (caller.kind === 'client' && caller.organisation === owner) return [];
  if (isEmpty(reply.data)) return [];
  const records = countObjects(reply.data);
  const given = records > 0 ? 'RECORDS' : 'TOTALS';
  return [
    { owner, dataset: datasetOf(query), given, records, fieldGroups: [], agreements: [], sensitive: true },
  ];
}

function isEmpty(data: unknown): boolean {
  return typeof data !== 'object' || data === null || Object.values(data).every((value) => value === null);
}

/** The types that entities were asked for as, else that it was the subgraph's own roots. */
function datasetOf(query: string): string {
  if (!query.includes('_entities')) return 'Query';
  const types = [...query.matchAll(/\.\.\.\s*on\s+(\w+)/g)].map(([, name]) => name);
  return [...new Set(types)].join(' ');
}

/** The objects below the root of a reply; a reply is bounded in bytes, not in depth. */
function countObjects(data: unknown): number {
  let objects = 0;
  const open: unknown[] = [data];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) objects += 1;
    for (const inner of Object.values(value)) open.push(inner);
  }
  return Math.max(objects - 1, 0);
}
