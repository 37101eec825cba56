/** The type of what an entry of the log says of a record of this table. */
export function imageTypeOf(table: string): string {
  return `${table}_image`;
}

/**
 * Makes the type, for a migration: the columns that policies judge a record by, beside its owner and labels. A record's
 * whole row would do, and takes PostgreSQL many times as long to fill.
 */
export function createImageType(table: string, judgedBy: Readonly<Record<string, string>>): string {
  const columns = {
    id: 'text',
    owner_id: 'text',
    effective_classification: 'text',
    effective_tlp: 'text',
    ...judgedBy,
  };
  const listed = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  return `CREATE TYPE ${imageTypeOf(table)} AS (${listed.join(', ')})`;
}

/** Takes the type away again. */
export function dropImageType(table: string): string {
  return `DROP TYPE ${imageTypeOf(table)}`;
}
