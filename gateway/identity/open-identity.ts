import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import type { Logger } from 'pino';
import { serveSubgraph } from '../../subgraphs/kit/serve.ts';
import type { Database } from '../../subgraphs/kit/database.ts';
import { type Directory, openDirectory } from '../organisations/directory.ts';
import { createHubSubgraph, migrateHubDatabase, openHubDatabase } from '../organisations/hub-subgraph.ts';
import { createIssuerStorage } from '../organisations/issuer-storage.ts';
import { openNotifications } from '../organisations/notifications.ts';
import { type Assertions, createAssertions } from './assertions.ts';
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
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
}

/** Who asks, what subgraphs are told of it, and the hub's own subgraph. */
export interface Identity {
  readonly issuer: Issuer;
  readonly verifyToken: VerifyToken;
  readonly assertions: Assertions;
  /** What subgraphs verify assertions with; served at `/.well-known/rapporteur/subgraph-jwks.json`. */
  readonly assertionKeys: JSONWebKeySet;
  /** Where the hub's own subgraph answers, on the loopback. */
  readonly subgraphUrl: string;
  readonly directory: Directory;
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
  const notifications = openNotifications({
    databaseUrl,
    channel: 'directory_changed',
    onNotify: () =>
      void directory.refresh().catch((error: unknown) => settings.logger.warn({ err: error }, 'directory')),
  });
  const egress = createEgress({ allowLoopback: settings.allowLoopback });
  const subgraph = await serveHub(settings, { database, keys, directory, egress });
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
    assertions: createAssertions({ issuer: url, key: keys.assertions.signing, now }),
    assertionKeys: keys.assertions.publicKeys,
    subgraphUrl: subgraph.url,
    directory,
    async close() {
      directory.close();
      await notifications.close();
      await subgraph.close();
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
  readonly egress: Egress;
}

function serveHub({ url, logger }: IdentitySettings, parts: HubParts): ReturnType<typeof serveSubgraph> {
  const hub = createHubSubgraph(parts.database, {
    trusting: { hubIssuer: url, egress: parts.egress },
    expectChange: () => parts.directory.expectChange(),
  });
  return serveSubgraph(hub, {
    host: '127.0.0.1',
    port: 0,
    issuer: url,
    keys: createLocalJWKSet(parts.keys.assertions.publicKeys),
    logger,
  });
}
