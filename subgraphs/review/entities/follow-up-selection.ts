import { EntitySchema } from 'typeorm';

/** That a body selected a recommendation for follow-up. */
export interface FollowUpSelectionRecord {
  readonly id: string;
  readonly recommendationId: string;
  /** Who acted as the body. */
  readonly ownerId: string;
  readonly procedureId: string;
  /** Names the review whose items are counted together: body, country and document. */
  readonly review: string;
  /** The time it is valid from. */
  readonly selectedOn: string;
  readonly dueOn: string | null;
  readonly session: number | null;
  readonly documentSymbol: string | null;
  readonly recordedAt: Date;
}

/** Where selections are kept; they are added, never changed. */
export const followUpSelectionEntity = new EntitySchema<FollowUpSelectionRecord>({
  name: 'FollowUpSelection',
  columns: {
    id: { type: 'text', primary: true },
    recommendationId: { type: 'text' },
    ownerId: { type: 'text' },
    procedureId: { type: 'text' },
    review: { type: 'text' },
    selectedOn: { type: 'date' },
    dueOn: { type: 'date', nullable: true },
    session: { type: 'integer', nullable: true },
    documentSymbol: { type: 'text', nullable: true },
    recordedAt: { type: 'timestamptz' },
  },
});
