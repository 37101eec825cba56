import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../../cli/postgres/free-port.ts';
import { migrateHubDatabase, openHubDatabase } from '../../gateway/organisations/hub-subgraph.ts';
import { registerClient } from '../../gateway/organisations/register-client.ts';
import { registerOrganisation } from '../../gateway/organisations/register-organisation.ts';
import { type BenchProcess, nextMessage, startPinned } from '../run/processes.ts';
import { startScratchDatabase } from '../run/scratch-database.ts';

/** A gateway and the review subgraph, each a process as a hub runs them, to download from over HTTP. */
export interface DownloadHub {
  readonly gateway: BenchProcess;
  readonly review: BenchProcess;
  /** The body of a download as it comes. */
  download(file: string): Promise<ReadableStream<Uint8Array>>;
  close(): Promise<void>;
}

const organisation = 'ngo-lantern';
const root = join(import.meta.dirname, '../..');

/** Starts them over the recommendations of a database. */
export async function openDownloadHub(reviewDatabaseUrl: string): Promise<DownloadHub> {
  const database = await startScratchDatabase('hub', []);
  await migrateHubDatabase(database.url);
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const common = { HUB_ISSUER: issuer, LOG_LEVEL: 'silent' };
  const review = startPinned('anywhere', [join(root, 'subgraphs/review/index.ts')], {
    ...common,
    DATABASE_URL: reviewDatabaseUrl,
  });
  const { url } = (await nextMessage(review.child)) as { url: string };
  const gateway = startPinned('anywhere', [join(root, 'gateway/main.ts')], {
    ...common,
    PORT: String(port),
    RAPPORTEUR_HOME: join(database.folder, 'home'),
    HUB_DATABASE_URL: database.url,
    REVIEW_URL: url,
  });
  await nextMessage(gateway.child);
  const token = await requestToken(issuer, await seed(database.url));
  return {
    gateway,
    review,
    async download(file) {
      const response = await fetch(`${issuer}/v1/follow-up/${file}`, {
        headers: { authorization: `Bearer ${token}`, 'accept-encoding': 'identity' },
      });
      if (response.status !== 200 || response.body === null) throw new Error(await response.text());
      return response.body;
    },
    async close() {
      for (const { child } of [gateway, review]) {
        child.kill('SIGTERM');
        if (child.exitCode === null) await once(child, 'exit');
      }
      await database.remove();
    },
  };
}

async function seed(url: string): Promise<string> {
  const database = await openHubDatabase({ url, poolSize: 1 });
  try {
    return await database.source.transaction(async (store) => {
      await registerOrganisation(store, { id: organisation, kind: 'NGO', name: 'Bench', countryCode: null });
      const scopes = ['recommendation:read', 'follow-up:read'] as const;
      const client = { id: `${organisation}.tool`, name: 'a tool', organisation, scopes };
      const registered = await registerClient(store, { ...client, authentication: 'SECRET' });
      if (!registered.ok || registered.secret === null) throw new Error('the client was not registered');
      return registered.secret;
    });
  } finally {
    await database.close();
  }
}

async function requestToken(issuer: string, secret: string): Promise<string> {
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${organisation}.tool:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token: token } = (await response.json()) as { access_token?: string };
  if (token === undefined) throw new Error(`no token: ${response.status}`);
  return token;
}
