import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { type BenchProcess, startPinned } from './processes.ts';
import type { Stage } from './stage.ts';

/** A gateway that is measured. */
export interface Contender {
  readonly name: string;
  readonly port: number;
  readonly process: BenchProcess;
}

const root = join(import.meta.dirname, '../..');
const peers = ['stock', 'mercurius', 'proxy'];

/** The names of all that can be measured; the first is ours, the second is what the others are compared with. */
export const contenderNames = ['rapporteur', ...peers] as const;

function rapporteurArgs({ folder, supply }: Stage, port: number): readonly string[] {
  const flags = {
    '--supergraph': join(folder, 'supergraph.graphql'),
    '--jwks': join(folder, 'jwks.json'),
    '--issuer': supply.issuer,
    '--audience': supply.audience,
    '--port': String(port),
    '--host': '127.0.0.1',
  };
  return [join(root, 'cli/rapporteur.ts'), 'gateway', ...Object.entries(flags).flat()];
}

async function answers(port: number, token: string): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: '{"query":"{__typename}"}',
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

async function untilReady(contender: Contender, token: string): Promise<Contender> {
  while (!(await answers(contender.port, token))) {
    if (contender.process.child.exitCode !== null)
      throw new Error(`${contender.name} ended before it was ready`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return contender;
}

/** Starts one contender on the gateways' core and waits until it answers. */
export async function startContender(name: string, stage: Stage, profile: string | null): Promise<Contender> {
  const port = await freePort();
  const ours = name === 'rapporteur';
  const args = ours
    ? [
        ...(profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]),
        ...rapporteurArgs(stage, port),
      ]
    : [join(root, `bench/peers/${name}.ts`), join(stage.folder, 'peer.json'), String(port)];
  // Production is what the peers are fastest in; ours would refuse subgraphs on the loopback there.
  const settings = {
    ...(ours ? {} : { NODE_ENV: 'production' }),
    APOLLO_TELEMETRY_DISABLED: 'true',
    LOG_LEVEL: 'error',
  };
  const contender = { name, port, process: startPinned('gateway', args, settings) };
  return untilReady(contender, stage.supply.tokens[0] ?? '');
}
