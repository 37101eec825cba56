import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { collectionMediaType } from '../../../subgraphs/kit/answer-collection.ts';
import { collectionType } from '../../../subgraphs/kit/assertion.ts';
import {
  type AssertionClaims,
  startSubgraphUnderTest,
  type SubgraphUnderTest,
} from '../../support/subgraph.ts';
import { notesSubgraph } from './notes.ts';

let subgraph: SubgraphUnderTest;
beforeAll(async () => {
  subgraph = await startSubgraphUnderTest(notesSubgraph);
});
afterAll(() => subgraph.stop());

const aurora = { organisation: 'mission-aurora', scope: 'note:write', clientId: 'field-office' };
const hub = { type: collectionType };

interface Collected {
  readonly status: number;
  readonly acts: readonly { readonly id: string; readonly subject: string }[] | undefined;
}

async function collect(claims: AssertionClaims | string, body: unknown = { taken: [] }): Promise<Collected> {
  const assertion = typeof claims === 'string' ? claims : await subgraph.assertion(claims);
  const response = await fetch(subgraph.url, {
    method: 'POST',
    headers: { 'content-type': collectionMediaType, authorization: `Bearer ${assertion}` },
    body: JSON.stringify(body),
  });
  const { acts } = (await response.json()) as { acts?: Collected['acts'] };
  return { status: response.status, acts };
}

const write = (id: string, text = 'x') =>
  subgraph.ask(aurora, `mutation { write(id: "${id}", text: "${text}", tlp: "RED") }`);
const relabel = (id: string, fail = false) =>
  subgraph.ask(aurora, `mutation { relabel(id: "${id}", tlp: "GREEN", fail: ${String(fail)}) }`);

describe('the acts that a subgraph keeps', () => {
  it('are given to nobody but the hub itself', async () => {
    await write('guarded');
    await relabel('guarded');
    const refused = { status: 401, acts: undefined };
    expect(await collect(aurora)).toEqual(refused);
    expect(await collect({ ...aurora, scope: 'hub:admin' })).toEqual(refused);
    expect(await collect({ ...hub, subgraph: 'mission' })).toEqual(refused);
    expect(await collect({ ...hub, issuer: 'http://other.test' })).toEqual(refused);
    expect(await collect({ ...hub, expiresIn: 90 })).toEqual(refused);
    const used = await subgraph.assertion(hub);
    expect((await collect(used)).status).toBe(200);
    expect(await collect(used)).toEqual(refused);
  });

  it('are no way to ask anything else: the hub’s own assertion speaks for nobody', async () => {
    expect((await subgraph.ask(hub, '{ __typename }')).status).toBe(401);
  });

  it.each([[{ taken: ['x'] }], [{ taken: 'all' }], [null]])('are not forgotten for %j', async (body) => {
    expect(await collect(hub, body)).toEqual({ status: 400, acts: undefined });
  });

  it('are there with who acted once the change is, and not before', async () => {
    await write('kept');
    await relabel('kept', true);
    const { told } = await relabel('kept');
    const { acts = [] } = await collect(hub);
    expect(acts.filter(({ subject }) => subject === 'Note:kept')).toEqual([
      {
        ...{ id: told?.acts?.[0]?.id, organisation: 'mission-aurora', client: 'field-office' },
        ...{ requestId: expect.any(String), act: 'LABELS_RELAXED', subject: 'Note:kept', concerns: null },
        detail: 'UNCLASSIFIED RED to UNCLASSIFIED GREEN',
      },
    ]);
  });

  it('are given again until the hub has them, and never after', async () => {
    const { acts: before = [] } = await collect(hub);
    expect(await collect(hub)).toEqual({ status: 200, acts: before });
    const [first, ...others] = before;
    expect(await collect(hub, { taken: [first?.id] })).toEqual({ status: 200, acts: others });
  });

  it('are read by no request of a caller', async () => {
    const client = new pg.Client(subgraph.databaseUrl);
    await client.connect();
    await client.query(
      `BEGIN; SELECT set_config('role', current_database() || '_service', true),
         set_config('rapporteur.organisation', 'mission-aurora', true)`,
    );
    const { rows } = await client.query('SELECT * FROM act_outbox');
    await client.end();
    expect(rows).toEqual([]);
  });
});
