import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startForTest, testGrant, type TestSubgraph } from '@rapporteur/kit/testing';
import { createSubgraph } from '../subgraph.ts';
import { startTestDatabase, type TestDatabase } from './test-database.ts';

const own = { organisation: 'organisation-id' };
const other = { organisation: 'somebody-else' };
const open = `mutation ($input: TemplateNameOpenCaseInput!) { templateNameOpenCase(input: $input) { id } }`;
const read = `query ($id: ID!) { templateNameCase(id: $id) { title summary openedOn withheld } }`;
const input = { title: 'A made-up case', summary: 'What happened.', openedOn: '2026-03-31', country: 'CAF' };

let database: TestDatabase;
let subgraph: TestSubgraph;
let id: string;

before(async () => {
  database = await startTestDatabase();
  subgraph = await startForTest(createSubgraph(own.organisation), database.url);
  id = (await subgraph.ask(own, open, { input })).data.templateNameOpenCase.id;
});

after(async () => {
  await subgraph.close();
  await database.remove();
});

describe('a case', () => {
  it('is answered to the hub alone', async () => {
    assert.equal((await subgraph.ask(null, read, { id })).status, 401);
  });

  it('is opened by nobody else', async () => {
    const { errors } = await subgraph.ask(other, open, { input });
    assert.equal(errors[0]?.extensions?.code, 'FORBIDDEN');
  });

  it('is not there for others without an agreement', async () => {
    assert.equal((await subgraph.ask(other, read, { id })).data.templateNameCase, null);
    const list = await subgraph.ask(other, '{ templateNameCases { totalCount } }');
    assert.equal(list.data.templateNameCases.totalCount, 0);
  });

  it('is not there under an agreement about another country, or with a condition that cannot be judged', async () => {
    for (const limits of [{ countries: ['FRA'] }, { verification: ['VERIFIED'] }]) {
      const grants = [testGrant({ grantor: own.organisation, datasets: ['TemplateNameCase'], ...limits })];
      assert.equal((await subgraph.ask({ ...other, grants }, read, { id })).data.templateNameCase, null);
    }
  });

  it('shows under an agreement the fields it grants', async () => {
    const grants = [
      testGrant({ grantor: own.organisation, datasets: ['TemplateNameCase'], fieldGroups: [] }),
    ];
    assert.deepEqual((await subgraph.ask({ ...other, grants }, read, { id })).data.templateNameCase, {
      title: input.title,
      summary: null,
      openedOn: '2026-03-31',
      withheld: ['NARRATIVE'],
    });
  });

  it('is whole for its owner, alone and in its country', async () => {
    const { data } = await subgraph.ask(
      own,
      `query ($cases: [_Any!]!) { _entities(representations: $cases) { ... on Country {
         templateNameCases { nodes { id summary withheld } } } } }`,
      { cases: [{ __typename: 'Country', code: 'CAF' }] },
    );
    assert.deepEqual(data._entities, [
      { templateNameCases: { nodes: [{ id, summary: input.summary, withheld: [] }] } },
    ]);
  });
});
