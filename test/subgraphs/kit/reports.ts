import { EntitySchema, type EntityManager, type MigrationInterface, type QueryRunner } from 'typeorm';
import sql from 'sql-template-tag';
import type { GraphQLResolveInfo } from 'graphql';
import type { Collection } from '../../../subgraphs/kit/collection.ts';
import { connection, type ConnectionArguments } from '../../../subgraphs/kit/connection.ts';
import type { ReadingContext, SubgraphContext } from '../../../subgraphs/kit/context.ts';
import { labelEntityColumns, type LabelledRecord } from '../../../subgraphs/kit/labelled-record.ts';
import { loadOne } from '../../../subgraphs/kit/loaders.ts';
import { recordPolicy } from '../../../subgraphs/kit/record-policy.ts';
import { redactionsOf } from '../../../subgraphs/kit/redactions.ts';
import { labelColumns, shareableRecordPolicy } from '../../../subgraphs/kit/row-policy.ts';
import { scalars } from '../../../subgraphs/kit/scalars.ts';
import { sqliteConditionsOver } from '../../../subgraphs/kit/sqlite/conditions.ts';
import { sqliteLabelColumns } from '../../../subgraphs/kit/sqlite/labels.ts';
import type { SqliteContext } from '../../../subgraphs/kit/sqlite/store.ts';
import type { SqliteParts, SubgraphParts } from '../../../subgraphs/kit/subgraph-parts.ts';
import { conditionsOver } from '../../../subgraphs/kit/grant-conditions.ts';

/** A report, with everything that an agreement can speak of. */
export interface Report extends LabelledRecord {
  id: string;
  title: string;
  body: string | null;
  reporter: string | null;
  day: string;
  country: string;
  area: string | null;
  categories: string[];
  verification: string;
}

const report = new EntitySchema<Report>({
  name: 'Report',
  columns: {
    id: { type: 'text', primary: true },
    title: { type: 'text' },
    body: { type: 'text', nullable: true },
    reporter: { type: 'text', nullable: true },
    day: { type: 'date' },
    country: { type: 'text' },
    area: { type: 'text', nullable: true },
    categories: { type: 'text', array: true },
    verification: { type: 'text' },
    ...labelEntityColumns,
  },
});

const columns = {
  country: 'country',
  area: 'area',
  categories: 'categories',
  day: 'day',
  verification: 'verification',
};
const fieldGroups = { NARRATIVE: ['body'], SOURCE: ['reporter'] } as const;
const policies = {
  postgresql: recordPolicy({
    dataset: 'Report',
    entity: report,
    conditions: conditionsOver(columns),
    fieldGroups,
    deidentified: { day: "date_trunc('month', r.day::timestamp)::date", reporter: "'somebody'" },
  }),
  sqlite: recordPolicy({
    dataset: 'Report',
    entity: report,
    conditions: sqliteConditionsOver(columns),
    fieldGroups,
    deidentified: { day: "strftime('%Y-%m-01', r.day)", reporter: "'somebody'" },
  }),
};

const tableOf = (labels: string, list: string, day: string): string =>
  `CREATE TABLE report (id text PRIMARY KEY, title text NOT NULL, body text, reporter text, day ${day} NOT NULL,
     country text NOT NULL, area text, categories ${list} NOT NULL, verification text NOT NULL, ${labels})`;

class Reports1795219200000 implements MigrationInterface {
  readonly name = 'Reports1795219200000';

  async up(runner: QueryRunner): Promise<void> {
    const moments = `${labelColumns}, created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now()`;
    for (const statement of [tableOf(moments, 'text[]', 'date'), ...shareableRecordPolicy('report')])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report');
  }
}

const reports: Collection<Report, object> = {
  name: 'reports',
  entity: report,
  order: [
    { by: 'day', direction: 'DESC' },
    { by: 'id', direction: 'ASC' },
  ],
  where: () => [],
};

