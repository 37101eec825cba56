import { createDataSource } from '../../subgraphs/kit/database.ts';

const words =
  'protect civilians investigate killings prosecute torture train judges police schools hospitals women children ' +
  'ratify protocol abolish penalty guarantee freedom expression assembly detention prisons food water health housing ' +
  'displaced persons justice reparation truth minorities language land participation elections corruption budget';
const countries = ['CAF', 'COD', 'TCD', 'SSD', 'MLI', 'NER', 'SDN', 'YEM', 'SYR', 'HTI'];
const themes = [
  'Justice',
  'Torture',
  'Women',
  'Children',
  'Education',
  'Health',
  'Expression',
  'Land',
  'Food',
  'Police',
];

/**
 * Writes made-up recommendations with selections, grades and changes, past row-level security: one in ten is followed up.
 * What is there already must be as many.
 */
export async function fillRecommendations(superuserUrl: string, rows: number): Promise<void> {
  const statements: readonly [string, readonly unknown[]][] = [
    [
      `INSERT INTO recommendation (id, owner_id, classification, tlp, body_code, country_code, text, cycle, session, adopted_on,
         themes, sdg_targets, action_category, response_status, created_at, recorded_at)
       SELECT 'r' || n, 'review-' || n % 20, (ARRAY['UNCLASSIFIED', 'CONFIDENTIAL', 'UNCLASSIFIED', 'UNCLASSIFIED'])[1 + n / 7 % 4],
         (ARRAY['GREEN', 'CLEAR', 'CLEAR', 'AMBER', 'GREEN'])[1 + n / 11 % 5], (ARRAY['HRC', 'CAT', 'CEDAW', 'UPR'])[1 + n % 4],
         ($2::text[])[1 + n / 3 % 10],
         (SELECT string_agg(w.words[1 + (n * (at * 2654435761) / 64) % cardinality(w.words)], ' ')
          FROM (SELECT $4::text[] AS words) w, generate_series(1::bigint, 14) at),
         1 + n % 4, 1 + n % 40, date '2010-01-01' + (n * 7919 % 5400)::int,
         ARRAY[($3::text[])[1 + n / 5 % 10], ($3::text[])[1 + n / 13 % 10]], ARRAY[(1 + n % 17) || '.' || (1 + n % 5)],
         1 + n % 5, (ARRAY['SUPPORTED', 'NOTED'])[1 + n % 2],
         timestamptz '2020-01-01' + n * interval '1 second', timestamptz '2020-01-01' + n * interval '1 second'
       FROM generate_series(1::bigint, $1::bigint) n`,
      [rows, countries, themes, words.split(' ')],
    ],
    [
      `INSERT INTO follow_up_selection (recommendation_id, owner_id, procedure_id, review, selected_on, due_on, recorded_at)
       SELECT id, owner_id, 'HRC-2017', id, adopted_on, adopted_on + 1095, recorded_at FROM recommendation
       WHERE hashtext(id) % 10 = 0`,
      [],
    ],
    [
      `INSERT INTO grade (recommendation_id, owner_id, procedure_id, code, graded_on, recorded_at)
       SELECT id, owner_id, 'HRC-2017', (ARRAY['A', 'B', 'C', 'D', 'E'])[1 + abs(hashtext(id)) % 5], adopted_on + 1200, recorded_at
       FROM recommendation WHERE hashtext(id) % 20 = 0`,
      [],
    ],
    [`UPDATE recommendation SET text = text || ' today' WHERE hashtext(id) % 50 = 1`, []],
    ['SELECT take_up_recommendation_words($1::int)', [rows]],
    ['VACUUM ANALYZE', []],
  ];
  const source = await createDataSource({ url: superuserUrl, entities: [], poolSize: 1 }).initialize();
  try {
    const [there]: { records: number }[] = await source.query(
      'SELECT count(*)::int AS records FROM recommendation',
    );
    if (there?.records === rows) return;
    if (there?.records !== 0) throw new Error(`there are ${there?.records} recommendations, not ${rows}`);
    for (const [statement, values] of statements) await source.query(statement, [...values]);
  } finally {
    await source.destroy();
  }
}
