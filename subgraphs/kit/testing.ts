import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import pino from 'pino';
import { assertionAudience, assertionType } from './assertion.ts';
import { usualSmallestCell } from './config.ts';
import type { Grant } from './grant.ts';
import { writeGrants } from './grants-claim.ts';
import { openStore } from './open-store.ts';
import { serveFromStore } from './serve.ts';
import type { SqliteParts, SubgraphParts } from './subgraph-parts.ts';

/** For whom a test asks. */
export interface TestCaller {
  readonly organisation: string;
  readonly scopes?: readonly string[];
  readonly purpose?: string;
  /** What agreements grant the caller; see `testGrant`. */
  readonly grants?: readonly Grant[];
}

/** What a subgraph answered. */
export interface TestAnswer {
  readonly status: number;
  // A test reaches into answers of many shapes; a wrong path fails the test.
  readonly data: any; // eslint-disable-line @typescript-eslint/no-explicit-any
  readonly errors: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** A subgraph that runs for a test, with a hub of the test's own. */
export interface TestSubgraph {
  readonly url: string;
  /** Asks as the hub asks for a caller; null asks without the hub's assertion. */
  ask(
    caller: TestCaller | null,
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<TestAnswer>;
  close(): Promise<void>;
}

const issuer = 'http://hub.test';

/** Starts a subgraph over a database as its process would, on a free port. */
export async function startForTest(
  parts: SubgraphParts | SqliteParts,
  databaseUrl: string,
): Promise<TestSubgraph> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA');
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), alg: 'EdDSA', kid: 'test' }] });
  const logger = pino({ level: 'silent' });
  const { store, close } = await openStore(parts, {
    url: databaseUrl,
    smallestCell: usualSmallestCell,
    logger,
  });
  const { name, resolvers } = parts;
  const typeDefs = parse(readFileSync(parts.schema, 'utf8'));
  const running = await serveFromStore(
    { name, typeDefs, resolvers, store },
    { host: '127.0.0.1', port: 0, issuer, keys, logger },
  );
  return {
    url: running.url,
    async ask(caller, query, variables = {}) {
      const assertion = caller === null ? null : await sign(name, privateKey, caller);
      return post(running.url, assertion, { query, variables });
    },
    async close() {
      await running.close();
      await close();
    },
  };
}

/** A grant of everything in the named datasets, up to the given limits. */
export function testGrant(parts: Pick<Grant, 'grantor' | 'datasets'> & Partial<Grant>): Grant {
  return {
    agreement: 'test-agreement@1',
    countries: null,
    areas: null,
    categories: null,
    from: null,
    to: null,
    classification: 'STRICTLY_CONFIDENTIAL',
    tlp: 'RED',
    verification: null,
    fieldGroups: null,
    detail: 'FULL',
    ...parts,
  };
}

function sign(subgraph: string, key: CryptoKey, caller: TestCaller): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({
    organisation: caller.organisation,
    client_id: 'test-client',
    scope: (caller.scopes ?? []).join(' '),
    ...(caller.purpose === undefined ? {} : { purpose: caller.purpose }),
    grants: writeGrants(caller.grants ?? []),
  })
    .setProtectedHeader({ alg: 'EdDSA', kid: 'test', typ: assertionType })
    .setIssuer(issuer)
    .setAudience(assertionAudience(subgraph))
    .setIssuedAt(now)
    .setExpirationTime(now + 60)
    .setJti(randomUUID())
    .sign(key);
}

async function post(url: string, assertion: string | null, body: object): Promise<TestAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(assertion === null ? {} : { authorization: `Bearer ${assertion}` }),
    },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Partial<TestAnswer>;
  const data: unknown = answer.data ?? null;
  return { status: response.status, data, errors: answer.errors ?? [] };
}
