import { GraphQLError } from 'graphql';
import type { EntityManager } from 'typeorm';
import { requireScope } from '../../../subgraphs/kit/caller.ts';
import type { SubgraphContext } from '../../../subgraphs/kit/context.ts';
import type { Scope } from '../../identity/scopes.ts';
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
}

/** What organisations change at the hub; whom a change concerns is always the caller's own organisation. */
export function createMutation({ trusting, expectChange }: MutationParts): MutationResolvers {
  const change = async <T extends { readonly ok: true }>(
    context: SubgraphContext,
    scope: Scope,
    work: (manager: EntityManager, organisation: string) => Promise<T | Refused>,
  ): Promise<T> => {
    requireScope(context.caller, scope);
    const outcome = await context.db.change((manager) => work(manager, context.caller.organisation));
    if (!outcome.ok) throw new GraphQLError(outcome.message, { extensions: { code: outcome.code } });
    expectChange();
    return outcome;
  };

  return {
    registerOrganisation: async (_root, { input }, context) => {
      const { country, administratorKeys, ...named } = input;
      const organisation = { ...named, countryCode: country ?? null };
      const admitted = await change(context, 'hub:admin', (manager, steward) =>
        admitOrganisation(manager, { organisation, administratorKeys, steward }),
      );
      return { organisation, administratorId: admitted.id, administratorSecret: admitted.secret };
    },

    registerClient: async (_root, { input }, context) => {
      const registered = await change(context, 'organisation:write', (manager, organisation) =>
        registerClient(manager, { ...input, authentication: input.authentication ?? 'SECRET', organisation }),
      );
      return { client: await presentClient(context, registered.id), secret: registered.secret };
    },

    rotateClient: async (_root, { input }, context) => {
      const rotated = await change(context, 'organisation:write', (manager, organisation) =>
        replaceCredential(manager, { ...input, organisation }),
      );
      return { client: await presentClient(context, rotated.id), secret: rotated.secret };
    },

    revokeClient: async (_root, { input }, context) => {
      await change(context, 'organisation:write', (manager, organisation) =>
        revokeClient(manager, { id: input.id, organisation }),
      );
      return { client: await presentClient(context, input.id) };
    },

    trustIssuer: async (_root, { input }, context) => {
      const trustedIssuer = completeIssuer(input, context.caller.organisation);
      await change(context, 'organisation:write', (manager) => trustIssuer(manager, trustedIssuer, trusting));
      return { trustedIssuer };
    },

    distrustIssuer: async (_root, { input }, context) => {
      await change(context, 'organisation:write', (manager, organisationId) =>
        distrustIssuer(manager, { issuer: input.issuer, organisationId }),
      );
      return { issuer: input.issuer };
    },
  };
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
