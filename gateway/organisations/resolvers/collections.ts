import sql from 'sql-template-tag';
import type { Collection } from '../../../subgraphs/kit/collection.ts';
import { clientEntity, type ClientRecord } from '../entities/client.ts';
import { countryEntity, type CountryRecord } from '../entities/country.ts';
import { organisationEntity, type OrganisationRecord } from '../entities/organisation.ts';
import type { CountryFilter, OrganisationFilter } from '../schema.generated.ts';

/** Every country. */
export const countries: Collection<CountryRecord, CountryFilter> = {
  name: 'countries',
  entity: countryEntity,
  order: [{ by: 'code', direction: 'ASC' }],
  where: ({ codes, name, regions }) => [
    codes && sql`t.code = ANY(${codes})`,
    name && sql`strpos(lower(t.name), lower(${name})) > 0`,
    regions && sql`ARRAY[t.region_code, t.subregion_code, t.intermediate_region_code] && ${regions}::text[]`,
  ],
};

/** Every organisation that takes part. */
export const organisations: Collection<OrganisationRecord, OrganisationFilter> = {
  name: 'organisations',
  entity: organisationEntity,
  order: [{ by: 'id', direction: 'ASC' }],
  where: ({ kinds, countries: codes }) => [
    kinds && sql`t.kind = ANY(${kinds})`,
    codes && sql`t.country_code = ANY(${codes})`,
  ],
};

/** Clients, always of one organisation. */
export const clients: Collection<ClientRecord, { readonly organisation: string }> = {
  name: 'clients',
  entity: clientEntity,
  order: [{ by: 'id', direction: 'ASC' }],
  // Row-level security says the same; a list of credentials is worth saying it twice.
  where: ({ organisation }) => [sql`t.organisation_id = ${organisation}`],
};
