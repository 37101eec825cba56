import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import type { EntitySchema } from 'typeorm';
import { type Database, openDatabase, type OpenDatabaseOptions } from '../../subgraphs/kit/database.ts';
import { migrate, type Migration } from '../../subgraphs/kit/migrate.ts';
import { scalars } from '../../subgraphs/kit/scalars.ts';
import type { SubgraphDefinition } from '../../subgraphs/kit/serve.ts';
import { clientEntity } from './entities/client.ts';
import { countryEntity } from './entities/country.ts';
import { organisationEntity } from './entities/organisation.ts';
import { trustedIssuerEntity } from './entities/trusted-issuer.ts';
import { CreateHub1795232400000 } from './migrations/2026-11-21-hub.ts';
import { SeedCountries1795232460000 } from './migrations/2026-11-21-countries.ts';
import { client, country, organisation } from './resolvers/entities.ts';
import { createMutation, type MutationParts } from './resolvers/mutation.ts';
import { query } from './resolvers/query.ts';
import type { Resolvers } from './schema.generated.ts';

const entities: readonly EntitySchema[] = [
  clientEntity,
  countryEntity,
  organisationEntity,
  trustedIssuerEntity,
];
const migrations: readonly Migration[] = [CreateHub1795232400000, SeedCountries1795232460000];

/** Brings the hub's own database up to date. */
export function migrateHubDatabase(url: string): Promise<readonly string[]> {
  return migrate(url, migrations);
}

/** Opens the hub's own database. */
export function openHubDatabase(options: Omit<OpenDatabaseOptions, 'entities'>): Promise<Database> {
  return openDatabase({ ...options, entities });
}

/** The hub's own subgraph, ready to be served by the kit. */
export function createHubSubgraph(database: Database, parts: MutationParts): SubgraphDefinition {
  return {
    name: 'hub',
    typeDefs: parse(readFileSync(new URL('../../schemas/hub.graphql', import.meta.url), 'utf8')),
    resolvers: createResolvers(parts),
    database,
  };
}

function createResolvers(parts: MutationParts): Resolvers {
  return {
    ...scalars,
    Query: query,
    Mutation: createMutation(parts),
    Country: country,
    Organisation: organisation,
    Client: client,
  };
}
