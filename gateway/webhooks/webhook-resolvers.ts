import { GraphQLError } from 'graphql';
import { requireScope } from '../../subgraphs/kit/caller.ts';
import type { SubgraphContext } from '../../subgraphs/kit/context.ts';
import { loadOwnClient } from '../organisations/resolvers/load-own-client.ts';
import type {
  MutationResolvers,
  QueryResolvers,
  WebhookResolvers,
} from '../organisations/schema.generated.ts';
import type { WebhookRecord } from './webhook.ts';
import type { WebhookActor, WebhookRegister } from './webhook-register.ts';

/** Where an organisation looks after its webhooks. */
export function createWebhookResolvers(register: WebhookRegister): {
  readonly query: QueryResolvers;
  readonly mutation: MutationResolvers;
  readonly types: { readonly Webhook: WebhookResolvers };
} {
  return {
    query: {
      webhooks(_root, _args, { caller }) {
        requireScope(caller, 'organisation:read');
        return register.list(caller.organisation);
      },
    },
    mutation: {
      createWebhook: async (_root, { input }, context) => {
        const { url, events, client, filter, purpose } = input;
        const asked = { url, events, client: client ?? context.caller.clientId, filter: filter ?? {} };
        return succeeded(await register.create(actorOf(context), { ...asked, purpose: purpose ?? null }));
      },
      removeWebhook: async (_root, { id }, context) => succeeded(await register.remove(actorOf(context), id)),
      replayWebhook: async (_root, { id }, context) => succeeded(await register.replay(actorOf(context), id)),
    },
    types: {
      Webhook: {
        client: ({ clientId }, _args, context) => loadOwnClient(context, clientId),
        deadLetters: ({ id }) => register.deadLetters(id),
      },
    },
  };
}

function actorOf({ caller, requestId }: SubgraphContext): WebhookActor {
  requireScope(caller, 'organisation:write');
  return { organisation: caller.organisation, client: caller.clientId, requestId };
}

function succeeded(
  outcome:
    | { readonly ok: true; readonly webhook: WebhookRecord }
    | { readonly ok: false; code: string; message: string },
): WebhookRecord {
  if (outcome.ok) return outcome.webhook;
  throw new GraphQLError(outcome.message, { extensions: { code: outcome.code } });
}
