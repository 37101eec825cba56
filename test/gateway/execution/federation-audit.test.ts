import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPlanningWorkers } from '../../../gateway/supergraph/planning/create-planning-workers.ts';
import { auditAbstractTypes } from '../../support/supergraphs/audit-abstract-types.ts';
import { auditKeys } from '../../support/supergraphs/audit-keys.ts';
import { auditPartialMembers } from '../../support/supergraphs/audit-partial-members.ts';
import { auditRequiredArguments } from '../../support/supergraphs/audit-required-arguments.ts';
import { federate } from '../../support/supergraphs/federation.ts';
import { type GatewayUnderTest, startGateway } from '../../support/supergraphs/gateway-under-test.ts';

const workers = createPlanningWorkers();
afterAll(() => workers.close());

const cases = [...auditKeys, ...auditAbstractTypes, ...auditRequiredArguments, ...auditPartialMembers];

describe.each(cases)('$what', ({ subgraphs, asked }) => {
  let gateway: GatewayUnderTest;
  beforeAll(async () => {
    gateway = await startGateway(federate(subgraphs), workers);
  });
  afterAll(() => gateway.close());

  it.each(asked)('%s is answered as one server would', async (source, right) => {
    const { data, errors } = await gateway.query(source);
    expect({ data, errors }).toEqual({ data: right, errors: [] });
  });
});
