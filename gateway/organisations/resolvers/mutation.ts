import { GraphQLError } from 'graphql';
import type { EntityManager } from 'typeorm';
import { requireScope } from '../../../subgraphs/kit/caller.ts';
import type { SubgraphContext } from '../../../subgraphs/kit/context.ts';
import type { Scope } from '../../identity/scopes.ts';
import type { OnAct } from '../../ledger/on-act.ts';
import type { ClientRecord } from '../entities/client.ts';
import type { TrustedIssuerRecord } from '../entities/trusted-issuer.ts';
import type { Refused } from '../outcome.ts';
import { registerClient } from '../register-client.ts';
import { replaceCredential } from '../replace-credential.ts';
import { revokeClient } from '../revoke-client.ts';
import type { MutationResolvers, TrustIssuerInput } from '../schema.generated.ts';
import { admitOrganisation } from '../admit-organisation.ts';
import { distrustIssuer, trustIssuer, type Trusting } from '../trust-issuer.ts';
import { loadOwnClient } from './load-own-client.ts';

/** What changing the directory depends on. */
export interface MutationParts {
  readonly trusting: Trusting;
  /** Called before a change is committed, so that the next request already knows it. */
  readonly expectChange: () => void;
  /** Keeps each act before it takes effect. */
  readonly onAct: OnAct;
}

/** How the ledger tells a change. */
interface Told {
  readonly act: string;
  /** The type of what it was done to, and its id where the outcome does not bring it. */
  readonly type: string;
  readonly id?: string;
  readonly concerns?: string;
}

/** A change of the directory: the scope it needs, what it does, and how the ledger tells it. */
interface Change<T> {
  readonly scope: Scope;
  readonly told: Told;
  readonly work: (manager: EntityManager, organisation: string) => Promise<T | Refused>;
}

type Apply = <T extends { readonly ok: true; readonly id?: string }>(
  context: SubgraphContext,
  change: Change<T>,
) => Promise<T>;

/** What organisations change at the hub; whom a change concerns is always the caller's own organisation. */
export function createMutation(parts: MutationParts): MutationResolvers {
  const apply = createApply(parts);
  return {
    ...organisationMutation(apply),
    ...clientMutation(apply),
    ...issuerMutation(apply, parts),
  };
}

function createApply({ expectChange, onAct }: MutationParts): Apply {
  return async (context, { scope, told, work }) => {
    const { caller, requestId } = context;
    requireScope(caller, scope);
    const { organisation, clientId: client } = caller;
    const outcome = await context.db.change(async (manager) => {
      const changed = await work(manager, organisation);
      if (!changed.ok) return changed;
      const { act, type, concerns = null } = told;
      const subject = `${type}:${told.id ?? changed.id ?? ''}`;
      await onAct({
        kind: 'GOVERNANCE',
        organisation,
        client,
        act,
        subject,
        concerns,
        content: null,
        requestId,
      });
      return changed;
    });
    if (!outcome.ok) throw new GraphQLError(outcome.message, { extensions: { code: outcome.code } });
    expectChange();
    return outcome;
  };
}

function organisationMutation(apply: Apply) {
  return {
    registerOrganisation: async (_root, { input }, context) => {
      const { country, administratorKeys, ...named } = input;
      const organisation = { ...named, countryCode: country ?? null };
      const { id, secret } = await apply(context, {
        scope: 'hub:admin',
        told: {
          act: 'ORGANISATION_REGISTERED',
          type: 'Organisation',
          id: organisation.id,
          concerns: organisation.id,
        },
        work: (manager, steward) => admitOrganisation(manager, { organisation, administratorKeys, steward }),
      });
      return { organisation, administratorId: id, administratorSecret: secret };
    },
  } satisfies MutationResolvers;
}

function clientMutation(apply: Apply) {
  const scope = 'organisation:write';
  const type = 'Client';
  return {
    registerClient: async (_root, { input }, context) => {
      const registered = await apply(context, {
        scope,
        told: { act: 'CLIENT_REGISTERED', type },
        work: (manager, organisation) =>
          registerClient(manager, {
            ...input,
            authentication: input.authentication ?? 'SECRET',
            organisation,
          }),
      });
      return { client: await presentClient(context, registered.id), secret: registered.secret };
    },

    rotateClient: async (_root, { input }, context) => {
      const rotated = await apply(context, {
        scope,
        told: { act: 'CLIENT_ROTATED', type },
        work: (manager, organisation) => replaceCredential(manager, { ...input, organisation }),
      });
      return { client: await presentClient(context, rotated.id), secret: rotated.secret };
    },

    revokeClient: async (_root, { input }, context) => {
      await apply(context, {
        scope,
        told: { act: 'CLIENT_REVOKED', type, id: input.id },
        work: (manager, organisation) => revokeClient(manager, { id: input.id, organisation }),
      });
      return { client: await presentClient(context, input.id) };
    },
  } satisfies MutationResolvers;
}

function issuerMutation(apply: Apply, { trusting }: MutationParts) {
  const scope = 'organisation:write';
  return {
    trustIssuer: async (_root, { input }, context) => {
      const trustedIssuer = completeIssuer(input, context.caller.organisation);
      await apply(context, {
        scope,
        told: { act: 'ISSUER_TRUSTED', type: 'TrustedIssuer', id: input.issuer },
        work: (manager) => trustIssuer(manager, trustedIssuer, trusting),
      });
      return { trustedIssuer };
    },

    distrustIssuer: async (_root, { input }, context) => {
      await apply(context, {
        scope,
        told: { act: 'ISSUER_DISTRUSTED', type: 'TrustedIssuer', id: input.issuer },
        work: (manager, organisationId) => distrustIssuer(manager, { issuer: input.issuer, organisationId }),
      });
      return { issuer: input.issuer };
    },
  } satisfies MutationResolvers;
}

async function presentClient(context: SubgraphContext, id: string): Promise<ClientRecord> {
  const client = await loadOwnClient(context, id);
  if (!client) throw new Error(`The client ${id} is missing after it was changed.`);
  return client;
}

/** The schema states the same defaults; the types do not know that they have been filled in. */
function completeIssuer(input: TrustIssuerInput, organisationId: string): TrustedIssuerRecord {
  const defaults = {
    tokenType: 'at+jwt',
    algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
    clientClaim: 'client_id',
    scopeClaim: 'scope',
  };
  return { ...defaults, ...input, organisationId };
}
