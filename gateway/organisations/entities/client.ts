import { EntitySchema } from 'typeorm';

/** How a client proves who it is, as the schema's ClientAuthentication. */
export type ClientAuthentication = 'SECRET' | 'PRIVATE_KEY' | 'TRUSTED_ISSUER';

/** Software that acts for one organisation; what proves it is kept apart and never read with it. */
export interface ClientRecord {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly authentication: ClientAuthentication;
  readonly externalId: string | null;
  readonly defaultPurpose: string | null;
  readonly registeredAt: Date;
  readonly rotatedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** Where clients are kept; the columns with credentials are left out on purpose. */
export const clientEntity = new EntitySchema<ClientRecord>({
  name: 'client',
  columns: {
    id: { type: 'text', primary: true },
    organisationId: { type: 'text' },
    name: { type: 'text' },
    scopes: { type: 'text', array: true },
    authentication: { type: 'text' },
    externalId: { type: 'text', nullable: true },
    defaultPurpose: { type: 'text', nullable: true },
    registeredAt: { type: 'timestamptz' },
    rotatedAt: { type: 'timestamptz', nullable: true },
    revokedAt: { type: 'timestamptz', nullable: true },
  },
});
