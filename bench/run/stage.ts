import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoadOrder, LoadResult } from '../http/load.ts';
import { composeShop } from '../shop/compose-shop.ts';
import { type SubgraphName, schemaWithRules, schemaWithoutRules, scopes } from '../shop/schemas.ts';
import { type TokenSupply, mintTokens } from './mint-tokens.ts';
import { nextMessage, startPinned } from './processes.ts';

/** What the gateways of a bench share: the subgraphs, the tokens, the files they are started with, and the load. */
export interface Stage {
  readonly folder: string;
  readonly supply: TokenSupply;
  load(order: LoadOrder): Promise<LoadResult>;
  /** Processor time of subgraphs and load together: on one core they can be what limits a gateway. */
  cpuSeconds(): number;
  close(): Promise<void>;
}

const here = (file: string): string => join(import.meta.dirname, file);

/** Starts subgraphs and load on their core, and writes the files. */
export async function setStage(tokens: number): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-bench-'));
  const supply = mintTokens(tokens, scopes);
  const shop = startPinned('load', [here('../shop/serve-shop.ts')], { NODE_ENV: 'production' });
  const subgraphs = (await nextMessage(shop.child)) as Readonly<Record<SubgraphName, string>>;
  const withoutRules = composeShop(schemaWithoutRules, subgraphs);
  const files = {
    'tokens.txt': supply.tokens.join('\n'),
    'jwks.json': JSON.stringify(supply.jwks),
    'supergraph.graphql': composeShop(schemaWithRules, subgraphs),
    'peer.json': JSON.stringify({ supergraphSdl: withoutRules, subgraphs }),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const loader = startPinned('load', [here('../http/serve-load.ts'), join(folder, 'tokens.txt')]);
  return {
    folder,
    supply,
    async load(order) {
      loader.child.send(order);
      return (await nextMessage(loader.child)) as LoadResult;
    },
    cpuSeconds: () => shop.cpuSeconds() + loader.cpuSeconds(),
    async close() {
      await Promise.all([shop.stop(), loader.stop()]);
      await rm(folder, { recursive: true });
    },
  };
}
