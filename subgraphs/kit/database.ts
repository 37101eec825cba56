import pg from 'pg';
import { DataSource, type EntitySchema, type Logger, type MixedList } from 'typeorm';
import { createPreparedStatements, type PreparedStatements } from './prepared-statements.ts';
import { SnakeCaseNaming } from './snake-case-naming.ts';

/** An owner's database, opened for serving. */
export interface Database {
  readonly source: DataSource;
  /** The unprivileged role each request runs as; null where the login itself is unprivileged. */
  readonly serviceRole: string | null;
  readonly prepared: PreparedStatements;
  close(): Promise<void>;
}

/** Called with every SQL statement: tests count them, metrics may. */
export type OnStatement = (sql: string) => void;

export interface OpenDatabaseOptions {
  readonly url: string;
  readonly entities: readonly EntitySchema[];
  readonly poolSize?: number;
  readonly onStatement?: OnStatement;
}

/** PostgreSQL's object id of the type `date`. */
const dateType = 1082;

/** Calendar dates stay the text PostgreSQL gives: a JavaScript Date would move them by the time zone. */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
    return oid === dateType
      ? (text: string) => text
      : (pg.types.getTypeParser as (oid: number, format?: string) => unknown)(oid, format);
  },
};

/** Makes TypeORM's connection to one owner's database; the schema is only ever changed by migrations. */
export function createDataSource(
  options: OpenDatabaseOptions & { migrations?: MixedList<new () => object> },
): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    applicationName: 'rapporteur',
    entities: [...options.entities],
    migrations: (options.migrations ?? []) as never,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    namingStrategy: new SnakeCaseNaming(),
    poolSize: options.poolSize ?? 10,
    ...(options.onStatement ? { logging: true, logger: statementLogger(options.onStatement) } : {}),
    extra: { types },
  });
}

/** Opens an owner's database; refuses a login that row-level security would not hold. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Database> {
  const source = await createDataSource(options).initialize();
  try {
    return {
      source,
      serviceRole: await findServiceRole(source),
      prepared: createPreparedStatements(),
      close: () => source.destroy(),
    };
  } catch (error) {
    await source.destroy();
    throw error;
  }
}

async function findServiceRole(source: DataSource): Promise<string | null> {
  const rows: { role: string; usable: boolean | null; privileged: boolean }[] = await source.query(`
    SELECT current_database() || '_service' AS role,
           (SELECT pg_has_role(current_user, r.oid, 'MEMBER') FROM pg_roles r WHERE r.rolname = current_database() || '_service') AS usable,
           (SELECT u.rolsuper OR u.rolbypassrls FROM pg_roles u WHERE u.rolname = current_user) AS privileged`);
  const found = rows[0];
  if (found?.usable === true) return found.role;
  if (found?.privileged === false) return null;
  throw new Error(
    'The database login bypasses row-level security and there is no service role to step down to. ' +
      'Run the migrations with a login that may create roles, or give a login that is neither superuser nor BYPASSRLS.',
  );
}

function statementLogger(onStatement: OnStatement): Logger {
  const ignore = (): void => undefined;
  return {
    logQuery: (sql) => onStatement(sql),
    logQueryError: ignore,
    logQuerySlow: ignore,
    logSchemaBuild: ignore,
    logMigration: ignore,
    log: ignore,
  };
}
