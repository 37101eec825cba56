import { randomUUID } from 'node:crypto';
import { generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { assertionAudience, assertionType } from '../../../subgraphs/kit/assertion.ts';
import type { SigningKey } from '../../identity/key-set.ts';
import type { Finding } from './finding.ts';

/** The hub, as far as a subgraph knows it. */
export interface ProbeSigner {
  readonly issuer: string;
  readonly key: Pick<SigningKey, 'alg' | 'kid' | 'key'>;
}

interface Variation {
  readonly issuer?: string;
  readonly subgraph?: string;
  readonly type?: string;
  readonly key?: CryptoKey;
  /** Seconds by which it was signed earlier. */
  readonly age?: number;
}

/** An authorisation that a subgraph must refuse, and the finding where it does not. */
export interface WrongAssertion {
  readonly code: Finding['code'];
  readonly what: string;
  readonly authorization: string | undefined;
}

/** Assertions for probing one subgraph: an organisation that owns nothing and has no scope, purpose or grant. */
export interface ProbeAssertions {
  right(): Promise<string>;
  wrong(): Promise<readonly WrongAssertion[]>;
}

/** Makes the assertions of a probe. */
export function createProbeAssertions(subgraph: string, signer: ProbeSigner): ProbeAssertions {
  const make = (variation: Variation = {}): Promise<string> => sign(subgraph, signer, variation);
  return {
    right: make,
    async wrong() {
      const { privateKey } = await generateKeyPair('EdDSA');
      const variations = [
        ['PROBE_ACCEPTS_OTHER_KEY', 'that another key signed', { key: privateKey }],
        ['PROBE_ACCEPTS_OTHER_AUDIENCE', 'for another subgraph', { subgraph: `not-${subgraph}` }],
        ['PROBE_ACCEPTS_OTHER_ISSUER', 'of another issuer', { issuer: 'https://other-hub.example' }],
        ['PROBE_ACCEPTS_OTHER_TYPE', 'that is of another type of token', { type: 'at+jwt' }],
        ['PROBE_ACCEPTS_EXPIRED', 'that has expired', { age: 600 }],
      ] as const;
      const right = await make();
      return [
        { code: 'PROBE_ANSWERS_ANYBODY', what: 'no assertion', authorization: undefined },
        { code: 'PROBE_ACCEPTS_ALTERED', what: 'an altered assertion', authorization: altered(right) },
        { code: 'PROBE_ACCEPTS_UNSIGNED', what: 'an unsigned assertion', authorization: unsigned(right) },
        ...(await Promise.all(
          variations.map(async ([code, what, variation]) => ({
            code,
            what: `an assertion ${what}`,
            authorization: await make(variation),
          })),
        )),
      ];
    },
  };
}

async function sign(subgraph: string, signer: ProbeSigner, variation: Variation): Promise<string> {
  const { key } = signer;
  const now = Math.floor(Date.now() / 1000) - (variation.age ?? 0);
  const token = await new SignJWT({
    organisation: 'rapporteur-probe',
    client_id: 'rapporteur-probe',
    scope: '',
    grants: [],
  })
    .setProtectedHeader({ alg: key.alg, typ: variation.type ?? assertionType, kid: key.kid })
    .setIssuer(variation.issuer ?? signer.issuer)
    .setAudience(assertionAudience(variation.subgraph ?? subgraph))
    .setIssuedAt(now)
    .setExpirationTime(now + 60)
    .setJti(randomUUID())
    .sign(variation.key ?? key.key);
  return `Bearer ${token}`;
}

/** The same signature over another organisation. */
function altered(authorization: string): string {
  const [header = '', claims = '', signature = ''] = authorization.split('.');
  const other = { ...decode(claims), organisation: 'somebody-else' };
  return [header, encode(other), signature].join('.');
}

function unsigned(authorization: string): string {
  const [, claims = ''] = authorization.split('.');
  return `Bearer ${encode({ alg: 'none', typ: assertionType })}.${claims}.`;
}

function decode(part: string): object {
  return JSON.parse(Buffer.from(part, 'base64url').toString()) as object;
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
