import { readFileSync } from 'node:fs';
import type { SubgraphName } from '../shop/schemas.ts';

/** What each peer is started with. */
export interface PeerInput {
  readonly port: number;
  readonly supergraphSdl: string;
  readonly subgraphs: Readonly<Record<SubgraphName, string>>;
}

/** Reads the file that the bench wrote for its peers. */
export function readPeerInput(): PeerInput {
  const [, , file = '', port = ''] = process.argv;
  const input = JSON.parse(readFileSync(file, 'utf8')) as Omit<PeerInput, 'port'>;
  return { ...input, port: Number(port) };
}
