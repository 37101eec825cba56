import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import composer from '@apollo/composition/package.json' with { type: 'json' };
import { type ComposedSubgraph, type Composition, composeSupergraph } from './compose.ts';

/**
 * Answers a composer that keeps each supergraph in a folder under the hash of all it was made from, so that a hub that
 * starts again with the same schemas does not compose again. Refusals are not kept.
 */
export function cacheComposition(folder: string): typeof composeSupergraph {
  return async function composeOnce(subgraphs): Promise<Composition> {
    const file = join(folder, `${hashOf(subgraphs)}.graphql`);
    const kept = await readFile(file, 'utf8').catch(() => null);
    if (kept !== null) return { ok: true, supergraphSdl: kept };
    const composition = await composeSupergraph(subgraphs);
    if (composition.ok) await keep(file, folder, composition.supergraphSdl);
    return composition;
  };
}

function hashOf(subgraphs: readonly ComposedSubgraph[]): string {
  // Another composer may make another supergraph of the same schemas.
  return createHash('sha256')
    .update(JSON.stringify([composer.version, subgraphs.map(({ name, url, sdl }) => [name, url, sdl])]))
    .digest('hex');
}

/** Appears whole under its name or not at all, also where two hubs share the folder. */
async function keep(file: string, folder: string, supergraphSdl: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, supergraphSdl);
  await rename(unfinished, file);
}
