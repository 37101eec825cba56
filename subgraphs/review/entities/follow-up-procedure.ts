import { EntitySchema } from 'typeorm';

/** How a body followed its recommendations up while this version was in force. */
export interface FollowUpProcedureRecord {
  readonly id: string;
  readonly bodyCode: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD: the version is in force from its first day on. */
  readonly validFrom: string;
  /** In force before the first day of this; null while it is in force. */
  readonly validTo: string | null;
  readonly deadlineMonths: number | null;
  readonly maximumItems: number | null;
  readonly source: string;
  /** Null where the version came with the hub. */
  readonly ownerId: string | null;
}

/** Where the versions of follow-up procedures are kept. */
export const followUpProcedureEntity = new EntitySchema<FollowUpProcedureRecord>({
  name: 'FollowUpProcedure',
  columns: {
    id: { type: 'text', primary: true },
    bodyCode: { type: 'text' },
    validFrom: { type: 'text' },
    validTo: { type: 'text', nullable: true },
    deadlineMonths: { type: 'integer', nullable: true },
    maximumItems: { type: 'integer', nullable: true },
    source: { type: 'text' },
    ownerId: { type: 'text', nullable: true },
  },
});
