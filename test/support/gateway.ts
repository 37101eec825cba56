import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileGateway, type SupergraphFile } from '../../gateway/create-file-gateway.ts';
import { readConfig } from '../../gateway/config.ts';
import type { Environment } from '../../gateway/environment.ts';

/** A gateway in the test's own process, asked over HTTP. */
export interface RunningGateway {
  readonly url: string;
  /** The lines it logged so far, parsed. */
  readonly logged: () => readonly LogLine[];
  post(body: unknown, headers?: Readonly<Record<string, string>>): Promise<GatewayReply>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<GatewayReply>;
  stop(): Promise<void>;
}

/** A line of the log. */
export type LogLine = Readonly<Record<string, unknown>>;

/** What came back. */
export interface GatewayReply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // Tests reach into answers of many shapes; a wrong path fails the test.
  readonly json: any; // eslint-disable-line @typescript-eslint/no-explicit-any
}

/** What a test changes about a gateway. */
export interface GatewayOptions extends Partial<SupergraphFile> {
  readonly supergraphSdl: string;
  readonly env?: Environment;
}

/** Starts a gateway for a supergraph on a free port, quiet but for the log a test reads. */
export async function startGateway({ supergraphSdl, env, ...file }: GatewayOptions): Promise<RunningGateway> {
  const folder = await mkdtemp(join(tmpdir(), 'gateway-'));
  const supergraph = join(folder, 'supergraph.graphql');
  await writeFile(supergraph, supergraphSdl);
  const lines: string[] = [];
  const reading = readConfig({ PORT: '0', RATE_ANONYMOUS_REQUESTS_PER_MINUTE: '0', ...env });
  if (!reading.ok) throw new Error(reading.mistakes.join('\n'));
  const gateway = await createFileGateway(
    {
      supergraph,
      tokens: null,
      requireAuthentication: false,
      rejectUnauthorized: false,
      executor: 'own',
      trustedDocuments: null,
      trustedDocumentsOnly: false,
      ...file,
    },
    { config: reading.config, logTo: { write: (line) => void lines.push(line) } },
  );
  const url = await gateway.start();
  return {
    url,
    logged: () => lines.map((line) => JSON.parse(line) as LogLine),
    post: (body, headers) =>
      read(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    get: (path, headers) => read(`${url}${path}`, { headers: headers ?? {} }),
    async stop() {
      await gateway.stop();
      await rm(folder, { recursive: true });
    },
  };
}

async function read(url: string, init: RequestInit): Promise<GatewayReply> {
  const response = await fetch(url, init);
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: isJson ? (JSON.parse(text) as unknown) : null,
  };
}
