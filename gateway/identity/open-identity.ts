import { createLocalJWKSet, type JSONWebKeySet, type JWK } from 'jose';
import type { Logger } from 'pino';
import { serveSubgraph } from '../../subgraphs/kit/serve.ts';
import type { Database } from '../../subgraphs/kit/database.ts';
import { type Grants, openGrants } from '../agreements/grants.ts';
import { ledgerSigner } from '../ledger/ledger-signer.ts';
import type { OnAct } from '../ledger/on-act.ts';
import { type Directory, openDirectory } from '../organisations/directory.ts';
import { createHubSubgraph, migrateHubDatabase, openHubDatabase } from '../organisations/hub-subgraph.ts';
import { createIssuerStorage } from '../organisations/issuer-storage.ts';
import { type Notifications, openNotifications } from '../organisations/notifications.ts';
import type { Publishing, PublishingParties } from '../registry/open-publishing.ts';
import { hostProofSecret } from '../egress/host-proof-secret.ts';
import type { WebhookParties, Webhooks } from '../webhooks/open-webhooks.ts';
import { createCallerOfClient } from './caller-of-client.ts';
import { type Assertions, createAssertions } from './assertions.ts';
import { type CollectionHeaders, createCollectionHeaders } from './collection-headers.ts';
import { createEgress, type Egress } from './egress.ts';
import { createHubIssuers } from './hub-issuers.ts';
import { createIssuer, type Issuer } from './issuer.ts';
import { type HubKeys, openKeys } from './keys.ts';
import { createVerifyToken, type VerifyToken } from './verify-token.ts';

/** What the hub's identity part is told from outside. */
export interface IdentitySettings {
  /** The hub's public address: scheme, host and port. It is also the issuer of its tokens and assertions. */
  readonly url: string;
  readonly databaseUrl: string;
  readonly keysDirectory: string;
  readonly tokenLifetimeSeconds: number;
  readonly clockSkewSeconds: number;
  /** Whether issuers elsewhere may be on this machine, without https. */
  readonly allowLoopback: boolean;
  readonly logger: Logger;
  /** The types whose records a subgraph serves. */
  readonly datasetsOf: (subgraph: string) => ReadonlySet<string>;
  /** Opens the registry: it needs the agreements in force, and the key that subgraphs know the hub by. */
  readonly openPublishing: (parties: PublishingParties) => Promise<Publishing>;
  /** Opens the webhooks: they need keys, and to know what a client may do. */
  readonly openWebhooks: (parties: WebhookParties) => Promise<Webhooks>;
  /** Keeps each act of governance before it takes effect. */
  readonly onAct: OnAct;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
}

/** Who asks, what subgraphs are told of it, and the hub's own subgraph. */
export interface Identity {
  readonly issuer: Issuer;
  readonly verifyToken: VerifyToken;
  readonly assertions: Assertions;
  /** By which subgraphs know that the hub itself collects acts. */
  readonly collectionHeaders: CollectionHeaders;
  /** What subgraphs verify assertions with; served at `/.well-known/rapporteur/subgraph-jwks.json`. */
  readonly assertionKeys: JSONWebKeySet;
  /** Where the hub's own subgraph answers, on the loopback. */
  readonly subgraphUrl: string;
  readonly directory: Directory;
  /** What sharing agreements grant. */
  readonly grants: Grants;
  /** What is published. */
  readonly publishing: Publishing;
  readonly webhooks: Webhooks;
  /** What receivers verify messages to webhooks with; served at `/.well-known/rapporteur/webhook-jwks.json`. */
  readonly webhookKeys: JSONWebKeySet;
  /** The private key that signs the ledger's checkpoints. */
  readonly ledgerKey: JWK;
  close(): Promise<void>;
}

const controlConnections = 4;

