import { loadOne } from '../../../subgraphs/kit/loaders.ts';
import { countryEntity } from '../entities/country.ts';
import { organisationEntity } from '../entities/organisation.ts';
import type {
  ClientResolvers,
  CountryResolvers,
  M49Region,
  OrganisationResolvers,
} from '../schema.generated.ts';
import { loadOwnClient } from './load-own-client.ts';

/** A country, also where another owner's record names it. */
export const country: CountryResolvers = {
  __resolveReference: ({ code }, context) => loadOne(context, { entity: countryEntity, by: 'code' }, code),
  region: ({ regionCode, regionName }) => region(regionCode, regionName),
  subregion: ({ subregionCode, subregionName }) => region(subregionCode, subregionName),
  intermediateRegion: ({ intermediateRegionCode, intermediateRegionName }) =>
    region(intermediateRegionCode, intermediateRegionName),
};

function region(code: string | null, name: string | null): M49Region | null {
  return code === null || name === null ? null : { code, name };
}

/** An organisation, also where another owner's record names it. */
export const organisation: OrganisationResolvers = {
  __resolveReference: ({ id }, context) => loadOne(context, { entity: organisationEntity }, id),
  country: ({ countryCode }, _args, context) =>
    countryCode === null ? null : loadOne(context, { entity: countryEntity, by: 'code' }, countryCode),
};

/** A client of the caller's own organisation. */
export const client: ClientResolvers = {
  __resolveReference: ({ id }, context) =>
    context.caller.scopes.has('organisation:read') ? loadOwnClient(context, id) : null,
  organisation: async ({ organisationId }, _args, context) => {
    const owner = await loadOne(context, { entity: organisationEntity }, organisationId);
    if (!owner) throw new Error(`The client's organisation ${organisationId} is missing.`);
    return owner;
  },
};
