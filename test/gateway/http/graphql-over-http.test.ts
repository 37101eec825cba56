import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { type RunningGateway, startGateway } from '../../support/gateway.ts';
import { type Library, startLibrary } from '../../support/library-subgraphs.ts';

// A refused document answers 400 with application/json too: @apollo/server-integration-testsuite demands it.
const contradicted = new Set(['572B', 'FDE2', '7B9B']);

let library: Library;
let gateway: RunningGateway;

beforeAll(async () => {
  library = await startLibrary();
  gateway = await startGateway({ supergraphSdl: library.supergraphSdl });
});

afterAll(async () => {
  await gateway.stop();
  await library.stop();
});

// GET is refused without a header that a page of another site cannot send.
const fetchFn: typeof fetch = (url, init) => {
  const headers = new Headers(init?.headers);
  headers.set('apollo-require-preflight', 'true');
  return fetch(url, { ...init, headers });
};

const audits = serverAudits({ url: () => `${gateway.url}/graphql`, fetchFn });

describe('the GraphQL over HTTP specification', () => {
  it.each(audits.filter(({ id }) => !contradicted.has(id)))('$id: $name', async ({ fn }) => {
    expect(await fn()).toMatchObject({ status: 'ok' });
  });

  it.each(audits.filter(({ id }) => contradicted.has(id)))('$id is contradicted: $name', async ({ fn }) => {
    expect(await fn()).toMatchObject({ status: 'warn', reason: 'Response status code is not 200' });
  });
});
