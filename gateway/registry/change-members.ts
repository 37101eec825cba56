import type { EntityManager } from 'typeorm';
import { type Refused, refused } from '../organisations/outcome.ts';
import { tell } from './change.ts';
import type { Decider } from './decide.ts';
import type { PublishingParts } from './publish.ts';
import type { Author } from './registry-parts.ts';
import { makeDue } from './store/health.ts';
import { listSubgraphs, setLive } from './store/subgraphs.ts';
import { type Member, membersOf, type NewSupergraph, writeSupergraph } from './store/supergraph-versions.ts';

/** A new version of the supergraph, or why there is none. */
export type NewVersionOutcome = { readonly ok: true; readonly version: number } | Refused;

/** Takes a subgraph out of the supergraph. */
export function retire(parts: PublishingParts, author: Author, name: string): Promise<NewVersionOutcome> {
  return parts
    .change(async (store): Promise<NewVersionOutcome> => {
      const [subgraph] = await listSubgraphs(store, name);
      if (subgraph?.organisationId !== author.organisation) {
        return refused('NOT_FOUND', `Your organisation has no subgraph "${name}".`);
      }
      if (subgraph.version === null) {
        return refused('CONFLICT', `The subgraph "${name}" is not part of the supergraph.`);
      }
      await setLive(store, name, null);
      const outcome = await recompose(parts, store, { kind: 'RETIRED', author });
      if (!outcome.ok) return outcome;
      await tell(parts, author, { act: 'SUBGRAPH_RETIRED', subject: `Subgraph ${name}` });
      return outcome;
    })
    .catch(undone);
}

/** Serves the subgraphs of an earlier version again: all of them for a steward, else those of one's own. */
export function rollBack(
  parts: PublishingParts,
  decider: Decider,
  version: number,
): Promise<NewVersionOutcome> {
  return parts
    .change(async (store): Promise<NewVersionOutcome> => {
      const members = await membersOf(store, version);
      if (members === null) return refused('NOT_FOUND', `There is no version ${version} of the supergraph.`);
      const owners = await takeBack(store, decider, members);
      if (owners.size === 0) {
        return refused(
          'CONFLICT',
          `The subgraphs of your organisation are served as in version ${version} already.`,
        );
      }
      const outcome = await recompose(parts, store, { kind: 'ROLLED_BACK', author: decider });
      if (!outcome.ok) return outcome;
      const rolledBack = { act: 'SUPERGRAPH_ROLLED_BACK', subject: `Supergraph ${version}` };
      // A steward takes back what is not its own: each organisation finds it in its records of governance.
      for (const owner of owners)
        await tell(parts, decider, {
          ...rolledBack,
          concerns: owner === decider.organisation ? null : owner,
        });
      return outcome;
    })
    .catch(undone);
}

/** Serves the versions of then; gives whose subgraphs that changed. */
async function takeBack(
  store: EntityManager,
  decider: Decider,
  members: readonly Member[],
): Promise<ReadonlySet<string>> {
  const present = await listSubgraphs(store);
  const theirs = present.filter(
    ({ organisationId }) => decider.isSteward || organisationId === decider.organisation,
  );
  const changed = new Set<string>();
  for (const { name, version, organisationId } of theirs) {
    const before = members.find((member) => member.name === name)?.version ?? null;
    if (before === version) continue;
    await setLive(store, name, before);
    await makeDue(store, name);
    changed.add(organisationId);
  }
  return changed;
}

/** Thrown to undo a change that does not compose. */
class NotComposed extends Error {
  readonly outcome: Refused;
  constructor(outcome: Refused) {
    super(outcome.message);
    this.outcome = outcome;
  }
}

function undone(error: unknown): Refused {
  if (error instanceof NotComposed) return error.outcome;
  throw error;
}

async function recompose(
  { readPublished, compose, hubHash }: PublishingParts,
  store: EntityManager,
  { kind, author }: { readonly kind: NewSupergraph['kind']; readonly author: Author },
): Promise<NewVersionOutcome> {
  const { live } = await readPublished(store);
  const composition = await compose(
    [...live.values()].map(({ name, url, schema }) => ({ name, url, sdl: schema.sdl })),
  );
  if (!composition.ok) {
    const why = composition.errors.map(({ message }) => message).join(' ');
    throw new NotComposed(refused('CONFLICT', `What would be left does not compose: ${why}`));
  }
  const { organisation, client } = author;
  const sdl = composition.supergraphSdl;
  return { ok: true, version: await writeSupergraph(store, { sdl, hubHash, kind, organisation, client }) };
}
