import { EntitySchema } from 'typeorm';

type RatificationStatus = 'STATE_PARTY' | 'SIGNATORY' | 'NO_ACTION';

/** Where one state stands towards one treaty, as one organisation recorded it. */
export interface RatificationRecord {
  readonly id: string;
  readonly ownerId: string;
  readonly countryCode: string;
  readonly instrumentCode: string;
  readonly status: RatificationStatus;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly ratifiedOn: string | null;
  readonly note: string | null;
  readonly updatedAt: Date;
}

/** Where ratifications are kept: one for each owner, state and treaty. */
export const ratificationEntity = new EntitySchema<RatificationRecord>({
  name: 'Ratification',
  columns: {
    id: { type: 'text', primary: true },
    ownerId: { type: 'text' },
    countryCode: { type: 'text' },
    instrumentCode: { type: 'text' },
    status: { type: 'text' },
    ratifiedOn: { type: 'text', nullable: true },
    note: { type: 'text', nullable: true },
    updatedAt: { type: 'timestamptz' },
  },
});
