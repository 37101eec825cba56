import { createHmac, timingSafeEqual } from 'node:crypto';
import { resolveTxt } from 'node:dns/promises';
import { Agent, request, type Dispatcher } from 'undici';
import type { ConnectRules } from './guarded-connect.ts';
import { createGuardedConnect } from './guarded-connect.ts';
import { readBounded } from './read-bounded.ts';

/** Where a host says that an organisation controls it. */
export const challengePath = '/.well-known/rapporteur-challenge';

/** The name under which DNS says so. */
const challengeRecord = (host: string): string => `_rapporteur-challenge.${host}`;

/** How hosts are proven. */
export interface HostProofOptions {
  /** A secret of the hub: challenges are worked out from it, so none needs to be kept. */
  readonly secret: Uint8Array;
  readonly rules: ConnectRules;
  /** The TXT records of a name; the system's resolver unless told. */
  readonly resolveTxt?: (name: string) => Promise<readonly (readonly string[])[]>;
  /** How the well-known address is asked; by guarded connections unless told. */
  readonly dispatcher?: Dispatcher;
}

/** Whose host is to be proven. */
export interface HostClaim {
  readonly organisation: string;
  readonly url: URL;
}

/** That a host is the organisation's and how it said so, or what to do to say so. */
export type ProvenHost =
  | { readonly ok: true; readonly by: 'WELL_KNOWN' | 'DNS' }
  | { readonly ok: false; readonly code: 'HOST_NOT_PROVEN'; readonly message: string };

/** Finds out whether an organisation controls the host of a URL. */
export interface HostProof {
  /** What the host has to show: of no use to another organisation or for another host. */
  challengeFor(claim: HostClaim): string;
  prove(claim: HostClaim): Promise<ProvenHost>;
  close(): Promise<void>;
}

const deadlineMs = 3000;
const largestAnswer = 1024;

/** Makes the proof of hosts: a token at a well-known address of the same origin, or in a TXT record of the host. */
export function createHostProof(options: HostProofOptions): HostProof {
  const dispatcher = options.dispatcher ?? new Agent({ connect: createGuardedConnect(options.rules) });
  const txt = options.resolveTxt ?? resolveTxt;
  const challengeFor = ({ organisation, url }: HostClaim): string =>
    createHmac('sha256', options.secret)
      .update(JSON.stringify([organisation, url.host]))
      .digest('base64url');

  return {
    challengeFor,
    async prove(claim) {
      const challenge = challengeFor(claim);
      const { origin, hostname } = claim.url;
      if (isSame(await readWellKnown(`${origin}${challengePath}`, dispatcher), challenge))
        return { ok: true, by: 'WELL_KNOWN' };
      const records = await txt(challengeRecord(hostname)).catch(() => []);
      if (records.some((parts) => isSame(parts.join(''), challenge))) return { ok: true, by: 'DNS' };
      return {
        ok: false,
        code: 'HOST_NOT_PROVEN',
        message:
          `Nothing shows that ${claim.url.host} is under the control of "${claim.organisation}": let ${origin}${challengePath} ` +
          `answer with ${challenge}, or set the TXT record ${challengeRecord(hostname)} to it, and publish again.`,
      };
    },
    close: () => dispatcher.close(),
  };
}

/** The body of a plain answer; null for anything else, a redirect included. */
async function readWellKnown(address: string, dispatcher: Dispatcher): Promise<string | null> {
  try {
    const answer = await request(address, { dispatcher, signal: AbortSignal.timeout(deadlineMs) });
    const body = await readBounded(answer.body, largestAnswer);
    return answer.statusCode === 200 && body.ok ? body.text.trim() : null;
  } catch {
    // Whatever the host answered with, it is no proof; what to do is the same.
    return null;
  }
}

function isSame(given: string | null, expected: string): boolean {
  if (given === null) return false;
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
