import { EntitySchema } from 'typeorm';

/** An issuer elsewhere whose tokens stand for one organisation. */
export interface TrustedIssuerRecord {
  readonly issuer: string;
  readonly organisationId: string;
  readonly jwksUri: string;
  readonly audience: string;
  readonly tokenType: string;
  readonly algorithms: readonly string[];
  readonly clientClaim: string;
  readonly scopeClaim: string;
}

/** Where trusted issuers are kept. */
export const trustedIssuerEntity = new EntitySchema<TrustedIssuerRecord>({
  name: 'trusted_issuer',
  columns: {
    issuer: { type: 'text', primary: true },
    organisationId: { type: 'text' },
    jwksUri: { type: 'text' },
    audience: { type: 'text' },
    tokenType: { type: 'text' },
    algorithms: { type: 'text', array: true },
    clientClaim: { type: 'text' },
    scopeClaim: { type: 'text' },
  },
});
