import { join } from 'node:path';
import { servingFlags } from '../serving-flags.ts';
import type { Owner } from '../../gateway/deployment.ts';
import type { Environment } from '../../gateway/environment.ts';
import type { Plan } from './plan.ts';
import { createService, type Service } from './service.ts';

/** What the child processes are made from. */
export interface ServicesOptions {
  readonly plan: Plan;
  readonly databaseUrls: Readonly<Record<Owner, string>>;
  readonly onListening: () => void;
}

/** The child processes of a hub. */
export interface Services {
  readonly gateway: Service;
  readonly subgraphs: readonly Service[];
}

/** Makes the services of a hub, each told only what it needs: no owner learns where another's database is. */
export function createServices({ plan, databaseUrls, onListening }: ServicesOptions): Services {
  const { ports, home, gatewayUrl, config } = plan;
  const service = (name: string, entry: string, env: Environment): Service =>
    createService({
      name,
      entry: new URL(`../../${entry}`, import.meta.url),
      env: { ...sharedEnvironment(plan), ...env },
      logFile: join(home.logs, `${name}.log`),
      onListening,
      nodeOptions: name === 'gateway' ? servingFlags : [],
    });
  const subgraph = (name: 'mission' | 'partners' | 'review'): Service =>
    service(name, `subgraphs/${name}/index.ts`, {
      HOST: '127.0.0.1',
      PORT: String(ports[name]),
      DATABASE_URL: databaseUrls[name],
      HUB_JWKS_URL: `${gatewayUrl}/.well-known/rapporteur/subgraph-jwks.json`,
    });
  return {
    subgraphs: [subgraph('mission'), subgraph('partners'), subgraph('review')],
    gateway: service('gateway', 'gateway/main.ts', {
      HOST: config.http.host,
      PORT: String(ports.gateway),
      HUB_DATABASE_URL: databaseUrls.hub,
      HUB_KEYS_DIR: config.deployment.keysFolder,
      MISSION_URL: `http://127.0.0.1:${ports.mission}/graphql`,
      PARTNERS_URL: `http://127.0.0.1:${ports.partners}/graphql`,
      REVIEW_URL: `http://127.0.0.1:${ports.review}/graphql`,
    }),
  };
}

function sharedEnvironment({ env, config, home }: Plan): Environment {
  const others = Object.entries(env).filter(([name]) => !name.endsWith('_DATABASE_URL'));
  return {
    ...Object.fromEntries(others),
    RAPPORTEUR_HOME: home.folder,
    HUB_ISSUER: config.deployment.issuer,
    NODE_COMPILE_CACHE: home.compiled,
  };
}
