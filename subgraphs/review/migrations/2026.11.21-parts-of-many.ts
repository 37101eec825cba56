import type { MigrationInterface, QueryRunner } from 'typeorm';

const asker = `(SELECT NULLIF(current_setting('rapporteur.organisation', true), ''))`;

/** Parts of recommendations are judged one by one, by a look at the recommendation each belongs to. */
export class PartsOfMany1795269000000 implements MigrationInterface {
  readonly name = 'PartsOfMany1795269000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of policies(byOne)) await runner.query(statement);
    await runner.query(
      'CREATE INDEX recommendation_history_by_age ON recommendation_history (created_at DESC, id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX recommendation_history_by_age');
    for (const statement of policies(asPlanned)) await runner.query(statement);
  }
}

type OfAVisible = (table: string, foreignKey: string) => string;

const asPlanned: OfAVisible = (table, foreignKey) =>
  `EXISTS (SELECT FROM recommendation w WHERE w.id = ${table}.${foreignKey})`;

// PostgreSQL would rather read every recommendation that the caller sees than look at those of a few thousand parts,
// since it takes an index for dearer than it is. What has an offset it does not read ahead.
const byOne: OfAVisible = (table, foreignKey) =>
  `EXISTS (SELECT FROM recommendation w WHERE w.id = ${table}.${foreignKey} OFFSET 0)`;

const given = ['grade', 'follow_up_selection', 'reminder'];

const policies = (ofAVisible: OfAVisible): string[] => [
  `ALTER POLICY reads_with_the_whole ON recommendation_history USING (${ofAVisible('recommendation_history', 'id')})`,
  ...given.flatMap((table) => {
    const visible = ofAVisible(table, 'recommendation_id');
    return [
      `ALTER POLICY reads_with_the_whole ON ${table} USING (${visible})`,
      `ALTER POLICY giver_writes ON ${table} USING (owner_id = ${asker} AND ${visible})`,
    ];
  }),
];
