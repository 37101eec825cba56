import type { SubgraphContext } from '../../../subgraphs/kit/context.ts';
import { loadOne } from '../../../subgraphs/kit/loaders.ts';
import { organisationEntity, type OrganisationRecord } from '../../organisations/entities/organisation.ts';

/** An organisation that a record of the hub refers to: it is never removed. */
export async function loadOrganisation(context: SubgraphContext, id: string): Promise<OrganisationRecord> {
  const found = await loadOne(context, { entity: organisationEntity }, id);
  if (!found) throw new Error(`The organisation ${id} is missing.`);
  return found;
}
