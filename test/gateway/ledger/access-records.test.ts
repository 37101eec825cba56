import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cosignCheckpoint, readCheckpoint } from '../../../gateway/ledger/checkpoint.ts';
import { readVerifierKey, writeVerifierKey } from '../../../gateway/ledger/verifier-key.ts';
import { verifyShownConsistency, verifyShownInclusion } from '../../../gateway/ledger/verify-shown-proof.ts';
import type { SeenAgreement } from '../../support/agreement-acts.ts';
import { type HubAnswer, type LedgerStage, openLedgerStage } from '../../support/ledger-stage.ts';
import { makeWitness } from '../../support/make-witness.ts';

let stage: LedgerStage;
let agreement: SeenAgreement;
const reads = 5;
beforeAll(async () => {
  stage = await openLedgerStage();
  await stage.addIncidents(
    { id: 'secret-1', owner: 'mission-aurora' },
    { id: 'secret-2', owner: 'mission-meridian' },
  );
  agreement = await stage.agreed({ grantor: 'mission-aurora', recipient: 'ngo-lantern' });
  await stage.agreed({ grantor: 'mission-meridian', recipient: 'ngo-riverbank' });
  for (let read = 0; read < reads; read += 1) {
    await stage.as('ngo-lantern', '{ incident(id: "secret-1") { id } }');
  }
  await stage.as('ngo-riverbank', '{ incident(id: "secret-2") { id } }');
});
afterAll(() => stage.close());

const fields = `id at organisation { id } clientId owner { id } dataset given records fieldGroups
  agreements { id version } purpose operation requestId`;

// Tests reach into answers of many shapes; a wrong path fails the test.
/* eslint-disable @typescript-eslint/no-explicit-any */
async function recordsSeenBy(organisation: string, filter: object = {}): Promise<any[]> {
  const query = `query ($filter: AccessRecordFilter) { accessRecords(filter: $filter) { totalCount nodes { ${fields} } } }`;
  const { data, codes } = await stage.as(organisation, query, { filter });
  expect(codes).toEqual([]);
  expect(data.accessRecords.totalCount).toBe(data.accessRecords.nodes.length);
  return data.accessRecords.nodes;
}

const proofOf = (entry: string): string => `{ ledgerInclusionProof(entry: "${entry}") {
  index entry salt path checkpoint { note key } } }`;

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

