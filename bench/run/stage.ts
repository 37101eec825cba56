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

/**
 * Where load and subgraphs pause to collect their garbage, that is told as a latency of the gateway, and all requests
 * under way wait for it. What they make dies at once: with a small young generation they pause for 0.3 ms each time,
 * with that of a serving process for 2 ms ten times in a second.
 */
const stageFlags: readonly string[] = [...servingFlags, '--max-semi-space-size=4'];

const here = (file: string): string => join(import.meta.dirname, file);

/** Starts subgraphs and load, one process on a core of its own, and writes the files. */
export async function setStage(tokens: number): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-bench-'));
  const supply = mintTokens(tokens, scopes);
  const tokensFile = join(folder, 'tokens.txt');
  await writeFile(tokensFile, supply.tokens.join('\n'));
  const args = [...stageFlags, here('serve-stage.ts'), tokensFile];
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
