import type { SubgraphContext } from '../../../subgraphs/kit/context.ts';
import { loadOne } from '../../../subgraphs/kit/loaders.ts';
import { clientEntity, type ClientRecord } from '../entities/client.ts';

/** A client of the caller's own organisation; another's and a missing one answer alike. */
export async function loadOwnClient(context: SubgraphContext, id: string): Promise<ClientRecord | null> {
  const client = await loadOne(context, { entity: clientEntity }, id);
  return client?.organisationId === context.caller.organisation ? client : null;
}
