import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SeenAgreement } from '../../support/agreement-acts.ts';
import { type AgreementStage, openAgreementStage } from '../../support/agreement-stage.ts';

let stage: AgreementStage;
beforeAll(async () => {
  stage = await openAgreementStage();
});
afterAll(() => stage.close());

const sides = { grantor: 'mission-aurora', recipient: 'ngo-lantern' };

async function statusFor(organisation: string, { id }: SeenAgreement): Promise<unknown> {
  const answer = await stage.as(organisation, 'query ($id: ID!) { agreement(id: $id) { status } }', { id });
  return (answer.data?.agreement as { status: string } | null)?.status ?? null;
}

describe('proposing an agreement', () => {
  it.each([
    ['a third organisation', 'ngo-riverbank', sides],
    ['the steward for others', 'steward', sides],
    ['the steward as grantor', 'steward', { ...sides, grantor: 'steward' }],
    ['the steward as recipient', 'steward', { ...sides, recipient: 'steward' }],
  ])('is forbidden to %s', async (_who, organisation, proposal) => {
    expect(await stage.propose(organisation, proposal)).toMatchObject({ codes: ['FORBIDDEN'], data: null });
  });

  it.each([
    ['the steward as the other side', { ...sides, recipient: 'steward' }],
    ['itself as the other side', { ...sides, recipient: 'mission-aurora' }],
    ['nobody', { grantor: 'mission-aurora' }],
    ['an organisation that does not take part', { ...sides, recipient: 'ngo-nowhere' }],
    ['a group that there is not', { grantor: 'mission-aurora', group: 'nobody' }],
    ['no purpose', { ...sides, terms: { purposes: [] } }],
    ['a purpose that no caller can state', { ...sides, terms: { purposes: ['any purpose'] } }],
    ['no dataset', { ...sides, terms: { datasets: [] } }],
    ['a validity that is over', { ...sides, terms: { validTo: '2020-01-01T00:00:00Z' } }],
    ['a validity that ends before it begins', { ...sides, terms: { validFrom: '2999-01-01T00:00:00Z' } }],
  ])('is refused with %s', async (_what, proposal) => {
    expect(await stage.propose('mission-aurora', proposal)).toMatchObject({ codes: ['BAD_USER_INPUT'] });
  });

  it.each([
    ['an empty list, which would grant nothing', { countries: [] }],
    ['a country that is no code', { countries: ['Central African Republic'] }],
    ['a day that is none', { occurredFrom: '2024-02-30' }],
    ['days the wrong way round', { occurredFrom: '2024-02-02', occurredTo: '2024-02-01' }],
    ['a floor and states of verification', { verification: ['VERIFIED'], verificationFloor: 'VERIFIED' }],
    ['a floor that is no state', { verificationFloor: 'CERTAIN' }],
  ])('is refused with %s', async (_what, condition) => {
    const conditions = {
      classification: 'CONFIDENTIAL',
      tlp: 'AMBER',
      detail: 'FULL',
      ...condition,
    } as never;
    const answer = await stage.propose('mission-aurora', { ...sides, terms: { conditions } });
    expect(answer.codes).toEqual(['BAD_USER_INPUT']);
  });

  it('needs the scope agreement:write', async () => {
    const { identity } = stage;
    const client = await identity.addClient({ organisation: 'mission-aurora', scopes: ['agreement:read'] });
    const answer = await identity.ask(
      await identity.token(client),
      'mutation { revokeAgreement(input: { id: "any" }) { agreement { id } } }',
    );
    expect(answer.codes).toEqual(['FORBIDDEN']);
  });

  it.each(['mission-aurora', 'ngo-lantern'])(
    'is signed by %s, which proposes it, and by nobody else',
    async (side) => {
      const { id } = await stage.proposed(side, sides);
      const query = `query ($id: ID!) { agreement(id: $id) {
      status currentVersion { version } versions { signatures { organisation { id } clientId } } } }`;
      expect((await stage.as(side, query, { id })).data).toEqual({
        agreement: {
          status: 'PROPOSED',
          currentVersion: null,
          versions: [
            { signatures: [{ organisation: { id: side }, clientId: expect.stringContaining(`${side}.`) }] },
          ],
        },
      });
    },
  );

  it('states the terms in their canonical form, with the hash that is signed', async () => {
    const { versions } = await stage.proposed('mission-aurora', {
      ...sides,
      terms: { purposes: ['protection', 'early-warning', 'protection'] },
    });
    const [first] = versions;
    expect(JSON.parse(first?.terms ?? '')).toMatchObject({
      grantor: 'mission-aurora',
      recipient: { organisation: 'ngo-lantern' },
      purposes: ['early-warning', 'protection'],
      conditions: { countries: ['CAF'], areas: null },
    });
    expect(first?.termsHash).toBe(
      createHash('sha256')
        .update(first?.terms ?? '')
        .digest('hex'),
    );
  });

  it('keeps a floor of verification as the states it stands for', async () => {
    const conditions = {
      classification: 'CONFIDENTIAL',
      tlp: 'AMBER',
      detail: 'FULL',
      verificationFloor: 'CORROBORATED',
    } as const;
    const { versions } = await stage.proposed('mission-aurora', { ...sides, terms: { conditions } });
    expect(JSON.parse(versions[0]?.terms ?? '').conditions.verification).toEqual([
      'CORROBORATED',
      'VERIFIED',
    ]);
  });
});

