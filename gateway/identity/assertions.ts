import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Grant } from '../../subgraphs/kit/grant.ts';
import { writeGrants } from '../../subgraphs/kit/grants-claim.ts';
import type { Grants } from '../agreements/grants.ts';
import type { ClientCaller } from '../caller.ts';
import type { DirectoryOrganisation } from '../organisations/read-directory.ts';
import type { SubgraphCall } from '../execution/subgraph-call.ts';
import type { SigningKey } from './key-set.ts';

/** What a subgraph is told about the caller of one fetch. */
export interface AssertionSettings {
  /** The hub's issuer URL. */
  readonly issuer: string;
  readonly key: SigningKey;
  /** What sharing agreements grant at the moment of a fetch. */
  readonly grantsFor: Grants['grantsFor'];
  /** What the hub knows of an organisation; undefined where it knows none of this name. */
  readonly organisationOf: (id: string) => Promise<DirectoryOrganisation | undefined>;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
}

/** Makes the headers by which one subgraph, and no other, recognises the caller. */
export type Assertions = (
  call: Pick<SubgraphCall, 'subgraph' | 'kind' | 'caller'>,
) => Promise<Readonly<Record<string, string>>>;

const lifetimeSeconds = 60;
const reuseMilliseconds = 30_000;
const rememberedAssertions = 10_000;

/**
 * Assertions are signed per subgraph. Queries of one caller share one for half its life; a mutation has its own,
 * because a subgraph accepts each only once there. None outlives what it says of agreements.
 */
export function createAssertions(settings: AssertionSettings): Assertions {
  const reusable = new LRUCache<string, Promise<Bearer>>({
    max: rememberedAssertions,
    ttl: reuseMilliseconds,
    ttlResolution: 0,
    perf: { now: settings.now },
  });

  return async function assertCaller({ caller, subgraph, kind }) {
    // Without an organisation there is nobody to speak for: the subgraph refuses such a call by itself.
    if (caller.kind === 'anonymous' || caller.organisation === null) return {};
    const organisation = caller.organisation;
    const { purpose } = caller;
    const { grants, state } = await settings.grantsFor({ organisation, purpose, subgraph: subgraph.name });
    const mint = async (): Promise<Bearer> =>
      bearer(await sign(settings, { caller, organisation, subgraph: subgraph.name, grants }));
    if (kind === 'mutation') return mint();
    const name = JSON.stringify([subgraph.name, caller.key, purpose, state]);
    const known = reusable.get(name);
    if (known) return known;
    const fresh = mint();
    reusable.set(name, fresh);
    return fresh;
  };
}

interface Subject {
  readonly caller: ClientCaller;
  readonly organisation: string;
  readonly subgraph: string;
  readonly grants: readonly Grant[];
}

async function sign(settings: AssertionSettings, subject: Subject): Promise<string> {
  const { issuer, key, now } = settings;
  const { caller, organisation, subgraph, grants } = subject;
  const known = await settings.organisationOf(organisation);
  const issuedAt = Math.floor(now() / 1000);
  return new SignJWT({
    organisation,
    ...(known ? { organisation_kind: known.kind } : {}),
    ...(known?.countryCode == null ? {} : { organisation_country: known.countryCode }),
    client_id: caller.clientId,
    scope: [...caller.scopes].join(' '),
    ...(caller.purpose === null ? {} : { purpose: caller.purpose }),
    grants: writeGrants(grants),
  })
    .setProtectedHeader({ alg: key.alg, typ: 'rapporteur-assertion+jwt', kid: key.kid })
    .setIssuer(issuer)
    .setAudience(`urn:rapporteur:subgraph:${subgraph}`)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetimeSeconds)
    .setJti(randomUUID())
    .sign(key.key);
}

type Bearer = Readonly<Record<string, string>>;

function bearer(assertion: string): Bearer {
  return { authorization: `Bearer ${assertion}` };
}