describe('access records', () => {
  it.each(['steward', 'ngo-riverbank', 'mission-meridian'])(
    'of two others are not shown to %s',
    async (asker) => {
      const seen = await recordsSeenBy(asker);
      expect(seen.filter(({ owner }) => owner.id === 'mission-aurora')).toEqual([]);
      const filtered = await recordsSeenBy(asker, { owner: 'mission-aurora', agreement: agreement.id });
      expect(filtered).toEqual([]);
    },
  );

  it('need the scope ledger:read', async () => {
    const { data } = await stage.as(
      'ngo-lantern',
      'mutation { registerClient(input: { name: "few", scopes: ["incident:read"] }) { client { id } secret } }',
    );
    const { client, secret } = data.registerClient;
    const answer = await stage.asClient(
      client.id,
      secret,
      '{ accessRecords { totalCount } ledgerCheckpoint { size } }',
    );
    expect(answer.codes).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE', 'UNAUTHORIZED_FIELD_OR_TYPE']);
  });

  it.each(['mission-aurora', 'ngo-lantern'])(
    'tell %s who read which records, when and by what right',
    async (asker) => {
      const records = await recordsSeenBy(asker);
      expect(records).toHaveLength(reads);
      expect(records[0]).toMatchObject({
        at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
        organisation: { id: 'ngo-lantern' },
        clientId: 'ngo-lantern.client',
        owner: { id: 'mission-aurora' },
        dataset: 'Incident',
        given: 'RECORDS',
        records: 1,
        agreements: [{ id: agreement.id, version: 1 }],
        purpose: 'protection',
      });
    },
  );

  it.each<[string, () => object, number]>([
    ['the reader', () => ({ organisation: 'ngo-lantern' }), reads],
    ['another reader', () => ({ organisation: 'ngo-riverbank' }), 0],
    ['the owner', () => ({ owner: 'mission-aurora' }), reads],
    ['the dataset', () => ({ dataset: 'Incident' }), reads],
    ['another dataset', () => ({ dataset: 'Visit' }), 0],
    ['the agreement', () => ({ agreement: agreement.id }), reads],
    ['the beginning of an agreement’s id', () => ({ agreement: agreement.id.slice(0, -1) }), 0],
    ['a period', () => ({ from: new Date(Date.now() - 60_000), to: new Date(Date.now() + 1000) }), reads],
    ['a period before', () => ({ to: new Date(Date.now() - 3_600_000) }), 0],
  ])('are found by %s', async (_what, filter, found) => {
    expect(await recordsSeenBy('mission-aurora', filter())).toHaveLength(found);
  });

  it('come in pages, the latest first', async () => {
    const page = async (after: string | null): Promise<HubAnswer> =>
      stage.as(
        'mission-aurora',
        `query ($after: String) { accessRecords(first: 2, after: $after) {
          nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
    const ids: number[] = [];
    for (let after: string | null = null, more = true; more;) {
      const answer: HubAnswer = await page(after);
      const { nodes, pageInfo }: Page = answer.data.accessRecords;
      ids.push(...nodes.map(({ id }) => Number(id)));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(ids).toHaveLength(reads);
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
  });
});

describe('governance records', () => {
  const query = `{ governanceRecords { nodes { act subject organisation { id } concerns { id } content } } }`;
  const actsSeenBy = async (organisation: string): Promise<any[]> =>
    (await stage.as(organisation, query)).data.governanceRecords.nodes;

  it('are shown to those they concern', async () => {
    const [signed, proposed] = (await actsSeenBy('mission-aurora')).slice(-2);
    expect(proposed).toMatchObject({ act: 'AGREEMENT_PROPOSED', organisation: { id: 'mission-aurora' } });
    expect(signed).toMatchObject({
      act: 'AGREEMENT_SIGNED',
      organisation: { id: 'ngo-lantern' },
      concerns: { id: 'mission-aurora' },
      content: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(JSON.stringify(await actsSeenBy('mission-aurora'))).not.toContain('ngo-riverbank');
  });

  it('are all shown to the steward, which sees no access', async () => {
    expect(JSON.stringify(await actsSeenBy('steward'))).toMatch(/ngo-lantern.*|ngo-riverbank/);
    expect(await recordsSeenBy('steward')).toEqual([]);
  });
});

describe('a proof of the ledger', () => {
  it('is given for no entry between two others, as if there were none', async () => {
    const [record] = await recordsSeenBy('mission-aurora');
    for (const entry of [record.id, '999999', '-1', 'x']) {
      expect(await stage.as('ngo-riverbank', proofOf(entry))).toEqual({
        status: 200,
        data: { ledgerInclusionProof: null },
        codes: [],
      });
    }
  });

  it('shows owner and reader that an entry is in the ledger, offline', async () => {
    for (const asker of ['mission-aurora', 'ngo-lantern']) {
      for (const { id } of await recordsSeenBy(asker)) {
        const proof = (await stage.as(asker, proofOf(id))).data.ledgerInclusionProof;
        const key = readVerifierKey(proof.checkpoint.key);
        if (!key) throw new Error('no key');
        expect(await verifyShownInclusion(proof, key)).toMatchObject({ ok: true });
        const altered = { ...proof, entry: proof.entry.replace('"records":1', '"records":0') };
        expect(await verifyShownInclusion(altered, key)).toEqual({ ok: false, problem: 'NOT_PROVEN' });
        expect(await verifyShownInclusion(proof, await makeWitness(key.name))).toEqual({
          ok: false,
          problem: 'CHECKPOINT_NOT_SIGNED',
        });
      }
    }
  });

  it('shows that the ledger only grew from one checkpoint to another', async () => {
    const { data } = await stage.as('mission-aurora', '{ ledgerCheckpoint { size key } }');
    const { size, key: text } = data.ledgerCheckpoint;
    const key = readVerifierKey(text);
    if (!key) throw new Error('no key');
    for (let from = 1; from <= size; from += 1) {
      const query = `{ ledgerConsistencyProof(from: ${from}, to: ${size}) { path from { note } to { note } } }`;
      const proof = (await stage.as('mission-aurora', query)).data.ledgerConsistencyProof;
      expect(await verifyShownConsistency(proof, key)).toEqual({ ok: true, size });
      if (from < size) {
        const other = { ...proof, path: [...proof.path].reverse().slice(1) };
        expect(await verifyShownConsistency(other, key)).toMatchObject({ ok: false });
      }
    }
  });
});

describe('a witness', () => {
  const cosign = `mutation ($note: String!, $key: String!) {
    cosignLedgerCheckpoint(input: { note: $note, key: $key }) {
      checkpoint { note cosignatures { organisation { id } key } } } }`;
  const newest = async (): Promise<{ note: string; key: string }> =>
    (await stage.as('ngo-lantern', '{ ledgerCheckpoint { note key } }')).data.ledgerCheckpoint;

  it.each<[string, (note: string) => Promise<{ note: string; key: string }>]>([
    [
      'no signature of its own',
      async (note) => ({ note, key: writeVerifierKey(await makeWitness('ngo-lantern')) }),
    ],
    [
      'the name of another',
      async (note) => {
        const witness = await makeWitness('mission-aurora');
        return { note: await cosignCheckpoint(note, witness), key: writeVerifierKey(witness) };
      },
    ],
    [
      'another head',
      async (note) => {
        const witness = await makeWitness('ngo-lantern');
        return {
          note: await cosignCheckpoint(note.replace(/\n\d+\n/, '\n1\n'), witness),
          key: writeVerifierKey(witness),
        };
      },
    ],
    ['no key', (note) => Promise.resolve({ note, key: 'ngo-lantern' })],
    ['no checkpoint', async () => ({ note: 'x', key: writeVerifierKey(await makeWitness('ngo-lantern')) })],
  ])('is refused with %s', async (_what, make) => {
    const { note } = await newest();
    expect((await stage.as('ngo-lantern', cosign, await make(note))).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('signs a checkpoint once, for all to see', async () => {
    const witness = await makeWitness('ngo-lantern/witness');
    const { note, key } = await newest();
    const given = { note: await cosignCheckpoint(note, witness), key: writeVerifierKey(witness) };
    const { checkpoint } = (await stage.as('ngo-lantern', cosign, given)).data.cosignLedgerCheckpoint;
    expect(checkpoint.cosignatures).toEqual([{ organisation: { id: 'ngo-lantern' }, key: given.key }]);
    const seen = (await stage.as('mission-aurora', '{ ledgerCheckpoint { note } }')).data.ledgerCheckpoint;
    const hub = readVerifierKey(key);
    if (!hub) throw new Error('no key');
    expect((await readCheckpoint(seen.note, [hub, witness])).signedBy).toEqual([hub.name, witness.name]);
    expect((await stage.as('ngo-lantern', cosign, given)).codes).toEqual(['CONFLICT']);
  });
});
