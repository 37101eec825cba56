import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import type { Egress } from '../identity/egress.ts';
import type { TrustedIssuerRecord } from './entities/trusted-issuer.ts';
import { type Refused, refused } from './outcome.ts';

/** What an issuer elsewhere may sign with; a shared secret proves nothing about who signed. */
const asymmetricAlgorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'EdDSA',
  'Ed25519',
];

/** What trusting depends on. */
export interface Trusting {
  /** The hub's own issuer, which nobody can claim. */
  readonly hubIssuer: string;
  readonly egress: Egress;
}

/** Accepts tokens of an issuer for one organisation; an issuer stands for one organisation only. */
export async function trustIssuer(
  manager: EntityManager,
  wanted: TrustedIssuerRecord,
  trusting: Trusting,
): Promise<{ readonly ok: true } | Refused> {
  const problem = whatIsWrong(wanted, trusting);
  if (problem) return problem;
  const { text, values } = sql`
    INSERT INTO trusted_issuer
      (issuer, organisation_id, jwks_uri, audience, token_type, algorithms, client_claim, scope_claim)
    VALUES (${wanted.issuer}, ${wanted.organisationId}, ${wanted.jwksUri}, ${wanted.audience}, ${wanted.tokenType},
      ${wanted.algorithms}, ${wanted.clientClaim}, ${wanted.scopeClaim})
    ON CONFLICT (issuer) DO NOTHING RETURNING issuer`;
  const rows: unknown[] = await manager.query(text, values);
  if (rows.length > 0) return { ok: true };
  return refused('CONFLICT', `The issuer "${wanted.issuer}" is trusted already; end that first.`);
}

/** Ends the trust; ending what is not there is refused, so that a slip of the pen is noticed. */
export async function distrustIssuer(
  manager: EntityManager,
  wanted: Pick<TrustedIssuerRecord, 'issuer' | 'organisationId'>,
): Promise<{ readonly ok: true } | Refused> {
  const { text, values } = sql`
    DELETE FROM trusted_issuer
    WHERE issuer = ${wanted.issuer} AND organisation_id = ${wanted.organisationId} RETURNING issuer`;
  const [rows]: [unknown[], number] = await manager.query(text, values);
  return rows.length > 0
    ? { ok: true }
    : refused('NOT_FOUND', `Your organisation does not trust the issuer "${wanted.issuer}".`);
}

function whatIsWrong(wanted: TrustedIssuerRecord, { hubIssuer, egress }: Trusting): Refused | null {
  if (wanted.issuer === hubIssuer) return refused('BAD_USER_INPUT', '"issuer" is the hub itself.');
  const address = URL.parse(wanted.jwksUri);
  if (!address) return refused('BAD_USER_INPUT', '"jwksUri" is an https address.');
  const refusal = egress.refuse(address);
  if (refusal !== null) return refused('BAD_USER_INPUT', `The hub does not ask "jwksUri": ${refusal}.`);
  if (wanted.tokenType !== 'at+jwt' && wanted.tokenType !== 'JWT') {
    return refused('BAD_USER_INPUT', '"tokenType" is at+jwt or JWT.');
  }
  const weak = wanted.algorithms.find((algorithm) => !asymmetricAlgorithms.includes(algorithm));
  if (weak !== undefined || wanted.algorithms.length === 0) {
    return refused('BAD_USER_INPUT', `"algorithms" are one or more of ${asymmetricAlgorithms.join(', ')}.`);
  }
  const empty = (['issuer', 'audience', 'clientClaim', 'scopeClaim'] as const).find(
    (name) => wanted[name] === '',
  );
  return empty === undefined ? null : refused('BAD_USER_INPUT', `"${empty}" is empty.`);
}
