import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { servingFlags } from '../../cli/serving-flags.ts';
import { readConfig } from '../../gateway/config.ts';
import { owners } from '../../gateway/deployment.ts';
import { readSubgraphConfig } from '../../subgraphs/kit/config.ts';
import { variablesRead } from '../support/variables-read.ts';

interface ComposeService {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly deploy?: { readonly replicas: number };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

const secret = 'a-secret';
const text = readFileSync(new URL('../../docker-compose.yml', import.meta.url), 'utf8');
const compose = parse(interpolate(text), { merge: true }) as {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly configs: { readonly owners: { readonly content: string } };
};
const dockerfile = readFileSync(new URL('../../Dockerfile', import.meta.url), 'utf8');
const subgraphs = owners.filter((owner) => owner !== 'hub');

describe('docker-compose.yml', () => {
  it('runs PostgreSQL 18, a subgraph for each owner and two gateways', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['gateway', 'postgres', ...subgraphs].sort());
    expect(service('postgres').image).toBe('postgres:18');
    expect(service('gateway').deploy?.replicas).toBe(2);
  });

  it('tells the gateway only what its configuration knows, and the configuration accepts it', () => {
    const { environment } = service('gateway');
    const { known, reading } = variablesRead((env) => readConfig(env), environment);
    expect(Object.keys(environment).filter((name) => !known.has(name))).toEqual([]);
    expect(reading).toMatchObject({ ok: true });
  });

  it.each(subgraphs)(
    'tells %s only what its configuration knows, and the configuration accepts it',
    (name) => {
      const { environment } = service(name);
      const { known, reading } = variablesRead((env) => readSubgraphConfig(name, env), environment);
      expect(Object.keys(environment).filter((variable) => !known.has(variable))).toEqual([]);
      expect(reading).toMatchObject({ name, host: '0.0.0.0' });
    },
  );

  it.each(subgraphs)(
    'runs %s on the port where the gateway looks for it, which is the default one',
    (name) => {
      const url = new URL(service('gateway').environment[`${name.toUpperCase()}_URL`] ?? '');
      const defaults = readConfig({});
      expect([url.hostname, url.port]).toEqual([name, service(name).environment.PORT]);
      expect(defaults.ok && new URL(defaults.config.deployment.subgraphs[name]).port).toBe(url.port);
      expect(service(name).command).toEqual(['node', `subgraphs/${name}/index.ts`]);
    },
  );

  it('runs the gateway on its default port, on this machine only', () => {
    const defaults = readConfig({});
    const port = service('gateway').environment.PORT;
    expect(defaults.ok && String(defaults.config.http.port)).toBe(port);
    expect(service('gateway').ports).toEqual([`127.0.0.1:4000-4001:${port ?? ''}`]);
  });

  it('starts the gateway after everything it asks is healthy', () => {
    expect(service('gateway').depends_on).toEqual(
      Object.fromEntries(['postgres', ...subgraphs].map((name) => [name, { condition: 'service_healthy' }])),
    );
  });

  it.each(owners)('gives %s a database, a login and a service role of its own', (owner) => {
    const url = new URL(databaseUrlOf(owner));
    expect([url.username, url.password, url.host, url.pathname]).toEqual([
      owner,
      secret,
      'postgres:5432',
      `/${owner}`,
    ]);
    const script = compose.configs.owners.content;
    expect(script).toMatch(new RegExp(`for owner in .*\\b${owner}\\b.*; do`));
    expect(script).toContain('service="${owner}_service"');
    expect(script).toContain('REVOKE CONNECT, TEMPORARY ON DATABASE :"owner" FROM PUBLIC');
  });

  it('tells no service the database of another', () => {
    for (const name of [...subgraphs, 'gateway']) {
      const owner = name === 'gateway' ? 'hub' : name;
      const named = Object.values(service(name).environment).filter((value) =>
        value.startsWith('postgres://'),
      );
      expect(named).toEqual([databaseUrlOf(owner)]);
    }
  });

  it('holds no password', () => {
    expect(text).toMatch(/POSTGRES_PASSWORD: \$\{POSTGRES_PASSWORD:\?/);
    for (const owner of owners) expect(text).toContain(`\${${owner.toUpperCase()}_PASSWORD:?`);
  });
});

describe('Dockerfile', () => {
  it('builds in stages and does not run as root', () => {
    expect(dockerfile.match(/^FROM /gm)).toHaveLength(2);
    expect(dockerfile).toMatch(/^USER node$/m);
  });

  it('runs the gateway under the flags that every gateway is served with', () => {
    const command: unknown = JSON.parse(/^CMD (\[.*\])$/m.exec(dockerfile)?.[1] ?? 'null');
    expect(command).toEqual(['node', ...servingFlags, 'gateway/main.ts']);
  });

  it('asks for health where every part answers it', () => {
    expect(dockerfile).toMatch(/^HEALTHCHECK /m);
    expect(dockerfile).toContain('http://127.0.0.1:${process.env.PORT}/health/ready');
  });

  it('sets only variables that the gateway knows', () => {
    const block = /^ENV ((?:.*\\\n)*.*)$/m.exec(dockerfile)?.[1] ?? '';
    const set = [...block.matchAll(/([A-Z_]+)=/g)].map((match) => match[1] ?? '');
    const { known } = variablesRead((env) => readConfig(env), {});
    expect(set.filter((name) => !known.has(name))).toEqual([]);
    expect(set).toContain('PORT');
  });
});

function service(name: string): ComposeService {
  const found = compose.services[name];
  if (found === undefined) throw new Error(`docker-compose.yml has no service ${name}.`);
  return found;
}

function databaseUrlOf(owner: string): string {
  const { environment } = service(owner === 'hub' ? 'gateway' : owner);
  return environment[owner === 'hub' ? 'HUB_DATABASE_URL' : 'DATABASE_URL'] ?? '';
}

/** Fills in variables as compose does: a default after `:-`, otherwise a secret; `$$` is a dollar. */
function interpolate(source: string): string {
  return source
    .replaceAll(/(?<!\$)\$\{\w+(?::-([^}]*)|:\?[^}]*)?\}/g, (_, fallback?: string) => fallback ?? secret)
    .replaceAll('$$', '$');
}
