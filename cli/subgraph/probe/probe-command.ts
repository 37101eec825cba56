import { readFile } from 'node:fs/promises';
import { Agent } from 'undici';
import { createGuardedConnect } from '../../../gateway/egress/guarded-connect.ts';
import { readRoutingUrl } from '../../../gateway/egress/routing-url.ts';
import { type Refused, refused } from '../../../gateway/organisations/outcome.ts';
import { type ProbeReport, probeSubgraph } from '../../../gateway/registry/probe/probe-subgraph.ts';
import type { Terminal } from '../../organisations/print-outcome.ts';
import { typePrefix } from '../init/template-names.ts';
import { findSigner } from './find-signer.ts';

/** What `subgraph probe` is told. */
export interface ProbeOptions {
  readonly name: string;
  readonly schema?: string;
  readonly standIn?: string;
  readonly json?: boolean;
}

/** Probes a subgraph as the hub does before it publishes one; exits with 1 where anything is wrong. */
export async function runProbe(url: string, options: ProbeOptions, terminal: Terminal): Promise<0 | 1> {
  const outcome = await probe(url, options, terminal);
  if ('code' in outcome) {
    terminal.stderr.write(`${outcome.message}\n`);
    return 1;
  }
  const { ok, findings } = outcome;
  terminal.stdout.write(
    `${options.json === true ? JSON.stringify({ ok, findings }) : textOf(url, outcome)}\n`,
  );
  return ok ? 0 : 1;
}

async function probe(url: string, options: ProbeOptions, { env }: Terminal): Promise<ProbeReport | Refused> {
  const { name, schema, standIn } = options;
  const routing = readRoutingUrl(url, { allowLoopback: true });
  if (!routing.ok) return refused('BAD_USER_INPUT', routing.message);
  const sdl = schema === undefined ? null : await readFile(schema, 'utf8').catch(() => undefined);
  if (sdl === undefined) return refused('BAD_USER_INPUT', `The file ${schema ?? ''} cannot be read.`);
  const found = await findSigner({ standIn, env });
  if (!found.ok) return found;
  const dispatcher = new Agent({ connect: createGuardedConnect({ allowLoopback: true, timeoutMs: 2000 }) });
  try {
    const ownPrefix = typePrefix(name);
    return await probeSubgraph({ name, url, sdl, ownTypes: [], ownPrefix, signer: found.signer, dispatcher });
  } finally {
    await dispatcher.close();
    await found.close();
  }
}

function textOf(url: string, { ok, findings }: ProbeReport): string {
  if (ok) return `${url} does what the hub asks of a subgraph.`;
  return findings.map(({ code, message, remedy }) => `${code}\t${message}\n\t${remedy}`).join('\n');
}
