import { readFile } from 'node:fs/promises';
import { type Owner, owners } from '../deployment.ts';
import type { ComposedSubgraph, Composition } from './compose.ts';
import { cacheComposition } from './composition-cache.ts';

/**
 * Reads the schemas that come with the hub. Addresses are left to the snapshot (`urlOverrides`): they change with every
 * start, and the supergraph does not. Without an override an address leads nowhere (RFC 2606).
 */
export function readOwners(names: readonly Owner[] = owners): Promise<ComposedSubgraph[]> {
  return Promise.all(
    names.map(async (name) => ({
      name,
      url: `http://${name}.invalid/graphql`,
      sdl: await readFile(new URL(`../../schemas/${name}.graphql`, import.meta.url), 'utf8'),
    })),
  );
}

/** Composes the schemas that come with the hub; a folder keeps the outcome. */
export async function composeOwners(cacheFolder: string, names?: readonly Owner[]): Promise<Composition> {
  return cacheComposition(cacheFolder)(await readOwners(names));
}
