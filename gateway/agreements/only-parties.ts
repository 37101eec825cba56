import sql from 'sql-template-tag';
import { type Refused, refused } from '../organisations/outcome.ts';
import { type Act, rowsOf } from './act.ts';

/** Why this organisation cannot be a party to anything; null where it can. */
export async function refuseSteward(act: Act): Promise<Refused | null> {
  return (await isSteward(act, act.organisation))
    ? refused(
        'FORBIDDEN',
        'A steward keeps the hub running: it shares nothing, signs nothing and joins no group.',
      )
    : null;
}

/** Why an organisation cannot be named as a party; null where it can. */
export async function refuseParty(act: Act, organisation: string): Promise<Refused | null> {
  const rows = await rowsOf<{ kind: string }>(
    act,
    sql`SELECT kind FROM organisation WHERE id = ${organisation}`,
  );
  const [found] = rows;
  if (found !== undefined && found.kind !== 'STEWARD') return null;
  return refused(
    'BAD_USER_INPUT',
    `"${organisation}" is not an organisation that agreements can be made with.`,
  );
}

async function isSteward(act: Act, organisation: string): Promise<boolean> {
  const rows = await rowsOf(
    act,
    sql`SELECT FROM organisation WHERE id = ${organisation} AND kind = 'STEWARD'`,
  );
  return rows.length > 0;
}
