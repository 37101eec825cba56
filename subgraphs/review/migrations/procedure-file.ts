import { readdirSync, readFileSync } from 'node:fs';
import type { QueryRunner } from 'typeorm';
import type { Migration } from '../../kit/migrate.ts';

const folder = new URL('../reference/procedures/', import.meta.url);

/**
 * One migration for each file in `reference/procedures`, named `<milliseconds>-<name>.json`: a new version of a
 * procedure is a new file and no code. A file that ran is history and does not change; a later one of the same id adds
 * the scale or the deadline that it lacked.
 */
export function procedureFileMigrations(): Migration[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const known = new Set<string>();
  return files.sort().map((file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const { id } = JSON.parse(text) as { id: string };
    const migration = migrationOf(file, { id, text, isFirst: !known.has(id) });
    known.add(id);
    return migration;
  });
}

interface Procedure {
  readonly id: string;
  readonly text: string;
  /** Whether no file before has the same id. */
  readonly isFirst: boolean;
}

function migrationOf(file: string, { id, text, isFirst }: Procedure): Migration {
  const [moment = '', ...words] = file.replace(/\.json$/, '').split('-');
  return class {
    readonly name = `Procedure_${words.join('_')}${moment}`;

    async up(runner: QueryRunner): Promise<void> {
      await load(runner, text);
    }

    async down(runner: QueryRunner): Promise<void> {
      await runner.query(`ALTER TABLE scale_step DISABLE TRIGGER history_only_grows`);
      await runner.query(`DELETE FROM scale_step WHERE procedure_id = $1`, [id]);
      if (isFirst) await runner.query(`DELETE FROM follow_up_procedure WHERE id = $1`, [id]);
      await runner.query(`ALTER TABLE scale_step ENABLE TRIGGER history_only_grows`);
    }
  };
}

/** The table's owner writes what belongs to nobody, which the policy forbids everybody else. */
async function load(runner: QueryRunner, json: string): Promise<void> {
  for (const table of tables) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  await runner.query(
    `INSERT INTO follow_up_procedure (id, body_code, valid_from, valid_to, deadline_months, maximum_items, source)
     SELECT id, body, "validFrom", "validTo", "deadlineMonths", "maximumItems", source
     FROM json_to_record($1::json)
       AS p(id text, body text, "validFrom" text, "validTo" text, "deadlineMonths" int, "maximumItems" int, source text)
     ON CONFLICT (id) DO UPDATE SET source = excluded.source,
       deadline_months = COALESCE(follow_up_procedure.deadline_months, excluded.deadline_months)`,
    [json],
  );
  await runner.query(
    `INSERT INTO scale_step (procedure_id, rank, code, label, status)
     SELECT $1::json ->> 'id', rank, step ->> 'code', step ->> 'label', step ->> 'status'
     FROM json_array_elements($1::json -> 'scale') WITH ORDINALITY AS s(step, rank)`,
    [json],
  );
  for (const table of tables) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
}

const tables = ['follow_up_procedure', 'scale_step'];
