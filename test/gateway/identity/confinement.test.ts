import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { JWTPayload } from 'jose';
import { scopes } from '../../../gateway/identity/scopes.ts';
import { type ForeignIssuer, openForeignIssuer } from '../../support/foreign-issuer.ts';
import { type IdentityStage, openIdentityStage } from '../../support/identity-stage.ts';

const organisations = ['ngo-one', 'ngo-two'] as const;
const granted = { 'ngo-one': ['incident:read', 'incident:write'], 'ngo-two': ['recommendation:read'] };

let stage: IdentityStage;
const issuers = new Map<string, ForeignIssuer>();

beforeAll(async () => {
  stage = await openIdentityStage();
  for (const organisation of organisations) {
    await stage.addOrganisation({ id: organisation });
    const issuer = await openForeignIssuer();
    issuers.set(organisation, issuer);
    await stage.addClient({
      id: `${organisation}.tool`,
      organisation,
      scopes: granted[organisation],
      authentication: 'TRUSTED_ISSUER',
      externalId: 'tool',
    });
    await stage.change((manager) =>
      manager.query(
        `INSERT INTO trusted_issuer VALUES ($1, $2, $3, 'urn:hub', 'at+jwt', '{ES256}', 'client_id', 'scope')`,
        [issuer.issuer, organisation, issuer.jwksUri],
      ),
    );
  }
  await stage.identity.directory.refresh();
});

afterAll(async () => {
  for (const issuer of issuers.values()) await issuer.close();
  await stage.close();
});

const names = ['tool', 'ngo-one.tool', 'ngo-two.tool', 'ngo-one', 'ngo-two', 'steward', ''];

/** Whatever an issuer may write into a token that it signs. */
const claims: fc.Arbitrary<JWTPayload> = fc.record(
  {
    client_id: fc.constantFrom(...names),
    azp: fc.constantFrom(...names),
    sub: fc.constantFrom(...names),
    organisation: fc.oneof(fc.constantFrom(...names), fc.constant(null), fc.array(fc.constantFrom(...names))),
    credential: fc.integer({ min: 0, max: 3 }),
    scope: fc.oneof(
      fc.array(fc.constantFrom(...Object.keys(scopes))),
      fc.array(fc.constantFrom(...Object.keys(scopes))).map((each) => each.join(' ')),
      fc.integer(),
    ),
    aud: fc.constantFrom('urn:hub', 'urn:rapporteur:hub'),
    iss: fc.constantFrom('ngo-one', 'ngo-two', 'hub'),
  },
  { requiredKeys: [] },
);

describe('A token of an issuer that one organisation trusts', () => {
  it('acts for that organisation or for nobody, with no scope beyond those of its client', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...organisations), claims, async (organisation, written) => {
        const { iss, ...rest } = written;
        const named = iss === 'hub' ? stage.url : issuers.get(iss ?? organisation)?.issuer;
        const token = await issuers.get(organisation)?.sign({ ...rest, ...(named ? { iss: named } : {}) });
        const verdict = await stage.identity.verifyToken(token ?? '');
        if (!verdict.ok) return;
        expect(verdict.caller.organisation).toBe(organisation);
        expect(verdict.caller.clientId).toBe(`${organisation}.tool`);
        expect(granted[organisation]).toEqual(expect.arrayContaining([...verdict.caller.scopes]));
      }),
      { numRuns: 500 },
    );
  });

  it('is admitted where it says what it should', async () => {
    const token = await issuers.get('ngo-one')?.sign({ client_id: 'tool', scope: 'incident:read hub:admin' });
    expect(await stage.identity.verifyToken(token ?? '')).toMatchObject({
      ok: true,
      caller: { organisation: 'ngo-one', scopes: new Set(['incident:read']) },
    });
  });
});
