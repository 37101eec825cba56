import type { Client } from 'pg';

/** Row-level security holds the writes to the organisation's own records, whatever the login may do. */
export async function stepDown(client: Client): Promise<void> {
  const { rows } = await client.query<{ role: string }>(`
    SELECT quote_ident(rolname) AS role FROM pg_roles
    WHERE rolname = current_database() || '_service' AND pg_has_role(current_user, oid, 'MEMBER')`);
  const role = rows[0]?.role;
  if (role !== undefined) await client.query(`GRANT SELECT ON import_row TO ${role}; SET LOCAL ROLE ${role}`);
}
