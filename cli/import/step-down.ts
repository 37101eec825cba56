import type { Client } from 'pg';

/** Row-level security holds the writes to the organisation's own records, whatever the login may do. */
export async function stepDown(client: Client): Promise<void> {
  const statements = await stepDownWith(client);
  if (statements !== '') await client.query(statements);
}

/** The statements that do it, which are always the same; none where there is no other role. */
export async function stepDownWith(client: Client): Promise<string> {
  const { rows } = await client.query<{ role: string }>(`
    SELECT quote_ident(rolname) AS role FROM pg_roles
    WHERE rolname = current_database() || '_service' AND pg_has_role(current_user, oid, 'MEMBER')`);
  const role = rows[0]?.role;
  return role === undefined ? '' : `GRANT SELECT ON import_row TO ${role}; SET LOCAL ROLE ${role}`;
}