describe('an agreement', () => {
  it('answers like a missing one to an organisation that is no party to it, the steward included', async () => {
    const agreement = await stage.agreed(sides);
    const one = 'query ($id: ID!) { agreement(id: $id) { id } }';
    const all = '{ agreements { totalCount nodes { id } } }';
    for (const organisation of ['ngo-riverbank', 'steward']) {
      const invisible = await stage.as(organisation, one, { id: agreement.id });
      expect(invisible).toEqual(await stage.as(organisation, one, { id: 'missing' }));
      expect(invisible.data).toEqual({ agreement: null });
      expect((await stage.as(organisation, all)).data).toEqual({ agreements: { totalCount: 0, nodes: [] } });
    }
  });

  it('cannot be signed, suspended or revoked by an organisation that is no party to it', async () => {
    const agreement = await stage.proposed('mission-aurora', sides);
    expect(await stage.sign('ngo-riverbank', agreement)).toMatchObject({ codes: ['NOT_FOUND'] });
    for (const kind of ['suspend', 'resume', 'revoke'] as const) {
      expect(await stage.act('ngo-riverbank', kind, agreement)).toMatchObject({ codes: ['NOT_FOUND'] });
      expect(await stage.act('steward', kind, agreement)).toMatchObject({ codes: ['FORBIDDEN'] });
    }
    expect(await stage.sign('steward', agreement)).toMatchObject({ codes: ['FORBIDDEN'] });
  });

  it('is not signed under other terms than those that were read', async () => {
    const agreement = await stage.proposed('mission-aurora', sides);
    const other = await stage.proposed('mission-aurora', sides);
    const answer = await stage.sign('ngo-lantern', { ...agreement, versions: other.versions });
    expect(answer).toMatchObject({ codes: ['CONFLICT'], data: null });
    expect(await statusFor('ngo-lantern', agreement)).toBe('PROPOSED');
  });

  it('is not signed twice by one side, which would make a second side of it', async () => {
    const agreement = await stage.proposed('mission-aurora', sides);
    expect(await stage.sign('mission-aurora', agreement)).toMatchObject({ codes: ['CONFLICT'] });
    expect(await statusFor('mission-aurora', agreement)).toBe('PROPOSED');
  });

  it('is in force once both sides have signed', async () => {
    const agreement = await stage.agreed(sides);
    expect(await statusFor('mission-aurora', agreement)).toBe('IN_FORCE');
    expect(await statusFor('ngo-lantern', agreement)).toBe('IN_FORCE');
  });

  it('is resumed only by the side that suspended it', async () => {
    const agreement = await stage.agreed(sides);
    await stage.act('mission-aurora', 'suspend', agreement);
    expect(await stage.act('ngo-lantern', 'resume', agreement)).toMatchObject({ codes: ['CONFLICT'] });
    expect(await stage.act('mission-aurora', 'suspend', agreement)).toMatchObject({ codes: ['CONFLICT'] });
    await stage.act('ngo-lantern', 'suspend', agreement);
    await stage.act('mission-aurora', 'resume', agreement);
    expect(await statusFor('mission-aurora', agreement)).toBe('SUSPENDED');
    await stage.act('ngo-lantern', 'resume', agreement);
    expect(await statusFor('mission-aurora', agreement)).toBe('IN_FORCE');
  });

  it.each(['mission-aurora', 'ngo-lantern'])('is revoked by %s for good', async (side) => {
    const agreement = await stage.agreed(sides);
    expect((await stage.act(side, 'revoke', agreement)).data).toMatchObject({
      change: { agreement: { status: 'REVOKED' } },
    });
    expect(await stage.act(side, 'resume', agreement)).toMatchObject({ codes: ['CONFLICT'] });
    await expect(stage.reproposed('mission-aurora', agreement, {})).rejects.toThrow('CONFLICT');
  });

  it('is declined by revoking what was only proposed', async () => {
    const agreement = await stage.proposed('mission-aurora', sides);
    await stage.act('ngo-lantern', 'revoke', agreement);
    expect(await stage.sign('ngo-lantern', agreement)).toMatchObject({ codes: ['CONFLICT'] });
    expect(await statusFor('mission-aurora', agreement)).toBe('REVOKED');
  });

  it('holds in its old version until the new one is signed by both sides', async () => {
    const agreement = await stage.agreed(sides);
    const changed = await stage.reproposed('ngo-lantern', agreement, { purposes: ['early-warning'] });
    const current = `query ($id: ID!) { agreement(id: $id) { currentVersion { version purposes } } }`;
    expect((await stage.as('mission-aurora', current, { id: agreement.id })).data).toEqual({
      agreement: { currentVersion: { version: 1, purposes: ['protection'] } },
    });
    expect((await stage.sign('mission-aurora', changed, 2)).codes).toEqual([]);
    expect((await stage.as('mission-aurora', current, { id: agreement.id })).data).toEqual({
      agreement: { currentVersion: { version: 2, purposes: ['early-warning'] } },
    });
  });

  it('is never changed or removed in the database, whoever tries', async () => {
    const { id } = await stage.agreed(sides);
    for (const table of ['agreement_version', 'agreement_signature', 'agreement_act', 'group_change']) {
      const change = stage.identity.change((manager) => manager.query(`DELETE FROM ${table}`));
      await expect(change).rejects.toThrow('agreements only grow');
    }
    const forged = stage.identity.change((manager) =>
      manager.query(
        `INSERT INTO agreement_version (agreement_id, version, terms, terms_hash, proposed_by)
         VALUES ($1, 9, '{}', 'other', 'mission-aurora')`,
        [id],
      ),
    );
    await expect(forged).rejects.toThrow('violates check constraint');
  });
});
