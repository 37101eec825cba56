/** What a subgraph process is told from outside. */
export interface SubgraphConfig {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly hubIssuer: string;
  readonly hubJwksUrl: string;
  /** The fewest records that are counted together where an agreement lets them be counted and not seen. */
  readonly smallestCell: number;
}

/** The threshold below which statistical offices commonly suppress a cell. */
export const usualSmallestCell = 5;

/** Reads the environment of a subgraph; throws one error that names every mistake. */
export function readSubgraphConfig(
  name: string,
  env: Readonly<Record<string, string | undefined>>,
): SubgraphConfig {
  const mistakes: string[] = [];
  const required = (variable: string, why: string): string => {
    const value = env[variable];
    if (value === undefined || value === '') mistakes.push(`${variable} is missing: ${why}`);
    return value ?? '';
  };
  const port = Number(env.PORT ?? '0');
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    mistakes.push('PORT is not a port number from 0 to 65535');
  const smallestCell = Number(env.SMALLEST_CELL ?? String(usualSmallestCell));
  if (!Number.isInteger(smallestCell) || smallestCell < 2)
    mistakes.push('SMALLEST_CELL is not a whole number of records, at least 2');
  const hubIssuer = required('HUB_ISSUER', 'the issuer of the assertions this subgraph accepts');
  const config = {
    name,
    host: env.HOST ?? '127.0.0.1',
    port,
    databaseUrl: required(
      'DATABASE_URL',
      'postgres://… of the database this owner keeps its data in, or file:… where that is SQLite',
    ),
    hubIssuer,
    hubJwksUrl: env.HUB_JWKS_URL ?? `${hubIssuer}/.well-known/rapporteur/subgraph-jwks.json`,
    smallestCell,
  };
  if (mistakes.length > 0)
    throw new Error(`The subgraph "${name}" cannot start:\n- ${mistakes.join('\n- ')}`);
  return config;
}
