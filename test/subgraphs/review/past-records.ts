import { Client } from 'pg';
import { compass, state, type ReviewUnderTest } from './support.ts';

/** A day of the test's calendar, by its number. */
export function day(number: number): string {
  return new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10);
}

/** What came on record on days of the past, about one recommendation. */
export interface Past {
  readonly id: string;
  /** Sets it apart from others in lists and counts. */
  readonly session: number;
  /** Its words, each from the day on on which they were recorded; in order. */
  readonly texts: readonly { readonly recorded: number; readonly text: string }[];
  readonly selections: readonly {
    readonly recorded: number;
    readonly on: number;
    readonly due: number | null;
  }[];
  readonly grades: readonly { readonly recorded: number; readonly on: number; readonly code: string }[];
  readonly reports: readonly { readonly on: number; readonly validated: number | null }[];
}

/** A moment of a day, in the order of the records. */
const moment = (number: number, order = 0): string =>
  new Date(Date.UTC(2020, 0, 1 + number, 12, 0, order)).toISOString();

/** Writes the past as it would lie in the database today, each record with the moment it was made. */
export async function writePast(review: ReviewUnderTest, past: Past): Promise<void> {
  const client = new Client({ connectionString: review.databaseUrl });
  await client.connect();
  const as = (organisation: string) =>
    client.query(`SELECT set_config('rapporteur.organisation', $1, false)`, [organisation]);
  try {
    await as(compass.organisation);
    await writeTexts(client, past);
    for (const { recorded, on, due } of past.selections)
      await client.query(
        `INSERT INTO follow_up_selection (recommendation_id, owner_id, procedure_id, review, selected_on, due_on, recorded_at)
         VALUES ($1, $2, 'HRC-2017', $1, $3, $4, $5)`,
        [past.id, compass.organisation, day(on), due === null ? null : day(due), moment(recorded)],
      );
    for (const [order, { recorded, on, code }] of past.grades.entries())
      await client.query(
        `INSERT INTO grade (recommendation_id, owner_id, procedure_id, code, graded_on, recorded_at)
         VALUES ($1, $2, 'HRC-2017', $3, $4, $5)`,
        [past.id, compass.organisation, code, day(on), moment(recorded, order)],
      );
    await as(state.organisation);
    for (const [order, report] of past.reports.entries())
      await writeReport(client, past, { order, ...report });
  } finally {
    await client.end();
  }
}

async function writeTexts(client: Client, { id, session, texts }: Past): Promise<void> {
  const columns = `id, owner_id, classification, tlp, body_code, country_code, text, session, created_at, recorded_at`;
  const row = [id, compass.organisation, session, moment(texts[0]?.recorded ?? 0)];
  for (const [at, { recorded, text }] of texts.entries()) {
    const next = texts[at + 1];
    const values = `$1, $2, 'UNCLASSIFIED', 'CLEAR', 'HRC', 'CAF', $5, $3, $4, $6`;
    const bound = [...row, text, moment(recorded)];
    await (next === undefined
      ? client.query(`INSERT INTO recommendation (${columns}) VALUES (${values})`, bound)
      : client.query(
          `INSERT INTO recommendation_history (${columns}, themes, affected_groups, sdg_targets, updated_at, recorded_to)
           VALUES (${values}, '{}', '{}', '{}', $6, $7)`,
          [...bound, moment(next.recorded)],
        ));
  }
}

async function writeReport(
  client: Client,
  { id }: Past,
  { order, on, validated }: { order: number; on: number; validated: number | null },
): Promise<void> {
  const report = `${id}-${order}`;
  await client.query(
    `INSERT INTO progress_report (id, recommendation_id, owner_id, classification, tlp, text, submitted_on, submitted_by,
       submitted_by_client, created_at)
     VALUES ($1, $2, $3, 'UNCLASSIFIED', 'CLEAR', 'Done.', $4, 'one', 'client.one', $5)`,
    [report, id, state.organisation, day(on), moment(on)],
  );
  if (validated === null) return;
  await client.query(
    `INSERT INTO progress_report_validation (report_id, outcome, validated_by, validated_by_client, recorded_at)
     VALUES ($1, 'VALIDATED', 'two', 'client.two', $2)`,
    [report, moment(validated)],
  );
}
