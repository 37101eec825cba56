import type { Databases } from './databases.ts';
import { writeHubFile } from './hub-file.ts';
import type { Plan } from './plan.ts';
import type { Services } from './services.ts';

/** The parts of a hub that have processes. */
export interface HubParts {
  readonly services: Services;
  readonly databases: Databases;
}

/** Keeps the file that says which processes a hub has. */
export interface HubPublication {
  begin(hub: HubParts): Promise<void>;
  /** Says anew which processes there are, once the hub has begun to say so. */
  readonly refresh: () => void;
}

/** Nothing is said before `begin`: a hub that is not all there is not to be found. */
export function createHubPublication(plan: Plan): HubPublication {
  let published: HubParts | null = null;
  let writing = Promise.resolve();
  const write = async (hub: HubParts): Promise<void> =>
    writeHubFile(plan.home.hubFile, {
      gatewayUrl: plan.gatewayUrl,
      pids: pidsOf(hub),
      databaseUrls: hub.databases.urls,
    });
  return {
    async begin(hub) {
      published = hub;
      await write(hub);
    },
    refresh() {
      const hub = published;
      if (hub !== null) writing = writing.then(async () => write(hub));
    },
  };
}

function pidsOf({ services, databases }: HubParts): Record<string, number> {
  const named: (readonly [string, number | null])[] = [
    ['supervisor', process.pid],
    ...[services.gateway, ...services.subgraphs].map((service) => [service.name, service.pid()] as const),
    ['postgres', databases.pid()],
  ];
  return Object.fromEntries(named.flatMap(([name, pid]) => (pid === null ? [] : [[name, pid]])));
}
