import { EntitySchema } from 'typeorm';

/** What one organisation shows another, or the members of a group; what exactly, its versions say. */
export interface AgreementRecord {
  readonly id: string;
  readonly grantorId: string;
  readonly recipientId: string | null;
  readonly groupId: string | null;
  readonly proposedBy: string;
  readonly proposedAt: Date;
}

/** Where agreements are kept. */
export const agreementEntity = new EntitySchema<AgreementRecord>({
  name: 'agreement',
  columns: {
    id: { type: 'text', primary: true },
    grantorId: { type: 'text' },
    recipientId: { type: 'text', nullable: true },
    groupId: { type: 'text', nullable: true },
    proposedBy: { type: 'text' },
    proposedAt: { type: 'timestamptz' },
  },
});
