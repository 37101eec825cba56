import { EntitySchema, type MigrationInterface, type QueryRunner } from 'typeorm';
import sql from 'sql-template-tag';
import { keepRelabellingOf } from '../../../subgraphs/kit/act-outbox.ts';
import { requireScope } from '../../../subgraphs/kit/caller.ts';
import type { Collection } from '../../../subgraphs/kit/collection.ts';
import { connection } from '../../../subgraphs/kit/connection.ts';
import type { SubgraphContext } from '../../../subgraphs/kit/context.ts';
import { labelEntityColumns, type LabelledRecord } from '../../../subgraphs/kit/labelled-record.ts';
import { loadAll, loadOne } from '../../../subgraphs/kit/loaders.ts';
import {
  labelColumns,
  ownerOnlyPolicy,
  partPolicy,
  shareableRecordPolicy,
} from '../../../subgraphs/kit/row-policy.ts';
import type { SubgraphParts } from '../../../subgraphs/kit/subgraph-parts.ts';

/** The smallest subgraph that uses all of the kit: notes, remarks that are a part of them, secrets of their owner. */
interface Note extends LabelledRecord {
  id: string;
  text: string;
}

const note = new EntitySchema<Note>({
  name: 'Note',
  columns: { id: { type: 'text', primary: true }, text: { type: 'text' }, ...labelEntityColumns },
});

const part = (name: string) =>
  new EntitySchema<{ id: string; noteId: string; text: string }>({
    name,
    columns: { id: { type: 'text', primary: true }, noteId: { type: 'text' }, text: { type: 'text' } },
  });
const remark = part('Remark');
const secret = part('Secret');

class Notes1795219200000 implements MigrationInterface {
  readonly name = 'Notes1795219200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `CREATE TABLE note (id text PRIMARY KEY, text text NOT NULL, ${labelColumns},
         created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now())`,
      `CREATE TABLE remark (id text PRIMARY KEY, note_id text NOT NULL REFERENCES note, text text NOT NULL)`,
      `CREATE TABLE secret (id text PRIMARY KEY, note_id text NOT NULL REFERENCES note, text text NOT NULL,
         owner_id text NOT NULL)`,
      ...shareableRecordPolicy('note'),
      ...keepRelabellingOf([{ table: 'note', dataset: 'Note' }]),
      ...partPolicy('remark', { table: 'note', foreignKey: 'note_id' }),
      ...ownerOnlyPolicy('secret'),
    ])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE secret, remark, note');
  }
}

const notes: Collection<Note, { text?: string | null }> = {
  name: 'notes',
  entity: note,
  order: [
    { by: 'text', direction: 'DESC' },
    { by: 'id', direction: 'ASC' },
  ],
  where: ({ text }) => [text && sql`t.text = ${text}`],
};

const ofNote = (entity: typeof remark) => ({ entity, by: 'noteId', orderBy: 't.note_id, t.id' }) as const;

type Arguments = Record<string, string>;

/** What makes the subgraph. */
export const notesSubgraph: SubgraphParts = {
  name: 'notes',
  schema: new URL('notes.graphql', import.meta.url),
  entities: [note, remark, secret],
  migrations: [Notes1795219200000],
  resolvers: {
    Query: {
      note: (_root: unknown, { id }: { id: string }, context: SubgraphContext) =>
        loadOne(context, { entity: note }, id),
      notes: (_root: unknown, args: object, context: SubgraphContext, info: never) =>
        connection({ context, collection: notes, arguments: args, info }),
      fail: (_root: unknown, _args: object, context: SubgraphContext) =>
        context.db.query(sql`SELECT 1 / 0 AS "the password is hunter2"`),
      writeInQuery: (_root: unknown, _args: object, context: SubgraphContext) =>
        context.db.query(sql`DELETE FROM note`),
      transaction: async (_root: unknown, _args: object, context: SubgraphContext) => {
        const rows = await context.db.query<{ moment: string }>(
          sql`SELECT pg_current_snapshot() || ' ' || current_user AS moment`,
        );
        return rows[0]?.moment;
      },
    },
    Mutation: {
      write: (_root: unknown, { id, text, tlp }: Arguments, context: SubgraphContext) => {
        requireScope(context.caller, 'note:write');
        return context.db.change(async (manager) => {
          const ownerId = context.caller.organisation;
          await manager.query(
            `INSERT INTO note (id, text, owner_id, classification, tlp) VALUES ($1, $2, $3, 'UNCLASSIFIED', $4)`,
            [id, text, ownerId, tlp],
          );
          await manager.query(`INSERT INTO remark VALUES ($1, $2, 'a remark')`, [
            `remark of ${id ?? ''}`,
            id,
          ]);
          await manager.query(`INSERT INTO secret VALUES ($1, $2, 'a secret', $3)`, [
            `secret of ${id ?? ''}`,
            id,
            ownerId,
          ]);
          if (text === 'fail') throw new Error('after everything was written');
          return true;
        });
      },
      relabel: (
        _root: unknown,
        { id, tlp, fail }: { id: string; tlp: string; fail?: boolean },
        context: SubgraphContext,
      ) =>
        context.db.change(async (manager) => {
          await manager.query('UPDATE note SET tlp = $2 WHERE id = $1', [id, tlp]);
          if (fail) throw new Error('after the labels were changed');
          return true;
        }),
      writeAs: (_root: unknown, { id, owner }: Arguments, context: SubgraphContext) =>
        context.db.change(async (manager) => {
          await manager.query(`INSERT INTO note (id, text, owner_id) VALUES ($1, 'x', $2)`, [id, owner]);
          return true;
        }),
      rewriteAll: (_root: unknown, _args: object, context: SubgraphContext) =>
        context.db.change(async (manager) => {
          const changed = await manager.query<{ n: string }[]>(
            `WITH changed AS (UPDATE note SET text = 'rewritten' RETURNING 1),
               parts AS (DELETE FROM remark RETURNING 1), secrets AS (DELETE FROM secret RETURNING 1)
             SELECT (SELECT count(*) FROM changed) + (SELECT count(*) FROM parts) + (SELECT count(*) FROM secrets) AS n`,
          );
          return Number(changed[0]?.n);
        }),
    },
    Note: {
      __resolveReference: ({ id }: { id: string }, context: SubgraphContext) =>
        loadOne(context, { entity: note }, id),
      remarks: ({ id }: Note, _args: object, context: SubgraphContext) =>
        loadAll(context, ofNote(remark), id),
      secrets: ({ id }: Note, _args: object, context: SubgraphContext) =>
        loadAll(context, ofNote(secret), id),
    },
  },
};
