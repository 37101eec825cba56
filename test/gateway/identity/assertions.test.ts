import { describe, expect, it } from '@jest/globals';
import { createLocalJWKSet, decodeJwt, exportJWK, generateKeyPair } from 'jose';
import { anonymous, type ClientCaller } from '../../../gateway/caller.ts';
import { type Assertions, createAssertions } from '../../../gateway/identity/assertions.ts';
import { readKeySet } from '../../../gateway/identity/key-set.ts';
import { createVerifyAssertion, type VerifyAssertion } from '../../../subgraphs/kit/assertion.ts';

const caller: ClientCaller = {
  kind: 'client',
  organisation: 'ngo-one',
  clientId: 'ngo-one.tool',
  scopes: new Set(['incident:read', 'incident:write']),
  policies: new Set(),
  purpose: 'protection',
  expiresAt: 0,
  key: 'the caller',
};
const mission = { name: 'mission', url: 'http://127.0.0.1:1/graphql' };
const review = { name: 'review', url: 'http://127.0.0.1:2/graphql' };

interface Stage {
  readonly assertions: Assertions;
  readonly verify: (subgraph: string) => VerifyAssertion;
  readonly advance: (milliseconds: number) => void;
}

async function openStage(): Promise<Stage> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const keys = await readKeySet(JSON.stringify(await exportJWK(privateKey)), 'EdDSA');
  let time = Date.now();
  return {
    assertions: createAssertions({
      issuer: 'https://hub.example',
      key: keys.signing,
      grantsFor: () => Promise.resolve({ grants: [], state: '' }),
      organisationOf: (id) => Promise.resolve({ id, kind: 'STATE', countryCode: 'CAF' }),
      now: () => time,
    }),
    verify: (subgraph) =>
      createVerifyAssertion({
        issuer: 'https://hub.example',
        subgraph,
        keys: createLocalJWKSet(keys.publicKeys),
      }),
    advance: (milliseconds) => (time += milliseconds),
  };
}

describe('An assertion', () => {
  it('is made for nobody who has no organisation', async () => {
    const { assertions } = await openStage();
    expect(await assertions({ caller: anonymous, subgraph: mission, kind: 'query' })).toEqual({});
    const nameless = { ...caller, organisation: null };
    expect(await assertions({ caller: nameless, subgraph: mission, kind: 'mutation' })).toEqual({});
  });

  it('is accepted by the subgraph it is meant for and by no other', async () => {
    const { assertions, verify } = await openStage();
    const { authorization } = await assertions({ caller, subgraph: mission, kind: 'query' });
    expect(await verify('review')(authorization)).toMatchObject({ ok: false });
    expect(await verify('mission')(authorization)).toMatchObject({
      ok: true,
      caller: {
        organisation: 'ngo-one',
        organisationKind: 'STATE',
        organisationCountry: 'CAF',
        clientId: 'ngo-one.tool',
        scopes: new Set(['incident:read', 'incident:write']),
        purpose: 'protection',
        grants: [],
      },
    });
  });

  it('lives a minute at most', async () => {
    const { assertions } = await openStage();
    const { authorization = '' } = await assertions({ caller, subgraph: mission, kind: 'query' });
    const { iat = 0, exp = 0 } = decodeJwt(authorization.replace('Bearer ', ''));
    expect(exp - iat).toBe(60);
  });

  it('serves the queries of one caller at one subgraph for half a minute', async () => {
    const { assertions, advance } = await openStage();
    const first = await assertions({ caller, subgraph: mission, kind: 'query' });
    advance(29_000);
    expect(await assertions({ caller, subgraph: mission, kind: 'query' })).toEqual(first);
    expect(await assertions({ caller, subgraph: review, kind: 'query' })).not.toEqual(first);
    const other = { ...caller, key: 'another caller' };
    expect(await assertions({ caller: other, subgraph: mission, kind: 'query' })).not.toEqual(first);
    advance(2000);
    expect(await assertions({ caller, subgraph: mission, kind: 'query' })).not.toEqual(first);
  });

  it('is made anew for each mutation', async () => {
    const { assertions } = await openStage();
    const made = await Promise.all(
      ['query', 'mutation', 'mutation'].map((kind) =>
        assertions({ caller, subgraph: mission, kind: kind === 'query' ? 'query' : 'mutation' }),
      ),
    );
    expect(new Set(made.map(({ authorization }) => authorization)).size).toBe(3);
  });
});
