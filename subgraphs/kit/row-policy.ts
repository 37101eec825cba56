/**
 * Row-level security for migrations. A request that does not say whose it is (a lost setting) sees no row, since NULL
 * is never equal to an owner. FORCE holds it for the table's owner too.
 */
const asker = `(SELECT NULLIF(current_setting('rapporteur.organisation', true), ''))`;

/** Whose records of a table a setting names, hashed once a statement; nobody's where the setting is missing. */
const ownersIn = (setting: string, table: string): string =>
  `(SELECT jsonb_array_elements_text(NULLIF(current_setting('${setting}', true), '')::jsonb -> '${table}'))`;

function enable(table: string): string[] {
  return [`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`, `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`];
}

/** A record that its owner may share: it carries `owner_id`, `classification` and `tlp` (see `labelColumns`). */
export function shareableRecordPolicy(table: string): string[] {
  return [...enable(table), ...recordPolicies(table)];
}

/** Puts today's columns and policies on a table that `shareableRecordPolicy` protected before they changed. */
export function renewRecordPolicies(table: string): string[] {
  const before = [
    'owner_reads_and_writes',
    'others_read_what_is_labelled_so',
    'others_read_what_an_agreement_may_show',
    'others_count_what_an_agreement_lets_them',
  ];
  const columns = effectiveColumns.map((column) => `ADD COLUMN IF NOT EXISTS ${column}`);
  return [
    `ALTER TABLE ${table} ${columns.join(', ')}`,
    ...before.map((policy) => `DROP POLICY IF EXISTS ${policy} ON ${table}`),
    ...recordPolicies(table),
  ];
}

/** Who reads and writes the cells of a table: who does its records. */
export function cellPolicy(cells: string, table: string): string[] {
  return [...enable(cells), ...recordPolicies(cells, table)];
}

function recordPolicies(table: string, named = table): string[] {
  return [
    `CREATE POLICY owner_reads_and_writes ON ${table} USING (owner_id = ${asker}) WITH CHECK (owner_id = ${asker})`,
    `CREATE POLICY others_read_what_is_labelled_so ON ${table} FOR SELECT
       USING (${asker} IS NOT NULL AND effective_classification = 'UNCLASSIFIED' AND effective_tlp IN ('CLEAR', 'GREEN'))`,
    // The backstop of agreements: which of a grantor's records they show is compiled into each statement.
    `CREATE POLICY others_read_what_an_agreement_may_show ON ${table} FOR SELECT
       USING (${asker} IS NOT NULL AND owner_id IN ${ownersIn('rapporteur.grantors', named)})`,
    // Set around one statement that counts, never for one that shows.
    `CREATE POLICY others_count_what_an_agreement_lets_them ON ${table} FOR SELECT
       USING (${asker} IS NOT NULL AND owner_id IN ${ownersIn('rapporteur.counting', named)})`,
  ];
}

/** A part of a record: who reads the whole reads the part; who owns the whole (`owner_id` there) writes the part. */
export function partPolicy(table: string, whole: { table: string; foreignKey: string }): string[] {
  const of = `SELECT FROM ${whole.table} w WHERE w.id = ${table}.${whole.foreignKey}`;
  return [
    ...enable(table),
    `CREATE POLICY reads_with_the_whole ON ${table} FOR SELECT USING (EXISTS (${of}))`,
    `CREATE POLICY owner_writes ON ${table}
       USING (EXISTS (${of} AND w.owner_id = ${asker})) WITH CHECK (EXISTS (${of} AND w.owner_id = ${asker}))`,
  ];
}

/** What never leaves its owner, under any label or agreement: sources, names of victims. Carries `owner_id`. */
export function ownerOnlyPolicy(table: string): string[] {
  return [
    ...enable(table),
    `CREATE POLICY owner_only ON ${table} USING (owner_id = ${asker}) WITH CHECK (owner_id = ${asker})`,
  ];
}

/** Public reference data: every organisation reads it, its owner (`owner_id`) writes it. */
export function referencePolicy(table: string): string[] {
  return [
    ...enable(table),
    `CREATE POLICY everybody_reads ON ${table} FOR SELECT USING (${asker} IS NOT NULL)`,
    `CREATE POLICY owner_writes ON ${table} USING (owner_id = ${asker}) WITH CHECK (owner_id = ${asker})`,
  ];
}

const classifications = ['UNCLASSIFIED', 'CONFIDENTIAL', 'STRICTLY_CONFIDENTIAL'];
const tlpLabels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED'];

const isOneOf = (column: string, labels: readonly string[]): string =>
  `CHECK (${column} IN (${labels.map((label) => `'${label}'`).join(', ')}))`;

/** The owner's label or that of whoever tightened it, whichever is tighter. */
function tighter(column: string, [loosest = '', ...labels]: readonly string[]): string {
  const cases = labels
    .toReversed()
    .map((label) => `WHEN '${label}' IN (${column}, tightened_${column}) THEN '${label}'`);
  return `effective_${column} text GENERATED ALWAYS AS (CASE ${cases.join(' ')} ELSE '${loosest}' END) STORED`;
}

/** What others tightened (see `tighteningTable`), and the labels that a record is shared by. */
const effectiveColumns = [
  `tightened_classification text ${isOneOf('tightened_classification', classifications)}`,
  `tightened_tlp text ${isOneOf('tightened_tlp', tlpLabels)}`,
  tighter('classification', classifications),
  tighter('tlp', tlpLabels),
];

/** The columns that make a record shareable. A new record is not shared until its owner says so. */
export const labelColumns = `
  owner_id text NOT NULL,
  classification text NOT NULL DEFAULT 'CONFIDENTIAL' ${isOneOf('classification', classifications)},
  tlp text NOT NULL DEFAULT 'AMBER_STRICT' ${isOneOf('tlp', tlpLabels)},
  ${effectiveColumns.join(', ')}`;
