import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The system account PostgreSQL runs as when it may not run as the caller. */
export interface PostgresAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Accounts that exist on their own; the hub never creates one. */
const candidates = ['postgres', '_postgres', 'nobody'];

/**
 * Finds the account to run PostgreSQL as: null for an ordinary user, who runs it as themselves, and an
 * unprivileged account for root, because PostgreSQL refuses to run as root.
 */
export async function findPostgresAccount(): Promise<PostgresAccount | null> {
  if (process.getuid?.() !== 0) return null;
  for (const name of candidates) {
    const account = await lookUpAccount(name);
    if (account !== null) return account;
  }
  throw new Error(
    `PostgreSQL refuses to run as root, and this machine has none of the users ${candidates.join(', ')} to run it as. ` +
      'Start the hub as an ordinary user, or name a server of your own for each owner (HUB_DATABASE_URL and the others).',
  );
}

async function lookUpAccount(name: string): Promise<PostgresAccount | null> {
  try {
    const [uid, gid] = await Promise.all([idOf('-u', name), idOf('-g', name)]);
    return { name, uid, gid };
  } catch {
    return null;
  }
}

async function idOf(flag: '-u' | '-g', name: string): Promise<number> {
  const { stdout } = await promisify(execFile)('id', [flag, name]);
  return Number(stdout);
}
