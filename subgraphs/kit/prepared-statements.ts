import type { PoolClient } from 'pg';
import type { Sql } from 'sql-template-tag';

/** Statements that connections keep parsed and planned, so that whoever asks the same again waits for neither. */
export interface PreparedStatements {
  readonly run: <Row>(connection: PoolClient, statement: Pick<Sql, 'text' | 'values'>) => Promise<Row[]>;
}

/** How much text a connection keeps. A plan takes about 70 times the memory of its text: nine megabytes in all. */
const mostCharacters = 131_072;

interface Kept {
  /** The name of each text, the one used longest ago first. */
  readonly names: Map<string, string>;
  /** Names that PostgreSQL still knows and nobody uses. */
  readonly unused: string[];
  characters: number;
  named: number;
}

/** Makes what knows them, for the connections of one pool. */
export function createPreparedStatements(): PreparedStatements {
  const connections = new WeakMap<PoolClient, Kept>();
  const keptBy = (connection: PoolClient): Kept => {
    const known = connections.get(connection);
    if (known) return known;
    const kept: Kept = { names: new Map(), unused: [], characters: 0, named: 0 };
    connections.set(connection, kept);
    return kept;
  };
  return {
    run: async <Row>(connection: PoolClient, { text, values }: Pick<Sql, 'text' | 'values'>) => {
      const kept = keptBy(connection);
      const name = text.length > mostCharacters ? undefined : use(kept, text);
      await forgetUnused(connection, kept);
      try {
        const { rows } = await connection.query({ text, values, ...(name === undefined ? {} : { name }) });
        return rows as Row[];
      } catch (error) {
        // Whatever was wrong, such as a column whose type a migration changed, must not stay wrong for the next.
        forget(kept, text);
        throw error;
      }
    },
  };
}

/** The name of a text on its connection, for which others go that were used longest ago. */
function use(kept: Kept, text: string): string {
  const { names } = kept;
  const known = names.get(text);
  const name = known ?? `repeated_${(kept.named += 1)}`;
  names.delete(text);
  names.set(text, name);
  if (known !== undefined) return known;
  kept.characters += text.length;
  for (const [oldest] of names) {
    if (kept.characters <= mostCharacters) break;
    forget(kept, oldest);
  }
  return name;
}

function forget(kept: Kept, text: string): void {
  const name = kept.names.get(text);
  if (name === undefined) return;
  kept.names.delete(text);
  kept.characters -= text.length;
  kept.unused.push(name);
}

async function forgetUnused(connection: PoolClient, kept: Kept): Promise<void> {
  const unused = kept.unused.splice(0);
  const { parsedStatements } = (connection as unknown as { connection: Parsed }).connection;
  const parsed = unused.filter((name) => Object.hasOwn(parsedStatements, name));
  if (parsed.length === 0) return;
  await connection.query(parsed.map((name) => `DEALLOCATE ${name}`).join('; '));
  for (const name of parsed) Reflect.deleteProperty(parsedStatements, name);
}

/** What pg remembers of a connection's statements; it forgets none by itself. */
interface Parsed {
  readonly parsedStatements: Record<string, string>;
}
