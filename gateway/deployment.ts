import { join, resolve } from 'node:path';
import type { EnvironmentReader } from './environment.ts';

/** The owners whose subgraphs and databases a hub starts with; the hub itself is one of them. */
export const owners = ['hub', 'mission', 'partners', 'review'] as const;

/** One of the owners. */
export type Owner = (typeof owners)[number];

/** Where the parts of a hub are. */
export interface Deployment {
  /** The folder of everything that `rapporteur up` keeps. */
  readonly home: string;
  /** The folder of the hub's signing keys. */
  readonly keysFolder: string;
  /** What the hub is called in the tokens and assertions it signs: the address its callers know. */
  readonly issuer: string;
  /** The server of each owner; null is the embedded one, which only `rapporteur up` brings. */
  readonly databases: Readonly<Record<Owner, string | null>>;
  /** Where the gateway finds the subgraphs that are not its own. */
  readonly subgraphs: Readonly<Record<Exclude<Owner, 'hub'>, string>>;
}

/** Reads where the parts of a hub are. */
export function readDeployment(read: EnvironmentReader, port: number): Deployment {
  // Beside the project, wherever a command is called from.
  const home = resolve(read.text('RAPPORTEUR_HOME') ?? join(import.meta.dirname, '../.rapporteur'));
  return {
    home,
    keysFolder: resolve(read.text('HUB_KEYS_DIR') ?? join(home, 'keys')),
    issuer: readIssuer(read) ?? `http://127.0.0.1:${port}`,
    databases: {
      hub: readDatabase(read, 'HUB_DATABASE_URL'),
      mission: readDatabase(read, 'MISSION_DATABASE_URL'),
      partners: readDatabase(read, 'PARTNERS_DATABASE_URL'),
      review: readDatabase(read, 'REVIEW_DATABASE_URL'),
    },
    subgraphs: {
      mission: read.url('MISSION_URL') ?? 'http://127.0.0.1:4001/graphql',
      partners: read.url('PARTNERS_URL') ?? 'http://127.0.0.1:4002/graphql',
      review: read.url('REVIEW_URL') ?? 'http://127.0.0.1:4003/graphql',
    },
  };
}

/** Compared letter by letter with what tokens say, and the base of the addresses that the issuer names. */
function readIssuer(read: EnvironmentReader): string | null {
  const url = read.url('HUB_ISSUER');
  if (url === null || URL.parse(url)?.origin === url) return url;
  return read.mistake('HUB_ISSUER is a scheme, a host and a port without a path: https://hub.example.');
}

function readDatabase(read: EnvironmentReader, name: string): string | null {
  const url = read.url(name);
  if (url === null || /^postgres(ql)?:\/\//.test(url)) return url;
  return read.mistake(
    `${name} is not the URL of a PostgreSQL server: postgres://user:password@host:5432/database.`,
  );
}
