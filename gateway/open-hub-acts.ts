import type { Logger } from 'pino';
import { Agent } from 'undici';
import type { Config } from './config.ts';
import { createGuardedConnect } from './egress/guarded-connect.ts';
import { createUrlPolicy } from './execution/transport/url-policy.ts';
import type { Identity } from './identity/open-identity.ts';
import type { LedgerAppender } from './ledger/appender.ts';
import { createAskForActs } from './ledger/ask-for-acts.ts';
import { type ActCollection, openActCollection } from './ledger/collect-acts.ts';
import type { CurrentSupergraph } from './supergraph/current-supergraph.ts';

interface HubActsParts {
  readonly config: Config;
  readonly identity: Identity;
  /** Where the hub's own subgraphs answer. */
  readonly urls: Readonly<Record<string, string>>;
  readonly appender: LedgerAppender;
  readonly supergraph: CurrentSupergraph;
  readonly log: Logger;
}

/** Acts that no answer brought to the ledger are collected, over connections guarded as those of operations are. */
export function openHubActs({
  config,
  identity,
  urls,
  log,
  appender,
  supergraph,
}: HubActsParts): ActCollection {
  const own = Object.values(urls);
  const allowLoopback = config.allowLoopbackSubgraphs;
  const dispatcher = new Agent({ connect: createGuardedConnect({ allowLoopback, own, timeoutMs: 5000 }) });
  const collection = openActCollection({
    ask: createAskForActs({
      headersFor: identity.collectionHeaders,
      allowUrl: createUrlPolicy({ production: !allowLoopback, configured: own }),
      dispatcher,
    }),
    appender,
    endpoints: () => supergraph.current().subgraphs.values(),
    seconds: config.actCollectionSeconds,
    log,
  });
  return {
    start: collection.start,
    async stop() {
      await collection.stop();
      await dispatcher.close();
    },
  };
}
