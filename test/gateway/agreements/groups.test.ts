import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SeenAgreement } from '../../support/agreement-acts.ts';
import { type AgreementStage, openAgreementStage } from '../../support/agreement-stage.ts';

let stage: AgreementStage;
let group: string;
let count = 0;
beforeAll(async () => {
  stage = await openAgreementStage();
});
afterAll(() => stage.close());

/** Each test has a group of its own, made by the one NGO. */
beforeEach(async () => {
  group = `cluster-${(count += 1)}`;
  expect(await stage.group('ngo-lantern', 'create', group)).toMatchObject({ codes: [] });
});

/** The agreements that grant an organisation something now. */
async function granted(organisation: string): Promise<string[]> {
  const request = { organisation, purpose: 'protection', subgraph: 'mission' };
  const { grants } = await stage.identity.identity.grants.grantsFor(request);
  return grants.map(({ agreement }) => agreement);
}

async function proposedToGroup(): Promise<SeenAgreement> {
  return stage.proposed('mission-aurora', { grantor: 'mission-aurora', group });
}

describe('a group', () => {
  it('is neither made nor joined by a steward', async () => {
    expect(await stage.group('steward', 'create', 'stewards')).toMatchObject({ codes: ['FORBIDDEN'] });
    expect(await stage.group('steward', 'join', group)).toMatchObject({ codes: ['FORBIDDEN'] });
  });

  it('is made once', async () => {
    expect(await stage.group('ngo-riverbank', 'create', group)).toMatchObject({ codes: ['CONFLICT'] });
  });

  it('is joined once, and left only by a member', async () => {
    expect(await stage.group('ngo-lantern', 'join', group)).toMatchObject({ codes: ['CONFLICT'] });
    expect(await stage.group('ngo-riverbank', 'leave', group)).toMatchObject({ codes: ['CONFLICT'] });
    expect(await stage.group('ngo-riverbank', 'join', 'no-such-group')).toMatchObject({
      codes: ['NOT_FOUND'],
    });
  });

  it('counts every joining and leaving as a version', async () => {
    await stage.group('ngo-riverbank', 'join', group);
    await stage.group('ngo-lantern', 'leave', group);
    const query =
      'query ($id: ID!) { organisationGroup(id: $id) { version members { joinedVersion organisation { id } } } }';
    expect((await stage.as('mission-aurora', query, { id: group })).data).toEqual({
      organisationGroup: {
        version: 3,
        members: [{ joinedVersion: 2, organisation: { id: 'ngo-riverbank' } }],
      },
    });
  });
});

describe('an agreement with a group', () => {
  it('is not proposed by an organisation that is not a member', async () => {
    const answer = await stage.propose('ngo-riverbank', { grantor: 'mission-aurora', group });
    expect(answer).toMatchObject({ codes: ['FORBIDDEN'] });
  });

  it('grants a member nothing before that member has signed for itself', async () => {
    await stage.group('ngo-riverbank', 'join', group);
    const agreement = await proposedToGroup();
    await stage.sign('ngo-lantern', agreement);
    expect(await granted('ngo-lantern')).toContain(`${agreement.id}@1`);
    expect(await granted('ngo-riverbank')).not.toContain(`${agreement.id}@1`);
  });

  it('is invisible to who joins later, grants it nothing and cannot be signed by it', async () => {
    const agreement = await proposedToGroup();
    await stage.sign('ngo-lantern', agreement);
    await stage.group('ngo-riverbank', 'join', group);
    const one = 'query ($id: ID!) { agreement(id: $id) { id } }';
    expect((await stage.as('ngo-riverbank', one, { id: agreement.id })).data).toEqual({ agreement: null });
    expect(await stage.sign('ngo-riverbank', agreement)).toMatchObject({ codes: ['NOT_FOUND'] });
    expect(await granted('ngo-riverbank')).not.toContain(`${agreement.id}@1`);
  });

  it('does not become visible to who joins later by a version that a member proposes', async () => {
    const agreement = await proposedToGroup();
    await stage.sign('ngo-lantern', agreement);
    await stage.group('ngo-riverbank', 'join', group);
    const changed = await stage.reproposed('ngo-lantern', agreement, {});
    expect(await stage.sign('ngo-riverbank', changed, 2)).toMatchObject({ codes: ['NOT_FOUND'] });
    await stage.sign('mission-aurora', changed, 2);
    expect(await stage.sign('ngo-riverbank', changed, 2)).toMatchObject({ codes: [] });
  });

  it('asks the grantor, and nobody else, to approve who joins later', async () => {
    const agreement = await proposedToGroup();
    await stage.group('ngo-riverbank', 'join', group);
    const pending =
      'query ($id: ID!) { agreement(id: $id) { admissions { organisation { id } admittedAt } } }';
    expect((await stage.as('mission-aurora', pending, { id: agreement.id })).data).toEqual({
      agreement: {
        admissions: [
          { organisation: { id: 'ngo-lantern' }, admittedAt: expect.any(String) },
          { organisation: { id: 'ngo-riverbank' }, admittedAt: null },
        ],
      },
    });
    for (const [organisation, code] of [
      ['ngo-lantern', 'FORBIDDEN'],
      ['ngo-riverbank', 'NOT_FOUND'],
      ['mission-meridian', 'NOT_FOUND'],
      ['steward', 'FORBIDDEN'],
    ] as const) {
      const answer = await stage.approve(organisation, agreement, 'ngo-riverbank');
      expect([organisation, answer.codes]).toEqual([organisation, [code]]);
    }
    const stranger = await stage.approve('mission-aurora', agreement, 'mission-meridian');
    expect(stranger).toMatchObject({ codes: ['NOT_FOUND'] });
  });

  it('applies to who joined later once the grantor approved and the member signed', async () => {
    const agreement = await proposedToGroup();
    await stage.group('ngo-riverbank', 'join', group);
    expect(await stage.approve('mission-aurora', agreement, 'ngo-riverbank')).toMatchObject({ codes: [] });
    expect(await granted('ngo-riverbank')).not.toContain(`${agreement.id}@1`);
    await stage.sign('ngo-riverbank', agreement);
    expect(await granted('ngo-riverbank')).toContain(`${agreement.id}@1`);
  });

  it('grants nothing to who has left, and nothing again to who comes back without a new approval', async () => {
    const agreement = await proposedToGroup();
    await stage.sign('ngo-lantern', agreement);
    await stage.group('ngo-lantern', 'leave', group);
    expect(await granted('ngo-lantern')).not.toContain(`${agreement.id}@1`);
    await stage.group('ngo-lantern', 'join', group);
    expect(await granted('ngo-lantern')).not.toContain(`${agreement.id}@1`);
    await stage.approve('mission-aurora', agreement, 'ngo-lantern');
    expect(await granted('ngo-lantern')).toContain(`${agreement.id}@1`);
  });

  it('is ended by a member for itself alone, and by the grantor for all', async () => {
    await stage.group('ngo-riverbank', 'join', group);
    const agreement = await proposedToGroup();
    await stage.sign('ngo-lantern', agreement);
    await stage.sign('ngo-riverbank', agreement);
    await stage.act('ngo-riverbank', 'revoke', agreement);
    expect(await granted('ngo-riverbank')).not.toContain(`${agreement.id}@1`);
    expect(await granted('ngo-lantern')).toContain(`${agreement.id}@1`);
    await stage.act('mission-aurora', 'revoke', agreement);
    expect(await granted('ngo-lantern')).not.toContain(`${agreement.id}@1`);
  });
});
