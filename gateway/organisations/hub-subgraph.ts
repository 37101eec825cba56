import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import type { EntitySchema } from 'typeorm';
import { type Database, openDatabase, type OpenDatabaseOptions } from '../../subgraphs/kit/database.ts';
import { migrate, type Migration } from '../../subgraphs/kit/migrate.ts';
import { scalars } from '../../subgraphs/kit/scalars.ts';
import type { SubgraphDefinition } from '../../subgraphs/kit/serve.ts';
import { agreementActEntity } from '../agreements/entities/agreement-act.ts';
import { agreementAdmissionEntity } from '../agreements/entities/agreement-admission.ts';
import { agreementSignatureEntity } from '../agreements/entities/agreement-signature.ts';
import { agreementVersionEntity } from '../agreements/entities/agreement-version.ts';
import { agreementEntity } from '../agreements/entities/agreement.ts';
import { groupChangeEntity } from '../agreements/entities/group-change.ts';
import { groupMemberEntity } from '../agreements/entities/group-member.ts';
import { organisationGroupEntity } from '../agreements/entities/organisation-group.ts';
import { CreateAgreements1795232640000 } from '../agreements/migrations/2026-11-21-agreements.ts';
import {
  type AgreementMutationParts,
  createAgreementMutation,
} from '../agreements/resolvers/agreement-mutation.ts';
import { agreementQuery } from '../agreements/resolvers/agreement-query.ts';
import { createAgreementTypes } from '../agreements/resolvers/agreement-types.ts';
import { groupMember, organisationGroup } from '../agreements/resolvers/group-types.ts';
import { CreateRegistry1795233600000 } from '../registry/migrations/2026-11-21-registry.ts';
import { CreateSubgraphHealth1795272600000 } from '../registry/migrations/2026-11-21-subgraph-health.ts';
import { AddToldNotices1795272700000 } from '../registry/migrations/2026-11-21-told-notices.ts';
import type { SubgraphWatch } from '../registry/health/watch-subgraphs.ts';
import type { Registry } from '../registry/open-registry.ts';
import { createHealthResolvers } from '../registry/resolvers/health-resolvers.ts';
import { createRegistryMutation } from '../registry/resolvers/registry-mutation.ts';
import { createRegistryQuery, type PrintSchema } from '../registry/resolvers/registry-query.ts';
import { createRegistryTypes } from '../registry/resolvers/registry-types.ts';
import { CreateWebhooks1795272000000 } from '../webhooks/migrations/2026-11-21-webhooks.ts';
import type { WebhookRegister } from '../webhooks/webhook-register.ts';
import { createWebhookResolvers } from '../webhooks/webhook-resolvers.ts';
import { clientEntity } from './entities/client.ts';
import { countryEntity } from './entities/country.ts';
import { organisationEntity } from './entities/organisation.ts';
import { trustedIssuerEntity } from './entities/trusted-issuer.ts';
import { ledgerEntryEntity } from '../ledger/entities/ledger-entry.ts';
import { Ledger1795232520000 } from '../ledger/migrations/2026-11-21-ledger.ts';
import { ActsOnce1795280000000 } from '../ledger/migrations/2026-11-21-acts-once.ts';
import { LedgerAppender1795268000000 } from '../ledger/migrations/2026-11-21-ledger-appender.ts';
import { LedgerProofs1795232700000 } from '../ledger/migrations/2026-11-22-ledger-proofs.ts';
import { prepareLedgerRole } from '../ledger/prepare-ledger-role.ts';
import { createLedgerResolvers, type LedgerReading } from '../ledger/resolvers/create-ledger-resolvers.ts';
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
  agreementEntity,
  agreementVersionEntity,
  agreementSignatureEntity,
  agreementActEntity,
  agreementAdmissionEntity,
  organisationGroupEntity,
  groupChangeEntity,
  groupMemberEntity,
  ledgerEntryEntity,
];
const migrations: readonly Migration[] = [
  CreateHub1795232400000,
  SeedCountries1795232460000,
  Ledger1795232520000,
  CreateAgreements1795232640000,
  LedgerProofs1795232700000,
  CreateRegistry1795233600000,
  LedgerAppender1795268000000,
  CreateWebhooks1795272000000,
  CreateSubgraphHealth1795272600000,
  AddToldNotices1795272700000,
  ActsOnce1795280000000,
];

/** Brings the hub's own database up to date. */
export async function migrateHubDatabase(url: string): Promise<readonly string[]> {
  const ran = await migrate(url, migrations);
  await prepareLedgerRole(url);
  return ran;
}

/** Opens the hub's own database. */
export function openHubDatabase(options: Omit<OpenDatabaseOptions, 'entities'>): Promise<Database> {
  return openDatabase({ ...options, entities });
}

/** What the hub's own subgraph depends on. */
export interface HubSubgraphParts extends MutationParts {
  readonly agreements: AgreementMutationParts;
  readonly ledger: LedgerReading;
  readonly registry: Registry;
  readonly printSchema: PrintSchema;
  readonly webhooks: WebhookRegister;
  readonly watch: SubgraphWatch;
}

/** The hub's own subgraph, ready to be served by the kit. */
export function createHubSubgraph(database: Database, parts: HubSubgraphParts): SubgraphDefinition {
  return {
    name: 'hub',
    typeDefs: parse(readFileSync(new URL('../../schemas/hub.graphql', import.meta.url), 'utf8')),
    resolvers: createResolvers(parts),
    database,
  };
}

function createResolvers(parts: HubSubgraphParts): Resolvers {
  const ledger = createLedgerResolvers(parts.ledger);
  const webhooks = createWebhookResolvers(parts.webhooks);
  const health = createHealthResolvers(parts.registry, parts.watch);
  return {
    ...scalars,
    ...ledger.types,
    ...webhooks.types,
    Query: {
      ...query,
      ...agreementQuery,
      ...ledger.query,
      ...webhooks.query,
      ...createRegistryQuery(parts.registry, parts.printSchema),
      ...health.query,
    },
    Mutation: {
      ...createMutation(parts),
      ...createAgreementMutation(parts.agreements),
      ...ledger.mutation,
      ...webhooks.mutation,
      ...createRegistryMutation(parts.registry),
      ...health.mutation,
    },
    ...createAgreementTypes(parts.agreements.now),
    ...createRegistryTypes(parts.registry, health.health),
    ...health.types,
    OrganisationGroup: organisationGroup,
    GroupMember: groupMember,
    Country: country,
    Organisation: organisation,
    Client: client,
  };
}