/** Brings the hub database up to date, opens keys and directory, and serves the hub's own subgraph. */
export async function openIdentity(settings: IdentitySettings): Promise<Identity> {
  const { url, databaseUrl, now } = settings;
  await migrateHubDatabase(databaseUrl);
  const keys = await openKeys(settings.keysDirectory);
  const database = await openHubDatabase({ url: databaseUrl });
  // Connections of its own: whoever asks the hub's subgraph for much must not keep others from being recognised.
  const control = await openHubDatabase({ url: databaseUrl, poolSize: controlConnections });
  const directory = await openDirectory({ source: control.source, now });
  const grants = await openGrants({ source: control.source, datasetsOf: settings.datasetsOf, now });
  const notifications = [
    followChanges(settings, 'directory_changed', directory),
    followChanges(settings, 'agreements_changed', grants),
  ];
  const egress = createEgress({ allowLoopback: settings.allowLoopback });
  const publishing = await settings.openPublishing({ grants, signing: keys.assertions.signing });
  const webhooks = await settings.openWebhooks({
    signing: keys.webhooks.signing,
    hostProofSecret: hostProofSecret(keys.assertions.signing),
    callerOf: createCallerOfClient({ directory, grants }),
  });
  const parts = { database, keys, directory, grants, egress, publishing, webhooks };
  const subgraph = await serveHub(settings, parts);
  return {
    issuer: createIssuer({
      ...settings,
      keys: keys.tokens,
      storage: createIssuerStorage(control.source, directory),
      onError: (error) => settings.logger.error({ err: error }, 'issuer failed'),
    }),
    verifyToken: createVerifyToken({
      findIssuer: createHubIssuers({ url, keys: keys.tokens, directory, egress, now }),
      now,
      clockSkewSeconds: settings.clockSkewSeconds,
    }),
    assertions: assertionsOf(settings, { keys, directory, grants }),
    collectionHeaders: createCollectionHeaders({ issuer: url, key: keys.assertions.signing, now }),
    assertionKeys: keys.assertions.publicKeys,
    subgraphUrl: subgraph.url,
    directory,
    grants,
    publishing,
    webhooks,
    webhookKeys: keys.webhooks.publicKeys,
    ledgerKey: keys.ledger.signing.jwk,
    async close() {
      directory.close();
      grants.close();
      await Promise.all(notifications.map((each) => each.close()));
      await webhooks.close();
      await subgraph.close();
      await publishing.close();
      await egress.dispatcher.close();
      await control.close();
      await database.close();
    },
  };
}

interface HubParts {
  readonly database: Database;
  readonly keys: HubKeys;
  readonly directory: Directory;
  readonly grants: Grants;
  readonly egress: Egress;
  readonly publishing: Publishing;
  readonly webhooks: Webhooks;
}

function assertionsOf(
  { url, now }: IdentitySettings,
  { keys, directory, grants }: Pick<HubParts, 'keys' | 'directory' | 'grants'>,
): Assertions {
  return createAssertions({
    issuer: url,
    key: keys.assertions.signing,
    grantsFor: grants.grantsFor,
    // Where the directory cannot be known, subgraphs are told nothing of the organisation, which allows the least.
    organisationOf: async (id) => (await directory.current().catch(() => null))?.organisations.get(id),
    now,
  });
}

function followChanges(
  { databaseUrl, logger }: IdentitySettings,
  channel: string,
  { refresh }: { readonly refresh: () => Promise<unknown> },
): Notifications {
  const onNotify = (): void =>
    void refresh().catch((error: unknown) => logger.warn({ err: error, channel }, 'changes cannot be read'));
  return openNotifications({ databaseUrl, channel, onNotify });
}

async function serveHub(
  settings: IdentitySettings,
  parts: HubParts,
): Promise<Awaited<ReturnType<typeof serveSubgraph>>> {
  const { url, logger, onAct, now } = settings;
  const hub = createHubSubgraph(parts.database, {
    trusting: { hubIssuer: url, egress: parts.egress },
    expectChange: () => parts.directory.expectChange(),
    onAct,
    agreements: { expectChange: () => parts.grants.expectChange(), onAct, now },
    ledger: await ledgerSigner(parts.keys.ledger.signing.jwk),
    registry: parts.publishing.registry,
    webhooks: parts.webhooks.register,
    printSchema: parts.publishing.printSchema,
    watch: parts.publishing.watch,
  });
  return serveSubgraph(hub, {
    host: '127.0.0.1',
    port: 0,
    issuer: url,
    keys: createLocalJWKSet(parts.keys.assertions.publicKeys),
    logger,
  });
}
