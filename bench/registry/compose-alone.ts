import { readFile } from 'node:fs/promises';
import { parse } from 'graphql';
import type { ComposedSubgraph } from '../../gateway/registry/compose.ts';

/** What one composition took, in a process of its own. */
export interface AloneReport {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly ok: boolean;
}

type Compose = (subgraphs: readonly ComposedSubgraph[]) => boolean;

const composers: Readonly<Record<string, () => Promise<Compose>>> = {
  async apollo() {
    const { composeServices } = await import('@apollo/composition');
    return (subgraphs) =>
      composeServices(subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })))
        .supergraphSdl !== undefined;
  },
  async guild() {
    const { composeServices } = await import('@theguild/federation-composition');
    return (subgraphs) =>
      composeServices(subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })))
        .supergraphSdl !== undefined;
  },
};

const [, , name = '', file = ''] = process.argv;
const compose = await composers[name]?.();
if (!compose) throw new Error(`There is no composer "${name}".`);
const subgraphs = JSON.parse(await readFile(file, 'utf8')) as ComposedSubgraph[];
const startedAt = performance.now();
const ok = compose(subgraphs);
const report: AloneReport = {
  seconds: (performance.now() - startedAt) / 1000,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  ok,
};
process.stdout.write(JSON.stringify(report));
