/** What a subgraph outside the hub's own repository builds on; README.md tells what each part is for. */
export { EntitySchema, type EntityManager, type MigrationInterface, type QueryRunner } from 'typeorm';
export type { GraphQLResolveInfo } from 'graphql';
export { default as sql, empty, join, raw, type Sql } from 'sql-template-tag';

export { startSubgraph, type StartOptions } from './start.ts';
export type { SqliteParts, SubgraphParts } from './subgraph-parts.ts';
export { serveSubgraph, type RunningSubgraph, type ServeOptions, type SubgraphDefinition } from './serve.ts';
export { readSubgraphConfig, type SubgraphConfig } from './config.ts';
export { openDatabase, type Database, type OpenDatabaseOptions } from './database.ts';
export { migrate, type Migration } from './migrate.ts';

export type { SubgraphContext } from './context.ts';
export { requireScope, type SubgraphCaller } from './caller.ts';
export type { Grant } from './grant.ts';
export { badInput, conflict, forbidden, notFound } from './errors.ts';
export type { SqliteContext } from './sqlite/store.ts';
export type { OwnRecords } from './sqlite/own-records.ts';
export type { SqliteMigration } from './sqlite/migrate.ts';
export { sqliteLabelColumns } from './sqlite/labels.ts';
export { sqliteConditionsOver } from './sqlite/conditions.ts';
export { scalars } from './scalars.ts';

export { labelEntityColumns, type LabelledRecord } from './labelled-record.ts';
export {
  labelColumns,
  ownerOnlyPolicy,
  partPolicy,
  referencePolicy,
  shareableRecordPolicy,
} from './row-policy.ts';
export { keepRelabellingOf } from './act-outbox.ts';
export { cellTable, type CountedTable } from './cell-table.ts';
export { recordPolicy, type RecordPolicy } from './record-policy.ts';
export { conditionsOver } from './grant-conditions.ts';
export { redactionsOf, showsGroup, type Redaction } from './redactions.ts';
export { ownRecord } from './own-record.ts';
export { changesOf } from './changes.ts';

export type { Collection, Condition } from './collection.ts';
export { connection, type Connection, type ConnectionArguments } from './connection.ts';
export { loadAll, loadOne, type Lookup } from './loaders.ts';
export { statistics, type CountedRecords, type Statistics } from './statistics.ts';
export type { Dimension } from './dimension.ts';
