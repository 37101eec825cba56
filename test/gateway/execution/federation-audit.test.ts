import { afterEach, describe, expect, it } from '@jest/globals';
import { auditAbstractTypes } from '../../support/supergraphs/audit-abstract-types.ts';
import { auditKeys } from '../../support/supergraphs/audit-keys.ts';
import { federate } from '../../support/supergraphs/federation.ts';
import { startGateway } from '../../support/supergraphs/gateway-under-test.ts';

const asked = [...auditKeys, ...auditAbstractTypes].flatMap(({ what, subgraphs, asked: each }) =>
  each.map(([source, right]) => ({ what, subgraphs, source, right })),
);

describe.each(asked)('$what: $source', ({ subgraphs, source, right }) => {
  let close: (() => Promise<void>) | null = null;
  afterEach(() => close?.());

  it('is answered as one server would', async () => {
    const gateway = await startGateway(federate(subgraphs));
    close = () => gateway.close();
    const { data, errors } = await gateway.query(source);
    expect({ data, errors }).toEqual({ data: right, errors: [] });
  });
});
