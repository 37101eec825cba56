import type { Subgraph } from '@apollo/federation-internals';
import type { AskSubgraph } from './ask-subgraph.ts';
import { type Finding, finding } from './finding.ts';
import { type Representation, unknownRepresentations } from './representations.ts';

/** What the probe of entities depends on. */
export interface EntitiesProbe {
  readonly ask: AskSubgraph;
  readonly authorization: string;
  readonly subgraph: Subgraph;
  /** Whether the publisher owns a type's records: of these, a key that no record has is answered by null. */
  readonly isOwn: (type: string) => boolean;
}

const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }`;

/** Asks for records that nobody has, of every type, and judges how many items of which types come back. */
export async function probeEntities(probe: EntitiesProbe): Promise<readonly Finding[]> {
  const once = unknownRepresentations(probe.subgraph);
  if (once.length === 0) return [];
  // A second round in the other order: an answer per type instead of per representation is found out.
  const representations = [...once, ...unknownRepresentations(probe.subgraph).reverse()];
  const { authorization } = probe;
  const answer = await probe.ask({ query, variables: { representations }, authorization });
  if (answer.kind !== 'graphql')
    return [finding('PROBE_ENTITIES_FAILED', '_entities is not answered by GraphQL.')];
  const items = answer.data?._entities;
  if (answer.errors.length > 0 || !Array.isArray(items))
    return [finding('PROBE_ENTITIES_FAILED', `_entities answers with errors: ${shortly(answer.errors)}`)];
  if (items.length !== representations.length) {
    const counts = `${items.length} for ${representations.length}`;
    return [finding('PROBE_ENTITIES_COUNT', `_entities answers another number of items: ${counts}.`)];
  }
  const found = representations.flatMap((asked, at) => judge(asked, items[at], probe.isOwn) ?? []);
  return [...new Map(found.map((each) => [each.message, each])).values()];
}

function judge(asked: Representation, item: unknown, isOwn: (type: string) => boolean): Finding | null {
  if (item === null) return null;
  const name = asked.__typename;
  const given = typeof item === 'object' && '__typename' in item ? String(item.__typename) : 'nothing';
  if (given !== name)
    return finding('PROBE_ENTITIES_TYPE', `A reference to ${name} is answered by ${given.slice(0, 100)}.`);
  if (!isOwn(name)) return null;
  return finding('PROBE_ENTITIES_UNKNOWN', `A ${name} is answered for a key that no record has.`);
}

function shortly(errors: readonly unknown[]): string {
  return JSON.stringify(errors).slice(0, 300);
}
