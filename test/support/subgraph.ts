import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import pino from 'pino';
import type { ProbeSigner } from '../../gateway/registry/probe/probe-assertions.ts';
import { assertionAudience, assertionType } from '../../subgraphs/kit/assertion.ts';
import type { Disclosure } from '../../subgraphs/kit/disclosures.ts';
import { openDatabase } from '../../subgraphs/kit/database.ts';
import type { Grant } from '../../subgraphs/kit/grant.ts';
import { writeGrants } from '../../subgraphs/kit/grants-claim.ts';
import { migrate } from '../../subgraphs/kit/migrate.ts';
import type { RecordAct } from '../../subgraphs/kit/record-act.ts';
import { serveSubgraph } from '../../subgraphs/kit/serve.ts';
import type { SubgraphParts } from '../../subgraphs/kit/subgraph-parts.ts';
import { createMigratedDatabase } from './postgres.ts';

const issuer = 'http://hub.test';

/** What a subgraph answered, and with which status. */
export interface SubgraphAnswer {
  readonly status: number;
  // Tests reach into answers of many shapes; a wrong path fails the test.
  readonly data: any; // eslint-disable-line @typescript-eslint/no-explicit-any
  readonly errors: readonly { message: string; path?: unknown[]; extensions: { code: string } }[];
  /** What it tells the hub beside the answer; undefined where it tells nothing. */
  readonly told?:
    { readonly disclosures: readonly Disclosure[]; readonly acts?: readonly RecordAct[] } | undefined;
}

/** Says what an assertion claims; what is left out is right. */
export interface AssertionClaims {
  readonly organisation?: string;
  readonly scope?: string;
  /** What kind of organisation it is, and of which country. */
  readonly kind?: string;
  readonly country?: string;
  readonly clientId?: string;
  readonly subgraph?: string;
  readonly issuer?: string;
  readonly type?: string;
  readonly expiresIn?: number;
  readonly key?: CryptoKey;
  readonly grants?: readonly Grant[];
}

/** A running subgraph over a database of its own, with a hub that signs what a test says. */
export interface SubgraphUnderTest {
  readonly url: string;
  readonly databaseUrl: string;
  /** The hub it answers. */
  readonly signer: ProbeSigner;
  /** The statements that went to the database, in order; emptied by the test. */
  readonly statements: string[];
  assertion(claims: AssertionClaims): Promise<string>;
  ask(claims: AssertionClaims, query: string, variables?: Record<string, unknown>): Promise<SubgraphAnswer>;
  post(authorization: string | null, body: unknown): Promise<SubgraphAnswer>;
  stop(): Promise<void>;
}

/** Starts a subgraph as its own process would, on a free port. */
export async function startSubgraphUnderTest(parts: SubgraphParts): Promise<SubgraphUnderTest> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA');
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), alg: 'EdDSA', kid: 'test' }] });
  const store = await createMigratedDatabase(parts.name, (url) => migrate(url, parts.migrations));
  const statements: string[] = [];
  const onStatement = (statement: string): void => void statements.push(statement);
  const database = await openDatabase({ url: store.url, entities: parts.entities, onStatement });
  const typeDefs = parse(readFileSync(parts.schema, 'utf8'));
  const running = await serveSubgraph(
    { name: parts.name, typeDefs, resolvers: parts.resolvers, policies: parts.policies ?? [], database },
    { host: '127.0.0.1', port: 0, issuer, keys, logger: pino({ level: 'silent' }) },
  );
  const assertion = (claims: AssertionClaims): Promise<string> =>
    sign(parts.name, claims.key ?? privateKey, claims);
  const post = (authorization: string | null, body: unknown) => send(running.url, authorization, body);
  return {
    url: running.url,
    databaseUrl: store.url,
    signer: { issuer, key: { alg: 'EdDSA', kid: 'test', key: privateKey } },
    statements,
    assertion,
    post,
    ask: async (claims, query, variables) => post(`Bearer ${await assertion(claims)}`, { query, variables }),
    stop: async () => {
      await running.close();
      await database.close();
      await store.drop();
    },
  };
}

function sign(subgraph: string, key: CryptoKey, claims: AssertionClaims): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({
    organisation: claims.organisation ?? 'nobody',
    ...(claims.kind === undefined ? {} : { organisation_kind: claims.kind }),
    ...(claims.country === undefined ? {} : { organisation_country: claims.country }),
    client_id: claims.clientId ?? 'test-client',
    scope: claims.scope ?? '',
    grants: writeGrants(claims.grants ?? []),
  })
    .setProtectedHeader({ alg: 'EdDSA', kid: 'test', typ: claims.type ?? assertionType })
    .setIssuer(claims.issuer ?? issuer)
    .setAudience(assertionAudience(claims.subgraph ?? subgraph))
    .setIssuedAt(now)
    .setExpirationTime(now + (claims.expiresIn ?? 60))
    .setJti(randomUUID())
    .sign(key);
}

async function send(url: string, authorization: string | null, body: unknown): Promise<SubgraphAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Partial<SubgraphAnswer> & { extensions?: SubgraphAnswer['told'] };
  const { data = null, errors = [], extensions: told } = answer;
  return { status: response.status, data, errors, told };
}
