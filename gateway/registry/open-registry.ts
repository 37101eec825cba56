import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Refused } from '../organisations/outcome.ts';
import { createChange } from './change.ts';
import { type NewVersionOutcome, retire, rollBack } from './change-members.ts';
import type { Finding } from './check/finding.ts';
import { type Decided, type Decider, type Decision, decide } from './decide.ts';
import { ownEntitiesOf } from './judge.ts';
import { createOneAtATime } from './one-at-a-time.ts';
import { openType } from './open-type.ts';
import { judgeNow, publish, type Publication, type PublishingParts } from './publish.ts';
import type { Author, RegistryParts, Submission } from './registry-parts.ts';
import { createReadPublished } from './store/read-published.ts';
import { rowsIn, type Store } from './store/rows.ts';
import { latestSupergraph, type StoredSupergraph, writeSupergraph } from './store/supergraph-versions.ts';

/** What is published in a hub, and how that changes. */
export interface Registry {
  /** Where what is kept is read from. */
  readonly store: Store;
  check(author: Author, submission: Submission): Promise<readonly Finding[]>;
  publish(author: Author, submission: Submission): Promise<Publication>;
  decide(decider: Decider, decision: Decision): Promise<Decided>;
  retire(author: Author, name: string): Promise<NewVersionOutcome>;
  rollBack(decider: Decider, version: number): Promise<NewVersionOutcome>;
  openType(decider: Decider, input: { type: string; open: boolean }): Promise<{ ok: true } | Refused>;
  /** The entities of a submission that are its organisation's own. */
  ownEntities(submission: Submission, organisation: string): Promise<readonly string[]>;
  readonly isSteward: (organisation: string) => Promise<boolean>;
  /** The version to begin with; a new one where the hub brings other schemas than the last one did. */
  begin(log: { warn: (details: object, message: string) => void }): Promise<StoredSupergraph>;
  readonly builtInNames: ReadonlySet<string>;
}

/** Opens the registry of a hub over its migrated database. */
export function openRegistry(given: RegistryParts): Registry {
  const parts: PublishingParts = {
    ...given,
    hubHash: createHash('sha256').update(JSON.stringify(given.builtIn)).digest('hex'),
    readPublished: createReadPublished(given.builtIn),
    change: createChange(given, createOneAtATime()),
  };
  const store = parts.source.manager;
  return {
    store,
    builtInNames: new Set(given.builtIn.map(({ name }) => name)),
    check: async (author, submission) =>
      (await judgeNow(parts, store, { author, submission, compose: true })).findings,
    publish: (author, submission) => publish(parts, author, submission),
    decide: (decider, decision) => decide(parts, decider, decision),
    retire: (author, name) => retire(parts, author, name),
    rollBack: (decider, version) => rollBack(parts, decider, version),
    openType: (decider, input) => openType(parts, decider, input),
    ownEntities: async (submission, organisation) =>
      ownEntitiesOf({ submission, organisation, published: await parts.readPublished(store) }),
    isSteward: async (organisation) => {
      const rows = await rowsIn(
        store,
        sql`SELECT FROM organisation WHERE id = ${organisation} AND kind = 'STEWARD'`,
      );
      return rows.length > 0;
    },
    begin: (log) => begin(parts, log),
  };
}

async function begin(
  parts: PublishingParts,
  log: { warn: (details: object, message: string) => void },
): Promise<StoredSupergraph> {
  const { source, hubHash } = parts;
  const stored = await latestSupergraph(source.manager);
  if (stored?.hubHash === hubHash) return stored;
  return parts.change(async (store) => {
    const latest = await latestSupergraph(store);
    if (latest?.hubHash === hubHash) return latest;
    const { live } = await parts.readPublished(store);
    const others = live.size > parts.builtIn.length;
    const all = [...live.values()].map(({ name, url, schema }) => ({ name, url, sdl: schema.sdl }));
    const composition = await (others ? parts.compose(all) : parts.composeBuiltIn());
    if (!composition.ok) {
      const errors = composition.errors.map(({ code, message }) => `${code}: ${message}`);
      if (latest === null) throw new Error(errors.join('\n'));
      log.warn(
        { errors },
        'the schemas of this release do not compose with what is published: the last version is served',
      );
      return latest;
    }
    const sdl = composition.supergraphSdl;
    const by = { organisation: null, client: null };
    const version = await writeSupergraph(store, { sdl, hubHash, kind: 'HUB_CHANGED', ...by });
    return { version, sdl, hubHash, owners: latest?.owners ?? {} };
  });
}
