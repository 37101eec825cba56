import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { servingFlags } from '../../cli/serving-flags.ts';
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
  close(): Promise<void>;
}

const here = (file: string): string => join(import.meta.dirname, file);

/** Starts subgraphs and load, one process on a core of its own, and writes the files. */
export async function setStage(tokens: number): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-bench-'));
  const supply = mintTokens(tokens, scopes);
  const tokensFile = join(folder, 'tokens.txt');
  await writeFile(tokensFile, supply.tokens.join('\n'));
  // Where load and subgraphs pause to collect their garbage, that would be told as a latency of the gateway.
  const args = [...servingFlags, here('serve-stage.ts'), tokensFile];
  const worker = startPinned('load', args, { NODE_ENV: 'production' });
  const subgraphs = (await nextMessage(worker.child)) as Readonly<Record<SubgraphName, string>>;
  const withoutRules = composeShop(schemaWithoutRules, subgraphs);
  const files = {
    'jwks.json': JSON.stringify(supply.jwks),
    'supergraph.graphql': composeShop(schemaWithRules, subgraphs),
    'peer.json': JSON.stringify({ supergraphSdl: withoutRules, subgraphs }),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return {
    folder,
    supply,
    async load(order) {
      worker.child.send(order);
      return (await nextMessage(worker.child)) as LoadResult;
    },
    async close() {
      await worker.stop();
      await rm(folder, { recursive: true });
    },
  };
}
