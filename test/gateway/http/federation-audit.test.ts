import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FederatedSubgraphs, startFederatedSubgraphs } from '../../support/federated-subgraphs.ts';
import { type RunningGateway, startGateway } from '../../support/gateway.ts';
import { auditNarrowedParts } from '../../support/supergraphs/audit-narrowed-parts.ts';
import { auditPartialTypes } from '../../support/supergraphs/audit-partial-types.ts';

describe.each([...auditPartialTypes, ...auditNarrowedParts])('$what', ({ subgraphs, asked }) => {
  let running: FederatedSubgraphs;
  let gateway: RunningGateway;
  beforeAll(async () => {
    running = await startFederatedSubgraphs(subgraphs);
    gateway = await startGateway({ supergraphSdl: running.supergraphSdl });
  });
  afterAll(async () => {
    await gateway.stop();
    await running.stop();
  });

  it.each(asked)('%s', async (query, data, codes = []) => {
    const { json } = await gateway.post({ query });
    const told = (json.errors ?? []).map(
      ({ extensions }: { extensions: { code: string } }) => extensions.code,
    );
    expect({ data: json.data, codes: told }).toEqual({ data, codes });
  });
});
