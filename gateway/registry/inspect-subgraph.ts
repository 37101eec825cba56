import { Agent } from 'undici';
import { createGuardedConnect } from '../egress/guarded-connect.ts';
import { hostProofSecret } from '../egress/host-proof-secret.ts';
import { createHostProof } from '../egress/host-proof.ts';
import { readRoutingUrl } from '../egress/routing-url.ts';
import type { SigningKey } from '../identity/key-set.ts';
import { type Finding, findingAt } from './check/finding.ts';
import { type ProbeReport, probeSubgraph } from './probe/probe-subgraph.ts';
import type { Inspected, RegistryParts } from './registry-parts.ts';

/** What looking at a subgraph depends on. */
export interface InspectionSettings {
  /** The hub's issuer URL. */
  readonly issuer: string;
  readonly signing: SigningKey;
  /** Development: a subgraph may be on this machine. */
  readonly allowLoopback: boolean;
}

/** Looks at subgraphs over connections that reach nothing inside the hub's own network. */
export interface Inspection {
  readonly inspect: RegistryParts['inspect'];
  /** Probes what was inspected when it was published. */
  probe(publication: Inspected): Promise<ProbeReport>;
  close(): Promise<void>;
}

const connectMilliseconds = 5000;

/** Makes the inspection of publications: the address, whose host it is, and what answers there. */
export function createInspection({ issuer, signing, allowLoopback }: InspectionSettings): Inspection {
  const rules = { allowLoopback, timeoutMs: connectMilliseconds };
  const dispatcher = new Agent({ connect: createGuardedConnect(rules) });
  const proof = createHostProof({ secret: hostProofSecret(signing), rules });
  const probe: Inspection['probe'] = (publication) =>
    probeSubgraph({ ...publication, signer: { issuer, key: signing }, dispatcher });
  return {
    probe,
    async inspect(publication) {
      const routing = readRoutingUrl(publication.url, { allowLoopback });
      if (!routing.ok) return [refusal(routing)];
      if (!routing.isLoopback) {
        const proven = await proof.prove({ organisation: publication.organisation, url: routing.url });
        if (!proven.ok) return [refusal(proven)];
      }
      const report = await probe(publication);
      return report.findings.map(({ code, message, remedy }) =>
        refusal({ code, message: `${message} ${remedy}` }),
      );
    },
    async close() {
      await Promise.all([dispatcher.close(), proof.close()]);
    },
  };
}

function refusal({ code, message }: { readonly code: string; readonly message: string }): Finding {
  return findingAt(null, { code, severity: 'ERROR', message });
}