const resolversFor = (kind: keyof typeof policies) => ({
  Date: scalars.Date,
  Query: {
    reports: (
      _root: unknown,
      page: ConnectionArguments<object>,
      context: ReadingContext,
      info: GraphQLResolveInfo,
    ) => connection({ context, collection: reports, arguments: page, info }),
  },
  Country: {
    __resolveReference: ({ code }: { code: string }) => ({ code }),
    reports: (
      { code }: { code: string },
      page: ConnectionArguments<object>,
      context: ReadingContext,
      info: GraphQLResolveInfo,
    ) =>
      connection({
        context,
        collection: reports,
        arguments: page,
        info,
        parent: { name: 'country', key: code, condition: sql`t.country = p.key` },
      }),
  },
  Report: {
    __resolveReference: ({ id }: { id: string }, context: ReadingContext) =>
      loadOne(context, { entity: report }, id),
    withheld: (record: Report) =>
      redactionsOf(policies[kind], record).map(({ fieldGroup, reason }) => `${fieldGroup} ${reason}`),
  },
});

type Given = Omit<Report, 'effectiveClassification' | 'effectiveTlp' | 'createdAt' | 'updatedAt'>;

const usual = {
  title: 'A title',
  day: '2026-03-31',
  body: null,
  reporter: null,
  country: 'CAF',
  area: null,
  categories: [],
  verification: 'VERIFIED',
} as const;

/** The same subgraph over each kind of database. */
export const reportSubgraphs = {
  postgresql: {
    name: 'reports',
    schema: new URL('reports.graphql', import.meta.url),
    entities: [report],
    migrations: [Reports1795219200000],
    policies: [policies.postgresql],
    resolvers: {
      ...resolversFor('postgresql'),
      Mutation: {
        addReport: (_root: unknown, { id }: { id: string }, { db, caller }: SubgraphContext) =>
          db.change(async (manager: EntityManager) => {
            const made = { ...usual, categories: [], id, ownerId: caller.organisation };
            await manager.insert(report, made);
            return made;
          }),
      },
    },
  } satisfies SubgraphParts,
  sqlite: {
    name: 'reports',
    database: 'sqlite',
    schema: new URL('reports.graphql', import.meta.url),
    entities: [report],
    migrations: [{ name: 'reports', statements: [tableOf(sqliteLabelColumns, 'text', 'text')] }],
    policies: [policies.sqlite],
    resolvers: {
      ...resolversFor('sqlite'),
      Mutation: {
        addReport: (_root: unknown, { id, owner }: { id: string; owner?: string }, { db }: SqliteContext) =>
          db.change((records) =>
            records.insert(report, { ...usual, categories: ['x'], id, ...(owner && { ownerId: owner }) }),
          ),
        renameReport: (_root: unknown, { id, title }: { id: string; title: string }, { db }: SqliteContext) =>
          db.change((records) => records.update(report, id, { title })),
        removeReport: (_root: unknown, { id }: { id: string }, { db }: SqliteContext) =>
          db.change((records) => {
            records.remove(report, id);
            return true;
          }),
      },
    },
  } satisfies SqliteParts,
};

/** Statements that fill the table: the same records in the SQL of each kind. */
export function insertion(records: readonly Given[], kind: keyof typeof policies): string {
  const text = (value: string | null): string => (value === null ? 'NULL' : `'${value}'`);
  const list = (values: readonly string[]): string =>
    kind === 'sqlite' ? `'${JSON.stringify(values)}'` : `'{${values.join()}}'`;
  const rows = records.map(
    (each) =>
      `(${[each.id, each.title, each.body, each.reporter, each.day, each.country, each.area].map(text).join()},
        ${list(each.categories)}, ${[each.verification, each.ownerId, each.classification, each.tlp].map(text).join()})`,
  );
  return `INSERT INTO report (id, title, body, reporter, day, country, area, categories, verification, owner_id,
    classification, tlp) VALUES ${rows.join()}`;
}

/** A record that nobody but its owner sees, unless told. */
export function recordOf(id: string, parts: Partial<Given>): Given {
  return {
    ...usual,
    id,
    body: `body ${id}`,
    reporter: `reporter ${id}`,
    categories: [],
    ownerId: 'grantor',
    classification: 'CONFIDENTIAL',
    tlp: 'AMBER_STRICT',
    ...parts,
  };
}
