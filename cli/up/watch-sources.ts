import { watch } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Service } from './service.ts';
import type { Services } from './services.ts';

/** An editor writes a file in several steps. */
const quietMs = 200;

/** Restarts the services whose source files change, until the signal is aborted. */
export function watchSources({ gateway, subgraphs }: Services, end: AbortSignal): void {
  const all = [gateway, ...subgraphs];
  const changed = new Set<Service>();
  let quiet: NodeJS.Timeout | undefined;
  const restartAffected = (folder: string) => (_event: string, file: string | null) => {
    const path = `${folder}/${file ?? ''}`;
    for (const service of all) if (concerns(path, service.name)) changed.add(service);
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      for (const service of changed) void service.restart();
      changed.clear();
    }, quietMs);
  };
  for (const folder of ['gateway', 'subgraphs', 'schemas']) {
    const root = fileURLToPath(new URL(`../../${folder}`, import.meta.url));
    watch(root, { recursive: true, signal: end }, restartAffected(folder)).on('error', () => undefined);
  }
}

/** Whether a change of a file, named from the project's folder, matters to a service. */
function concerns(path: string, service: string): boolean {
  if (!/\.(ts|graphql)$/.test(path)) return false;
  if (path.startsWith('subgraphs/kit/')) return true;
  // The gateway composes every schema.
  if (service === 'gateway') return path.startsWith('gateway/') || path.startsWith('schemas/');
  return path.startsWith(`subgraphs/${service}/`) || path === `schemas/${service}.graphql`;
}
